import { arrange } from '../../shared/board/arrange.ts';
import type { Entry } from '../../shared/board/arrange.ts';
import type { Line } from '../../shared/board/line.ts';
import { greyStandings } from '../../shared/board/plan-gaps.ts';
import { shownFor, withoutVariants } from '../../shared/board/without-variants.ts';
import type { Variant } from '../../shared/board/without-variants.ts';
import type { Heading, Template } from '../../shared/conference/template.ts';
import { lineRights } from './line-rights.ts';
import type { BoardReader } from './line-rights.ts';
import { isAgreedBefore } from '../../shared/board/words-mark.ts';
import { planFacts } from './show-plan-facts.ts';
import type { PlanAround } from './show-plan-facts.ts';
import type { ShownBoard, ShownHeading, ShownLine, Speaker } from './shown-line.ts';

/** Somebody a line can name. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly role: string;
  readonly device: boolean;
}

/** One document as a reader has it. */
export interface BoardDocument {
  readonly audience: string;
  /** "everyone", "professionals", "chair", or words for who reads it. */
  readonly name: string;
  /** The reader holds the pen here now. */
  readonly pen: boolean;
  readonly lines: readonly Line[];
  readonly locked: ReadonlyMap<string, string>;
}

export interface BoardToShow {
  readonly template: Pick<Template, 'headings'>;
  readonly people: readonly NamedPerson[];
  readonly children: readonly { readonly id: string; readonly name: string }[];
  /** Widest audience first. */
  readonly documents: readonly BoardDocument[];
  /** Of lines that stand for one another, each with the one that is shown. */
  readonly variants?: readonly Variant[];
  /** Of a review: when the last conference was, and which lines stood there. */
  readonly earlier?: { readonly date: string; readonly lines: readonly string[] } | undefined;
  /** Null for the room's screen: it only reads, and no line there tells who may read it. */
  readonly reader: BoardReader | null;
}

type Placed = Line & { readonly of: BoardDocument };

/** Everything a reader has, in the order and the words it is shown in. Pure. */
export function showBoard(board: BoardToShow): ShownBoard {
  const lines = board.documents.map((of) => of.lines.map((line): Placed => ({ ...line, of })));
  const { variants = [] } = board;
  const { band, headings } = arrange(board.template, withoutVariants(lines, variants));
  const numbers = numbersOf(band);
  const hidden = board.reader?.seesAudiences ? hiddenBy(lines.flat(), variants) : null;
  const texts = new Map(lines.flat().map(({ id, text }) => [id, text]));
  const around: PlanAround = {
    nameOf: (id) => board.people.find((person) => person.id === id)?.name,
    grey: greyStandings(lines.flat()),
    textOf: (id) => texts.get(id),
  };
  const show = (entry: Entry<Placed>): ShownLine => ({
    ...showLine(entry, board, numbers, around),
    alsoAs: (hidden?.get(entry.line.id) ?? []).map((line) =>
      showLine({ line, comments: [] }, board, numbers, around),
    ),
  });
  return {
    band: {
      dangers: band.dangers.map((danger) => ({
        statement: show(danger),
        goals: danger.goals.map(show),
      })),
      goals: band.goals.map(show),
      childrensWords: band.childrensWords.map(show),
    },
    headings: headings.map(({ heading, entries }) => showHeading(heading, entries.map(show))),
  };
}

/** For each line that is shown the others that stand for the same, as they lie in their documents. */
function hiddenBy(
  lines: readonly Placed[],
  variants: readonly Variant[],
): ReadonlyMap<string, readonly Placed[]> {
  const shown = shownFor(lines, variants);
  return Map.groupBy(
    lines.filter(({ id, text, struck }) => shown.has(id) && !(struck && text.trim() === '')),
    ({ id }) => shown.get(id) ?? id,
  );
}

const showHeading = (heading: Heading, lines: readonly ShownLine[]): ShownHeading => ({
  ...heading,
  lines,
});

