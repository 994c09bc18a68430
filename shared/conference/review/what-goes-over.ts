import type { Line } from '../../board/line.ts';
import type { AudienceId, LineId } from '../../protocol/ids.ts';
import type { Audience, Conference, Part } from '../conference.ts';
import { partOf } from '../membership.ts';
import type { LastConference } from './last-conference.ts';

/** A line with the audience it lay in. */
export type LastLine = Line & { readonly audience: AudienceId };

/** Every part but the one for everyone, which each conference begins with, and restricted ones. */
export const partsGoingOver = ({ parts }: Conference): Part[] =>
  [...parts.values()].filter(({ people, restricted }) => people !== 'everyone' && !restricted);

/** Every audience but those of restricted parts, and what was narrowed from them or from a part that is gone. */
export const audiencesGoingOver = (conference: Conference): Audience[] =>
  [...conference.audiences.values()].filter(
    ({ id, of }) =>
      partOf(conference, id)?.restricted !== true && (of === null || conference.audiences.has(of)),
  );

/**
 * The lines that stand on the review's boards: what was not crossed out, taken away or over and done with. Nothing of a
 * restricted part, and nothing that was prepared for a part nobody was in: no reader has had it. A comment goes with the
 * line it answers.
 */
export function linesGoingOver({ conference, boards }: LastConference): LastLine[] {
  const lines = audiencesGoingOver(conference)
    .filter(({ id }) => partOf(conference, id)?.opened !== false)
    .flatMap(({ id: audience }) =>
      (boards.get(audience) ?? []).map((line) => ({ ...line, audience })),
    )
    .filter((line) => isStanding(conference, line));
  return withoutLoneComments(lines);
}

const isStanding = ({ redacted }: Conference, { id, struck, text, became }: Line): boolean =>
  !struck && text.trim() !== '' && !redacted.has(id) && !over.has(became);

/** What an earlier review was done with is not gone through again. */
const over = new Set<Line['became']>(['answered', 'closed', 'reworded', 'done']);

/** However deep: an answer to an answer goes with it. */
function withoutLoneComments(lines: readonly LastLine[]): LastLine[] {
  const ids = new Set<LineId>(lines.map(({ id }) => id));
  const kept = lines.filter(({ code, about }) => code !== 'comment' || ids.has(about ?? ''));
  return kept.length === lines.length ? kept : withoutLoneComments(kept);
}
