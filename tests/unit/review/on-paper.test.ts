import { expect, test } from 'vitest';
import { readLines } from '../../../client/outcomes/read-line.ts';
import { pageOf } from '../../support/page-of.ts';
import { buildOutcomes } from '../../../shared/outcomes/build-outcomes.ts';
import { given, letIn, startConference } from '../../support/held-conference.ts';
import { holdReview, reviewOf } from '../../support/made-review.ts';

/** FICTIONAL: a review with a line of April that is better now, and one that is new. */
function copyOf(name: 'Kezia' | 'Ines') {
  const last = startConference();
  last.penLine('everyone', { text: 'A worry of April' });
  last.must('Marguerite', { kind: 'close' });
  const held = holdReview(reviewOf(last));
  letIn(held, 'Kezia', 'Ines');
  held.must('Marguerite', { kind: 'start' });
  const old = given(held.board.lines().find(({ text }) => text === 'A worry of April'));
  held.board.put(old.audience, { id: old.id, became: 'better' });
  held.penLine('everyone', { text: 'A worry of July', order: 'a9' });
  const board = [
    {
      audience: held.audience('everyone'),
      lines: held.board.lines().filter(({ audience }) => audience === held.audience('everyone')),
      scales: [],
    },
  ];
  return given(buildOutcomes(board, held.now(), held.id(name), { version: 1, at: 0 }));
}

test('[C149] a copy says which lines are from the last conference and what has become of them, on both pages (E21, D48)', () => {
  for (const name of ['Kezia', 'Ines'] as const) {
    const copy = copyOf(name);
    const lines = copy.headings.flatMap((heading) => heading.lines);
    expect(lines.map(({ text, since, became }) => [text, since, became])).toEqual([
      ['A worry of April', '2026-04-14', 'better'],
      ['A worry of July', undefined, undefined],
    ]);
    expect(pageOf(copy)).toMatch(/From [^·]*14 April 2026 · Better now/u);
    const shown = readLines(copy)(lines, 'h').map(({ line }) => [line.since, line.became]);
    expect(shown).toEqual([
      ['2026-04-14', 'better'],
      [null, null],
    ]);
  }
});