/** The numbers that danger statements and goals go by on this board, for what answers them. */
function numbersOf(band: ReturnType<typeof arrange<Placed, Heading>>['band']) {
  const goals = [...band.dangers.flatMap((danger) => danger.goals), ...band.goals];
  return new Map<string, ShownAnswers>([
    ...band.dangers.map(({ line }, at) => [line.id, { kind: 'danger', number: at + 1 }] as const),
    ...goals.map(({ line }, at) => [line.id, { kind: 'goal', number: at + 1 }] as const),
  ]);
}

type ShownAnswers = NonNullable<ShownLine['answers']>;

function showLine(
  { line, comments }: Entry<Placed>,
  board: BoardToShow,
  numbers: ReadonlyMap<string, ShownAnswers>,
  around: PlanAround,
): ShownLine {
  const { of, ...fields } = line;
  const since = board.earlier?.lines.includes(line.id) === true ? board.earlier.date : null;
  const saidBy = line.saidBy.flatMap((id) => speakerOf(id, board.people));
  return {
    id: line.id,
    code: line.code,
    text: line.text,
    lang: line.lang,
    saidBy,
    childsWords: childOf(line, saidBy, board.children),
    writtenBy: writerOf(line, board.people),
    evidence: line.evidence ?? null,
    children: line.code === 'child-view' ? [] : childrenOf(line, board.children),
    struck: line.struck,
    onlyFor: board.reader?.seesAudiences === true && !isUsual(of, board.reader) ? of.name : null,
    ...planFacts(line, around),
    answers: answersOf(line, numbers),
    number: numbers.get(line.id)?.number ?? null,
    comments: comments.map((comment) =>
      showLine({ line: comment, comments: [] }, board, numbers, around),
    ),
    alsoAs: [],
    audience: of.audience,
    agreedByMe:
      line.agreedBy?.includes(board.reader?.person ?? '') === true && !isAgreedBefore(line),
    since,
    became: line.became ?? null,
    rights: lineRights(line.id, { ...of, isEarlier: since !== null }, board.reader),
    fields,
  };
}

/** Read by the people of the part that runs now, as most lines are: that is not said line by line. */
const isUsual = ({ audience, name }: BoardDocument, { usual }: BoardReader): boolean =>
  usual === undefined ? name === 'everyone' : audience === usual;

/** A safety goal stands beside what it answers, so it does not say it. */
function answersOf(
  { code, goal }: Line,
  numbers: ReadonlyMap<string, ShownAnswers>,
): ShownLine['answers'] {
  if (!goal || code === 'safety-goal') return null;
  return numbers.get(goal) ?? null;
}

/** Nobody, for somebody this reader does not know of. */
function speakerOf(id: string, people: readonly NamedPerson[]): Speaker[] {
  return people
    .filter((person) => person.id === id)
    .map(({ name, title, role }) => ({ id, name, title, child: role === 'child' }));
}

/** Whose own words these are, by the first name, where they are a child's. */
function childOf(
  line: Line,
  saidBy: readonly Speaker[],
  children: BoardToShow['children'],
): string | null {
  const speaker = saidBy.find(({ child }) => child);
  if (line.code !== 'child-view' && speaker === undefined) return null;
  const [child, ...others] = children.filter(({ id }) => line.children?.includes(id) === true);
  if (child !== undefined && others.length === 0) return child.name;
  return speaker?.name.split(' ')[0] ?? '';
}

/** Who typed it is said only where the one who said it has no device to type on. */
function writerOf(line: Line, people: readonly NamedPerson[]): string | null {
  const speakers = people.filter(({ id }) => line.saidBy.includes(id));
  if (speakers.length === 0 || speakers.some(({ device }) => device)) return null;
  return people.find(({ id }) => id === line.recordedBy)?.name ?? null;
}

function childrenOf(line: Line, children: BoardToShow['children']): string[] {
  const named = children.filter(({ id }) => line.children?.includes(id) === true);
  return named.length === children.length ? [] : named.map(({ name }) => name);
}
