import { expect, test } from 'vitest';
import { withKindUnder } from '../../../client/formats/kinds-section.tsx';
import { draftOf, mistakesIn, readFormat } from '../../../client/formats/format-draft.ts';
import type { DraftFormat } from '../../../client/formats/format-draft.ts';
import { withMoved, without } from '../../../client/formats/move-in-list.ts';
import { headingKinds } from '../../../shared/templates/format-mistakes.ts';
import { templates } from '../../../shared/templates/templates.ts';

const t = (key: string) => key;
const [northYorkshire] = templates;
const started = draftOf(northYorkshire, false);
const named: DraftFormat = { ...started.format, council: 'Fennshire' };
const fieldsIn = (format: DraftFormat) => mistakesIn(t, format).map(({ field }) => field);
const reasonsIn = (format: DraftFormat) => mistakesIn(t, format).map(({ words }) => words);

test.each(templates)('[T8] a copy of $council needs only a name, and is the same format', (one) => {
  const { format, replaces } = draftOf(one, false);
  expect(replaces).toBeNull();
  expect(fieldsIn(format)).toEqual(['format-council']);
  const { id: _id, ...same } = one;
  expect(readFormat({ ...format, council: one.council, source: one.source })).toEqual(same);
});

test('[T8] a change says which version it is made from', () => {
  expect(draftOf({ ...northYorkshire, id: 'version-1' }, true)).toMatchObject({
    replaces: 'version-1',
    format: { council: 'North Yorkshire' },
  });
});

test('[T8] what is typed where a number belongs stays in its box, and is not sent', () => {
  const [first, ...others] = named.deadlines;
  if (first === undefined) throw new Error('no rule');
  for (const amount of ['soon', '', '-2', '1.5', '401']) {
    const deadlines = [{ ...first, count: { ...first.count, amount } }, ...others];
    expect(fieldsIn({ ...named, deadlines })).toEqual(['format-deadlines-0-count-amount']);
    expect(reasonsIn({ ...named, deadlines })).toEqual(['formats.mistake.amount']);
  }
});

test('[T8] each mistake leads to a box that is on the page', () => {
  const [first, second, ...others] = named.headings;
  if (first === undefined || second === undefined) throw new Error('no headings');
  const [stage, ...stages] = named.stages;
  if (stage === undefined) throw new Error('no stages');
  const cases: [DraftFormat, string][] = [
    [
      { ...named, headings: [{ ...first, text: ' ' }, second, ...others] },
      'format-headings-0-text',
    ],
    [
      { ...named, headings: [{ ...first, codes: first.codes.slice(1) }, second, ...others] },
      'format-kinds-harm-now',
    ],
    [
      { ...named, stages: [{ ...stage, shows: 'headings', headings: [] }, ...stages] },
      'format-stages-0-title',
    ],
    [{ ...named, scale: { ...named.scale, ten: '' } }, 'format-scale-ten'],
    [
      { ...named, dangers: { ...named.dangers, formula: ['x'.repeat(301)] } },
      'format-dangers-formula',
    ],
  ];
  for (const [format, field] of cases) expect(fieldsIn(format)).toContain(field);
});

test('[T8] empty lines of a guide are left out', () => {
  const dangers = { ...named.dangers, formula: ['Who is worried?', '', '  '] };
  expect(readFormat({ ...named, dangers }).dangers.formula).toEqual(['Who is worried?']);
});

test('[T1] wherever a kind of line is put, it stands there and nowhere else', () => {
  for (const code of headingKinds) {
    for (const { id } of named.headings) {
      const headings = withKindUnder(named.headings, code, id);
      const holders = headings.filter(({ codes }) => codes.includes(code));
      expect(holders.map((heading) => heading.id)).toEqual([id]);
      expect(headings.flatMap(({ codes }) => codes).toSorted()).toEqual(headingKinds.toSorted());
    }
  }
});

test('[T2] a heading that loses what new lines start as takes another of its own kinds', () => {
  const [worried] = withKindUnder(named.headings, 'harm-now', 'next');
  expect(worried?.codes).toContain(worried?.startsAs);
});

test('rows are moved one place at a time, and never out of the list', () => {
  expect(withMoved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(withMoved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(withMoved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  expect(without(['a', 'b', 'c'], 1)).toEqual(['a', 'c']);
});
