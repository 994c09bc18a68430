import type { Conference } from '../conference.ts';
import { withEntry } from './fold.ts';
import type { Fold } from './fold.ts';

const planFrameSet: Fold<'planFrameSet'> = (conference, { audience, lead, coreGroup, words }) => ({
  ...conference,
  planFrames: withEntry(conference.planFrames, audience, {
    audience,
    lead,
    coreGroup,
    every: words?.every ?? '',
  }),
});

/** What a plan has besides its lines. Who agreed with a line stands in the line. */
export const planFolds = {
  planFrameSet,
  lineAgreed: (conference: Conference): Conference => conference,
};
