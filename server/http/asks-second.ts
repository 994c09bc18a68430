import type { Conference, Issue } from '../../shared/conference/conference.ts';
import { isSplitFamily } from '../../shared/conference/giving-out.ts';

/** A second person is asked for, and the copies wait. */
export const asksSecond = (conference: Conference): boolean => {
  const issue = newestIssue(conference);
  return issue !== null && issue.givenOut === null && !issue.destroyed && isSplitFamily(conference);
};

/** Of a closed conference, the copies made last; null while there are none. */
export const newestIssue = ({ progress, issues }: Conference): Issue | null =>
  progress === 'closed' ? (issues.at(-1) ?? null) : null;
