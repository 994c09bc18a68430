import { showSame } from './drawing-outcome.ts';
import { linesOf } from './lines-of.ts';
import type { OutcomeDrawing, OutcomeLine, Outcomes } from './outcomes.ts';
import { englishOutcomes } from './words.ts';
import type { OutcomeWords } from './words.ts';

/**
 * This version with what is new and what reads otherwise than in the version its reader was given before. `before`: that
 * one, or null where there is none whose words may be quoted. A line that went away from this reader is not quoted: it
 * may have gone because they must not have it. Pure.
 */
export function withChanges(
  now: Outcomes,
  before: Outcomes | null,
  reason: string,
  words: OutcomeWords = englishOutcomes,
): Outcomes {
  if (before === null) return now;
  const find = finder(linesOf(before));
  const mark = (line: OutcomeLine): OutcomeLine => marked(line, find(line), words);
  return {
    ...now,
    dangers: now.dangers.map(({ statement, goals }) => ({
      statement: mark(statement),
      goals: goals.map(mark),
    })),
    goals: now.goals.map(mark),
    childrensWords: now.childrensWords.map(mark),
    headings: now.headings.map((heading) => ({ ...heading, lines: heading.lines.map(mark) })),
    ...(now.drawings && { drawings: now.drawings.map((one) => markedDrawing(one, before)) }),
    changes: {
      before: before.version,
      reason,
      gone: [...decidedBefore(before, now, words), ...datesBefore(before, now, words)],
    },
  };
}

/** Copies of the first releases have no keys: there a line is found by its words, each once. */
function finder(before: readonly OutcomeLine[]): (line: OutcomeLine) => OutcomeLine | null {
  const byKey = new Map(before.flatMap((line) => (line.key ? [[line.key, line] as const] : [])));
  const left = new Map<string, OutcomeLine[]>();
  for (const line of before.filter(({ key }) => !key)) {
    const same = left.get(sameWords(line)) ?? [];
    left.set(sameWords(line), [...same, line]);
  }
  return (line) => {
    const known = byKey.get(line.key ?? '');
    if (known !== undefined) return known;
    const [found = null, ...rest] = left.get(sameWords(line)) ?? [];
    left.set(sameWords(line), rest);
    return found;
  };
}

const sameWords = ({ kind, text }: OutcomeLine): string => JSON.stringify([kind, text]);

function marked(line: OutcomeLine, before: OutcomeLine | null, words: OutcomeWords): OutcomeLine {
  if (before === null) return { ...line, changed: 'new' };
  const was = inWords(before, words);
  return was === inWords(line, words) && before.struck === line.struck
    ? line
    : { ...line, changed: 'reworded', was };
}

/** What a page was before is not said: it may have shown what its reader must not have. */
function markedDrawing(drawing: OutcomeDrawing, { drawings = [] }: Outcomes): OutcomeDrawing {
  const before = drawings.find(({ key }) => key !== undefined && key === drawing.key);
  if (before === undefined) return { ...drawing, changed: 'new' };
  return showSame(before, drawing) ? drawing : { ...drawing, changed: 'redrawn' };
}

/** All that is said in a line, so that a new date for an action is seen too. */
function inWords({ text, action, stepIn }: OutcomeLine, words: OutcomeWords): string {
  const facts: readonly (readonly [name: string, said: string])[] = [
    [words.who, action?.who ?? stepIn?.who ?? ''],
    [words.with, words.list(action?.with ?? [])],
    [words.by, action?.by ? words.date(action.by) : ''],
    [words.howWeWillKnow, action?.howWeWillKnow ?? ''],
    [words.achievable, action?.achievable ?? ''],
    [words.realistic, action?.realistic ?? ''],
    [words.timely, action?.timely ?? ''],
    [words.does, stepIn?.does ?? ''],
  ];
  const said = facts.filter(([, value]) => value !== '');
  return [text, ...said.map(([name, value]) => `${name}: ${value}`)].join('. ');
}

type Gone = NonNullable<Outcomes['changes']>['gone'];

/** Of a child they may not hear about any more nothing is quoted. */
function decidedBefore(before: Outcomes, now: Outcomes, words: OutcomeWords): Gone {
  const heard = new Set(now.conference.children);
  const decided = ({ decision }: Outcomes): string[] =>
    (decision?.children ?? [])
      .filter(({ child }) => heard.has(child))
      .map(({ child, words: outcome }) => `${child}: ${outcome}`);
  return without(decided(before), decided(now)).map((text) => ({ heading: words.decision, text }));
}

/** Without the place: a date that went away may have gone because its reader must not know where they meet. */
function datesBefore(before: Outcomes, now: Outcomes, words: OutcomeWords): Gone {
  const dated = ({ dates }: Outcomes): string[] =>
    dates.map(({ what, date, time }) => {
      const at = time === '' ? '' : ` ${words.at(time)}`;
      return `${what}: ${words.date(date)}${at}`;
    });
  return without(dated(before), dated(now)).map((text) => ({ heading: words.dates, text }));
}

const without = (all: readonly string[], still: readonly string[]): string[] =>
  all.filter((one) => !still.includes(one));
