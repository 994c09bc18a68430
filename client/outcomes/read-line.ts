import type { OutcomeLine, Outcomes } from '../../shared/outcomes/outcomes.ts';
import { changedOf } from '../../shared/papers/line-blocks.ts';
import { englishPapers } from '../../shared/papers/words.ts';
import type { ReadableLine, Speaker } from '../reading/shown-line.ts';

/** A line of the outcomes as the board shows it, with the answers beneath it. */
export interface OutcomeEntry {
  readonly line: ReadableLine;
  readonly comments: readonly ReadableLine[];
  /** What tells the line again in every version of this copy; null in old ones. */
  readonly key: string | null;
  /** Against the reader's version before: it is new, or these were its words. */
  readonly changed: { readonly label: string; readonly was: string } | null;
}

type Answers = NonNullable<ReadableLine['answers']>;

/** The outcomes' lines in the board's own form, so that both are drawn by the same hand. */
export function readLines({ dangers, goals }: Pick<Outcomes, 'dangers' | 'goals'>) {
  const allGoals = [...dangers.flatMap((danger) => danger.goals), ...goals];
  const answers = new Map<string, Answers>([
    ...allGoals.map(({ text }, at) => [text, { kind: 'goal', number: at + 1 }] as const),
    ...dangers.map(
      ({ statement }, at) => [statement.text, { kind: 'danger', number: at + 1 }] as const,
    ),
  ]);
  const entry = (line: OutcomeLine, id: string): OutcomeEntry => ({
    line: readLine(line, id, answers),
    comments: line.comments.map((comment, at) => readComment(comment, `${id}-${at}`)),
    key: line.key ?? null,
    changed: changedOf(line, englishPapers).changed ?? null,
  });
  return (lines: readonly OutcomeLine[], place: string): OutcomeEntry[] =>
    lines.map((line, at) => entry(line, `${place}-${at}`));
}

function readLine(
  line: OutcomeLine,
  id: string,
  answers: ReadonlyMap<string, Answers>,
): ReadableLine {
  const { action, kind, saidBy } = line;
  return {
    id,
    code: kind,
    text: line.text,
    lang: undefined,
    saidBy: saidBy.map(speakerOf),
    childsWords: childOf(line),
    // Who wrote down a child's words matters to every reader; the rest stands in the copy that is kept.
    writtenBy: childOf(line) === null ? null : line.writtenBy,
    evidence: line.evidence,
    children: kind === 'child-view' ? [] : line.children,
    struck: line.struck,
    onlyFor: line.onlyFor,
    action: action && actionOf(action),
    stepIn: line.stepIn ?? null,
    agreedBy: line.agreedBy ?? [],
    agreedBefore: line.agreedBefore === true,
    since: line.since ?? null,
    became: line.became ?? null,
    answers: (action?.answers ? answers.get(action.answers) : undefined) ?? null,
    number:
      kind === 'danger-statement' || kind === 'safety-goal'
        ? (answers.get(line.text)?.number ?? null)
        : null,
  };
}

const actionOf = ({ by, ...action }: NonNullable<OutcomeLine['action']>) => ({
  who: action.who,
  with: action.with,
  by: by ?? '',
  howWeWillKnow: action.howWeWillKnow,
  achievable: action.achievable ?? '',
  realistic: action.realistic ?? '',
  timely: action.timely ?? '',
});

const readComment = (
  { text, saidBy, struck }: OutcomeLine['comments'][number],
  id: string,
): ReadableLine => ({
  id,
  code: 'comment',
  text,
  lang: undefined,
  saidBy: saidBy.map(speakerOf),
  childsWords: null,
  writtenBy: null,
  evidence: null,
  children: [],
  struck,
  onlyFor: null,
  action: null,
  answers: null,
  number: null,
});

const speakerOf = ({ name, title, role }: OutcomeLine['saidBy'][number], at: number): Speaker => ({
  id: `${at}-${name}`,
  name,
  title,
  child: role === 'child',
});

/** Whose own words these are, by the first name. */
function childOf({ kind, children, saidBy }: OutcomeLine): string | null {
  const speaker = saidBy.find(({ role }) => role === 'child');
  if (kind !== 'child-view' && speaker === undefined) return null;
  const [child, ...others] = children;
  if (child !== undefined && others.length === 0) return child;
  return speaker?.name.split(' ')[0] ?? '';
}
