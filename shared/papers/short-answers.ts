import type { OutcomeLine, Outcomes } from '../outcomes/outcomes.ts';
import { linesOf } from '../outcomes/lines-of.ts';

/** So much of a goal is enough to know it again. */
const most = 120;
/** Its first sentence, where more follows. */
const firstSentence = /^.{15,120}?[.!?؟۔](?=\s)/su;

/**
 * What an action answers in a few words, where the goal stands in the same copy in full: it is not said again with each
 * action.
 */
export function withShortAnswers(outcomes: Outcomes): Outcomes {
  const full = new Set(
    linesOf(outcomes)
      .filter(({ kind }) => kind === 'safety-goal')
      .map(({ text }) => text),
  );
  const shorter = (line: OutcomeLine): OutcomeLine => {
    const { action } = line;
    const answers = action?.answers ?? null;
    if (action === null || answers === null || !full.has(answers)) return line;
    return { ...line, action: { ...action, answers: inShort(answers) } };
  };
  return {
    ...outcomes,
    headings: outcomes.headings.map((heading) => ({
      ...heading,
      lines: heading.lines.map(shorter),
    })),
  };
}

function inShort(text: string): string {
  const begin = firstSentence.exec(text)?.[0] ?? beginOf(text);
  return begin === text ? text : `${begin.replace(/[.۔]$/u, '')} …`;
}

/** As many whole words as there is room for; letters are never cut in two. */
function beginOf(text: string): string {
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
  if (letters.length <= most) return text;
  const begin = letters
    .slice(0, most)
    .map(({ segment }) => segment)
    .join('');
  return /^.*(?=\s)/su.exec(begin)?.[0].trimEnd() ?? begin;
}
