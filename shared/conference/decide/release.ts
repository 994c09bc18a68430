import { limits } from '../../protocol/limits.ts';
import { ok } from '../../result.ts';
import type { Line } from '../../board/line.ts';
import type { AudienceId, LineId } from '../../protocol/ids.ts';
import type { CommandOf } from '../commands.ts';
import type { Conference, Person } from '../conference.ts';
import type { FactBody, ReleasedFields } from '../facts.ts';
import { hearsAbout } from '../membership.ts';
import { noSuchChild, noSuchLine, refuse } from '../refuse.ts';
import { maySeeNow, takesLines } from '../rights.ts';
import { areOfConference, enoughAudiences, narrow } from './audiences.ts';
import type { Decide, Decided, Matter } from './matter.ts';
import { mayNotHear, newcomersTo, readersOf } from './newcomers.ts';

const releaseLines: Decide<'releaseLines'> = (matter) => {
  const { conference, command, board } = matter;
  const problem = judgeTarget(matter) ?? judgeEntries(matter) ?? judgeNewcomers(matter);
  if (problem !== null) return problem;
  const given = new Map(
    command.lines.map(({ line }) => [line, board.freshId(`${line} by ${command.opId}`)] as const),
  );
  return ok(
    command.lines.map((entry) => {
      const line = lineOf(board.readLine(entry.line));
      const from = board.audienceOf(entry.line) ?? '';
      return released(conference, { line, from, to: command.to, entry, given });
    }),
  );
};

const narrowLine: Decide<'narrowLine'> = ({ conference, command, by, board }) => {
  const { line: id, children, opId } = command;
  const from = board.audienceOf(id);
  const line = board.readLine(id);
  const reader = { as: 'person', person: by.id } as const;
  if (line === null || from === null || !maySeeNow(conference, reader, from)) return noSuchLine;
  if (!takesLines(conference, from)) return frozen;
  if (!areOfConference(conference, children)) return noSuchChild;
  const narrowed = narrow(conference, from, children, board);
  if (narrowed === null) return enoughAudiences;
  if (narrowed.audience === from) return isNarrow;
  const { audience } = narrowed;
  const moves = board.commentsOn(id).flatMap((comment) =>
    moveOf(conference, comment, {
      from,
      audience,
      children,
      to: board.freshId(`${comment.id} by ${opId}`),
      about: opId,
    }),
  );
  return ok([
    ...(narrowed.made === null ? [] : [narrowed.made]),
    ...moveOf(conference, line, { from, audience, children, to: opId, about: line.about ?? null }),
    ...moves,
  ]);
};

/** Lines go to another audience: always as new lines, and never without a look at who comes to see them. */
export const releaseCommands = { releaseLines, narrowLine };

type Release = Matter<'releaseLines'>;
type Entry = CommandOf<'releaseLines'>['lines'][number];

function judgeTarget({ conference, command, by, board }: Release): Decided | null {
  if (!maySeeNow(conference, { as: 'person', person: by.id }, command.to)) return noSuchBoard;
  if (!takesLines(conference, command.to)) return frozen;
  if (board.countLines(command.to) + command.lines.length > limits.linesPerDocument) {
    return boardFull;
  }
  const ids = command.lines.map(({ line }) => line);
  return new Set(ids).size < ids.length ? namedTwice : null;
}

function judgeEntries(matter: Release): Decided | null {
  for (const entry of matter.command.lines) {
    const problem = judgeEntry(matter, entry);
    if (problem !== null) return problem;
  }
  return null;
}

function judgeEntry({ conference, command, by, board }: Release, entry: Entry): Decided | null {
  const from = board.audienceOf(entry.line);
  const line = board.readLine(entry.line);
  const reader = { as: 'person', person: by.id } as const;
  if (line === null || from === null || !maySeeNow(conference, reader, from)) return noSuchLine;
  if (from === command.to) return standsThere;
  if (line.struck) return isStruck;
  if (!areOfConference(conference, entry.children)) return noSuchChild;
  const unfit = readersOf(conference, command.to).find((one) => !hearsAbout(one, entry.children));
  if (unfit !== undefined) return mayNotHear(conference, unfit, entry.children);
  if (line.code === 'comment' && !isAnswered(conference, command, line.about ?? '')) {
    return answersNothing;
  }
  return null;
}

/** The chair saw who comes to see these lines; if somebody else would, they look again. */
function judgeNewcomers({ conference, command, board }: Release): Decided | null {
  const from = command.lines.map(({ line }) => board.audienceOf(line) ?? '');
  const newcomers = newcomersTo(conference, command.to, from).map(({ id }: Person) => id);
  const seen = new Set(command.newcomers);
  const same = newcomers.length === seen.size && newcomers.every((id) => seen.has(id));
  return same ? null : lookAgain;
}

