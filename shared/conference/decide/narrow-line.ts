import type { Line } from '../../board/line.ts';
import type { AudienceId, ChildId, LineId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { ok } from '../../result.ts';
import type { BoardLookup } from '../board-lookup.ts';
import type { Conference } from '../conference.ts';
import type { FactBody } from '../facts.ts';
import { hearsAbout } from '../membership.ts';
import { frozen, noSuchChild, noSuchLine, refuse } from '../refuse.ts';
import { maySeeNow, takesLines } from '../rights.ts';
import { areOfConference, enoughAudiences, narrow } from './audiences.ts';
import type { Decide } from './matter.ts';
import { fieldsOf, wordsOf } from './release.ts';

const narrowLine: Decide<'narrowLine'> = ({ conference, command, by, board }) => {
  const { line: id, children, opId } = command;
  const from = board.audienceOf(id);
  const line = board.readLine(id);
  const reader = { as: 'person', person: by.id } as const;
  if (line === null || from === null || !maySeeNow(conference, reader, from)) return noSuchLine;
  if (!takesLines(conference, from)) return frozen;
  if (!areOfConference(conference, children) || !hearsAbout(by, children)) return noSuchChild;
  const narrowed = narrow(conference, from, children, by, board);
  if (narrowed === null) return enoughAudiences;
  const { audience, made } = narrowed;
  if (audience === from) return isNarrow;
  const lines = [line, ...commentsBeneath(board, line, new Set([id]))];
  if (board.countLines(audience) + lines.length > limits.linesPerDocument) return boardFull;
  const given = new Map(
    lines.map((one) => [one.id, one === line ? opId : board.freshId(`${one.id} by ${opId}`)]),
  );
  return ok([
    ...(made === null ? [] : [made]),
    ...lines.flatMap((one) => {
      const about = one === line ? children : [...new Set([...children, ...(one.children ?? [])])];
      return moveOf(conference, one, { from, audience, children: about, given });
    }),
  ]);
};

/** A line goes to fewer people, with all that answers it. */
export const narrowCommands = { narrowLine };

/** However deep: an answer to an answer speaks of the line as well. */
function commentsBeneath(board: BoardLookup, { id }: Line, passed: Set<LineId>): Line[] {
  const answers = board.commentsOn(id).filter((one) => !passed.has(one.id));
  for (const one of answers) passed.add(one.id);
  return answers.flatMap((one) => [one, ...commentsBeneath(board, one, passed)]);
}

interface Move {
  readonly from: AudienceId;
  readonly audience: AudienceId;
  readonly children: readonly ChildId[];
  /** The ids that the lines have from now on. */
  readonly given: ReadonlyMap<LineId, LineId>;
}

/** The line as a new one in the narrower audience, and its words gone from the wider. */
function moveOf({ contributions, earlier }: Conference, line: Line, move: Move): FactBody[] {
  const { from, audience, children, given } = move;
  const to = given.get(line.id) ?? '';
  const named = (id: LineId) => given.get(id) ?? id;
  return [
    {
      kind: 'lineReleased',
      line: to,
      root: null,
      from,
      audience,
      variant: false,
      // What was said last time stays as it was said.
      lockedFor:
        contributions.get(line.id)?.person ??
        (earlier?.lines.has(line.id) ? line.recordedBy : null),
      recordedBy: line.recordedBy,
      fields: {
        ...fieldsOf(line, children),
        ...(line.about ? { about: named(line.about) } : {}),
        ...(line.goal ? { goal: named(line.goal) } : {}),
      },
      words: wordsOf(line),
    },
    { kind: 'lineTaken', line: line.id, audience: from, to, into: audience },
  ];
}

const boardFull = refuse(
  'too-many',
  `The board holds ${limits.linesPerDocument} lines and is full.`,
);
const isNarrow = refuse(
  'wrong-time',
  'Everyone who sees this line may hear about these children, so it stays where it is.',
);
