import { limits } from '../../protocol/limits.ts';
import { ok } from '../../result.ts';
import { moreWords } from '../../board/line.ts';
import type { Line, MoreWords } from '../../board/line.ts';
import { isAgreedBefore } from '../../board/words-mark.ts';
import type { AudienceId, LineId } from '../../protocol/ids.ts';
import type { BoardLookup } from '../board-lookup.ts';
import type { CommandOf } from '../commands.ts';
import type { Conference } from '../conference.ts';
import type { FactBody, ReleasedFields } from '../facts.ts';
import { hearsAbout } from '../membership.ts';
import { frozen, noSuchBoard, noSuchChild, noSuchLine, refuse } from '../refuse.ts';
import { maySeeNow, takesLines } from '../rights.ts';
import { isWider } from '../wider.ts';
import { areOfConference } from './audiences.ts';
import type { Decide, Decided, Matter } from './matter.ts';
import { areAsSeen, mayNotHear, newcomersTo, readersOf } from './newcomers.ts';

const releaseLines: Decide<'releaseLines'> = (matter) => {
  const { command, board } = matter;
  const problem = judgeTarget(matter) ?? judgeEntries(matter) ?? judgeNewcomers(matter);
  if (problem !== null) return problem;
  const given = new Map(
    command.lines.map(
      ({ line }, index) => [line, board.freshId(`line ${index} of ${command.opId}`)] as const,
    ),
  );
  return ok(
    command.lines.map((entry) => {
      const line = lineOf(board.readLine(entry.line));
      const from = board.audienceOf(entry.line) ?? '';
      return released(matter, { line, from, entry, given });
    }),
  );
};

/** Lines go to another audience: always as new lines, and never without a look at who comes to see them. */
export const releaseCommands = { releaseLines };

type Release = Matter<'releaseLines'>;
type Entry = CommandOf<'releaseLines'>['lines'][number];

function judgeTarget({ conference, command, by, board }: Release): Decided | null {
  if (!maySeeNow(conference, { as: 'person', person: by.id }, command.to)) return noSuchBoard;
  if (!takesLines(conference, command.to)) return frozen;
  if (board.countLines(command.to) + command.lines.length > limits.linesPerDocument) {
    return boardFull;
  }
  const roots = command.lines.map(({ line }) => rootOf(conference, line));
  return new Set(roots).size < roots.length ? namedTwice : null;
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
  if (from === command.to || isThere(conference, command.to, entry.line, board)) return standsThere;
  if (line.struck) return isStruck;
  if (!areOfConference(conference, entry.children)) return noSuchChild;
  const isAboutOthers = childrenOf(line).some((id) => entry.children.includes(id));
  if (childrenOf(line).length > 0 && !isAboutOthers && asItStands(entry, line)) return sameWords;
  const unfit = readersOf(conference, command.to).find((one) => !hearsAbout(one, entry.children));
  if (unfit !== undefined) return mayNotHear(conference, unfit, entry.children);
  const given = new Set(command.lines.map((one) => one.line));
  const isAnswered =
    given.has(line.about ?? '') || placeOf(conference, command.to, line.about, board) !== null;
  return line.code === 'comment' && !isAnswered ? answersNothing : null;
}

/** Its words go out unchanged: what they say of all of the children they say of each, but not of none. */
const asItStands = ({ text }: Entry, line: Line): boolean => text === null || text === line.text;

const childrenOf = ({ children }: Line): readonly string[] => children ?? [];

/** It, or what was released of it before, can be read there. */
function isThere(
  { released: before }: Conference,
  to: AudienceId,
  line: LineId,
  board: BoardLookup,
): boolean {
  const original = before.get(line);
  if (original?.from === to) return true;
  return [...before].some(
    ([id, one]) =>
      one.root === (original?.root ?? line) &&
      one.audience === to &&
      board.readLine(id)?.struck === false,
  );
}

/** The chair saw who comes to see these lines; if somebody else would, they look again. */
function judgeNewcomers({ conference, command, board }: Release): Decided | null {
  const from = command.lines.map(({ line }) => board.audienceOf(line) ?? '');
  const newcomers = newcomersTo(conference, command.to, from);
  return areAsSeen(newcomers, command.newcomers) ? null : lookAgain;
}

interface Passing {
  readonly line: Line;
  readonly from: AudienceId;
  readonly entry: Entry;
  readonly given: ReadonlyMap<LineId, LineId>;
}