interface Move {
  readonly from: AudienceId;
  readonly audience: AudienceId;
  readonly children: readonly string[];
  readonly to: LineId;
  readonly about: LineId | null;
}

/** The line as a new one in the narrower audience, and its words gone from the wider. */
function moveOf({ contributions }: Conference, line: Line, move: Move): FactBody[] {
  const { from, audience, children, to, about } = move;
  return [
    {
      kind: 'lineReleased',
      line: to,
      root: null,
      from,
      audience,
      variant: false,
      lockedFor: contributions.get(line.id)?.person ?? null,
      recordedBy: line.recordedBy,
      fields: {
        ...fieldsOf(line, children),
        ...(about === null ? {} : { about }),
        ...(line.goal ? { goal: line.goal } : {}),
      },
      words: wordsOf(line),
    },
    { kind: 'lineTaken', line: line.id, audience: from },
  ];
}

interface Passing {
  readonly line: Line;
  readonly from: AudienceId;
  readonly to: AudienceId;
  readonly entry: Entry;
  readonly given: ReadonlyMap<LineId, LineId>;
}

function released(conference: Conference, passing: Passing): FactBody {
  const { line, from, to, entry, given } = passing;
  const { text, howWeWillKnow } = wordsOf(line);
  const words = {
    text: entry.text ?? text,
    ...(howWeWillKnow === undefined ? {} : { howWeWillKnow: entry.howWeWillKnow ?? howWeWillKnow }),
  };
  const variant =
    words.text !== text ||
    words.howWeWillKnow !== howWeWillKnow ||
    entry.children.length !== (line.children ?? []).length;
  const answered = (id: LineId | null | undefined): LineId | null =>
    given.get(id ?? '') ?? releasedTo(conference, to, id ?? '');
  const about = answered(line.about);
  const goal = answered(line.goal);
  const original = conference.released.get(line.id);
  return {
    kind: 'lineReleased',
    line: given.get(line.id) ?? '',
    root: original?.root ?? line.id,
    from: original?.from ?? from,
    audience: to,
    variant,
    // Other words are the chair's, and the pen's to change.
    lockedFor: words.text === text ? (conference.contributions.get(line.id)?.person ?? null) : null,
    recordedBy: line.recordedBy,
    fields: {
      ...fieldsOf(line, entry.children),
      ...(about === null ? {} : { about }),
      ...(goal === null ? {} : { goal }),
    },
    words,
  };
}

/** Does the line that this one answers come along, or stand in the other audience already? */
const isAnswered = (
  conference: Conference,
  { lines, to }: CommandOf<'releaseLines'>,
  line: LineId,
): boolean =>
  lines.some((entry) => entry.line === line) || releasedTo(conference, to, line) !== null;

/** Where this line was released to that audience last. */
function releasedTo({ released: before }: Conference, to: AudienceId, line: LineId): LineId | null {
  const root = before.get(line)?.root ?? line;
  const found = [...before].findLast(([, one]) => one.root === root && one.audience === to);
  return found?.[0] ?? null;
}

const fieldsOf = (line: Line, children: readonly string[]): ReleasedFields => ({
  code: line.code,
  saidBy: line.saidBy,
  children,
  ...(line.evidence === undefined ? {} : { evidence: line.evidence }),
  ...(line.owner ? { owner: line.owner } : {}),
  ...(line.with === undefined ? {} : { with: line.with }),
  ...(line.by ? { by: line.by } : {}),
  ...(line.lang === undefined ? {} : { lang: line.lang }),
});

const wordsOf = ({ text, howWeWillKnow }: Line) => ({
  text,
  ...(howWeWillKnow === undefined ? {} : { howWeWillKnow }),
});

function lineOf(line: Line | null): Line {
  if (line === null) throw new Error('a line that was judged is on the board');
  return line;
}

const noSuchBoard = refuse('not-found', 'This part of the board is not open to you.');
const frozen = refuse('wrong-time', 'Nothing can be written here just now.');
const boardFull = refuse(
  'too-many',
  `The board holds ${limits.linesPerDocument} lines and is full.`,
);
const namedTwice = refuse('malformed', 'One of the lines is named twice.');
const standsThere = refuse('someone-was-first', 'One of these lines stands there already.');
const isStruck = refuse('wrong-time', 'A line that is crossed out cannot be shown to others.');
const answersNothing = refuse(
  'not-complete',
  'A comment goes with the line it answers. Please choose that line too.',
);
const lookAgain = refuse(
  'someone-was-first',
  'The people who would see these lines have changed. Please look again.',
);
const isNarrow = refuse(
  'wrong-time',
  'Everyone who sees this line may hear about these children, so it stays where it is.',
);