function released(matter: Release, passing: Passing): FactBody {
  const { line, from, entry, given } = passing;
  const { conference, command, board } = matter;
  const { to } = command;
  const { text, ...more } = wordsOf(line);
  const words = { text: entry.text ?? text, ...otherWords(entry, more) };
  const isReworded = words.text !== text || moreWords.some((field) => words[field] !== more[field]);
  const variant = isReworded || entry.children.length !== childrenOf(line).length;
  const answered = (id: LineId | null | undefined): LineId | null =>
    given.get(id ?? '') ?? placeOf(conference, to, id, board);
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
    lockedFor: words.text === text ? lockThere(matter, line) : null,
    recordedBy: recorderThere(matter, line),
    fields: {
      ...fieldsOf(agreedThere(matter, line, isReworded), entry.children),
      ...(words.text === text ? {} : namedThere(conference, to, line)),
      ...(about === null ? {} : { about }),
      ...(goal === null ? {} : { goal }),
    },
    words,
  };
}

/** Where everyone of that audience can read the line this one names: there already, on a wider board, or released to it. */
function placeOf(
  conference: Conference,
  to: AudienceId,
  line: LineId | null | undefined,
  board: BoardLookup,
): LineId | null {
  if (!line) return null;
  const audience = board.audienceOf(line);
  if (audience !== null && (audience === to || isWider(conference, audience, to))) return line;
  const root = rootOf(conference, line);
  const found = [...conference.released].findLast(
    ([, one]) => one.root === root && one.audience === to,
  );
  return found?.[0] ?? null;
}

const rootOf = ({ released: before }: Conference, line: LineId): LineId =>
  before.get(line)?.root ?? line;

export const fieldsOf = (line: Line, children: readonly string[]): ReleasedFields => ({
  code: line.code,
  saidBy: line.saidBy,
  children,
  ...(line.evidence === undefined ? {} : { evidence: line.evidence }),
  ...(line.owner ? { owner: line.owner } : {}),
  ...(line.with === undefined ? {} : { with: line.with }),
  ...(line.by ? { by: line.by } : {}),
  ...(line.lang === undefined ? {} : { lang: line.lang }),
  // What was agreed with in other words was not agreed with.
  ...(line.agreedBy === undefined || isAgreedBefore(line) ? {} : { agreedBy: line.agreedBy }),
  ...(line.became ? { became: line.became } : {}),
  ...(line.voice ? { voice: line.voice } : {}),
});

/** In other words nobody is named who is not of that audience: what they said stands in the line they said it in. */
function namedThere(
  conference: Conference,
  to: AudienceId,
  { saidBy, with: helpers }: Line,
): Partial<ReleasedFields> {
  const there = (people: readonly string[]) => peopleThere(conference, to, people);
  return { saidBy: there(saidBy), ...(helpers === undefined ? {} : { with: there(helpers) }) };
}

/** With other words nobody agreed, and who agreed elsewhere is not told. */
function agreedThere(
  { conference, command }: Release,
  { agreedBy, ...line }: Line,
  isReworded: boolean,
): Line {
  if (agreedBy === undefined || isReworded) return line;
  return { ...line, agreedBy: peopleThere(conference, command.to, agreedBy) };
}

function peopleThere(conference: Conference, to: AudienceId, people: readonly string[]): string[] {
  const readers = new Set(readersOf(conference, to).map(({ id }) => id));
  return people.filter((id) => readers.has(id));
}

/** Somebody's own words stay theirs; what was said last time stays as it was said. */
const lockThere = (matter: Release, line: Line): string | null => {
  const { contributions, earlier } = matter.conference;
  const whose = contributions.get(line.id)?.person;
  return whose ?? (earlier?.lines.has(line.id) === true ? recorderThere(matter, line) : null);
};

/** Whoever wrote it down elsewhere is named only to those they are with; for all others it is who releases it. */
const recorderThere = ({ conference, command: { to }, by }: Release, { recordedBy }: Line) =>
  readersOf(conference, to).some(({ id }) => id === recordedBy) ? recordedBy : by.id;

export const wordsOf = (line: Line): { text: string } & MoreWords => ({
  text: line.text,
  ...Object.fromEntries(
    moreWords.flatMap((field) => (line[field] === undefined ? [] : [[field, line[field]]])),
  ),
});

/** Whatever stands beside the text, in the words it is given where there are others. */
const otherWords = (entry: Entry, more: MoreWords): MoreWords =>
  Object.fromEntries(
    moreWords.flatMap((field) =>
      more[field] === undefined ? [] : [[field, entry[field] ?? more[field]]],
    ),
  );

function lineOf(line: Line | null): Line {
  if (line === null) throw new Error('a line that was judged is on the board');
  return line;
}

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
const sameWords = refuse(
  'not-complete',
  'This line is about nobody but children they may not hear about. Please write other words for them.',
);
