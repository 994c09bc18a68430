import { expect, test } from 'vitest';
import { codes } from '../../../shared/board/codes.ts';
import { bandCodes, templateSchema } from '../../../shared/conference/template.ts';
import { formatMistakes } from '../../../shared/templates/format-mistakes.ts';
import { leaflets } from '../../../shared/templates/leaflets.ts';
import { ownFormatSchema } from '../../../shared/templates/own-format.ts';
import { templateOf, templates } from '../../../shared/templates/templates.ts';

test.each(templates)(
  '[T1] in $council every code has exactly one place, under a heading or in the band',
  (template) => {
    const placed = [...template.headings.flatMap((heading) => heading.codes), ...bandCodes];
    expect(placed.toSorted()).toEqual([...codes].toSorted());
  },
);

test.each(templates)(
  '[T2] in $council a new line starts as something that stands under its own heading',
  (template) => {
    for (const heading of template.headings) expect(heading.codes).toContain(heading.startsAs);
  },
);

test('[T3] an unknown format shows the board under the first one, so no old conference is lost', () => {
  expect(templateOf('a-format-of-2036').id).toBe(templates[0].id);
  expect(templateOf('somerset-5col').headings).toHaveLength(5);
});

test('[T4] a new conference begins with what the council’s own leaflet says (E4, Y5, N5, M8)', () => {
  const said = Object.entries(leaflets).map(([council, { settings }]) => [
    council,
    settings.supporters,
    settings.supportersWrite,
    settings.decides,
  ]);
  expect(said.slice(0, 5)).toEqual([
    ['durham', 4, false, 'professionals'],
    ['eastSussex', 1, false, 'chair'],
    ['derby', 1, false, 'members'],
    ['northYorkshire', 1, false, 'agencies'],
    ['somerset', 1, false, 'professionals'],
  ]);
  for (const { source, settings } of templates) {
    expect(Object.values(leaflets)).toContainEqual({ source, settings });
  }
});

test.each(templates)(
  '[T5] the format of $council is whole: what its schema, and a council’s own screen, ask of one',
  (template) => {
    expect(templateSchema.parse(template)).toEqual(template);
    const { id, ...own } = template;
    expect(id).not.toBe('');
    expect(ownFormatSchema.parse(own)).toEqual(own);
    expect(formatMistakes(own)).toEqual([]);
  },
);

test('[T5] no two formats have the same id, and each kind of harm has its census code', () => {
  const ids = templates.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { categories } of templates) {
    const census = categories.map(({ censusCode }) => censusCode);
    expect(census.toSorted()).toEqual(['EMO', 'NEG', 'PHY', 'SAB']);
  }
});

test.each(templates)(
  '[T5] the running order of $council welcomes, plans, decides, agrees dates and closes, in that order',
  ({ stages }) => {
    const shows = stages.map((stage) => stage.shows);
    expect(shows[0]).toBe('people');
    expect(shows.slice(-2)).toEqual(['dates', 'close']);
    for (const needed of ['reports', 'family', 'dangers', 'goals', 'plan', 'summary', 'decision']) {
      expect(shows).toContain(needed);
    }
    expect(shows.indexOf('summary')).toBeLessThan(shows.indexOf('decision'));
    for (const { says } of stages) expect(says).not.toBe('');
  },
);

test.each(templates)(
  '[T6] in $council all three outcomes are always named and explained, and that no child is taken away (M5)',
  ({ stages, decision }) => {
    const welcome = stages[0]?.says ?? '';
    expect(welcome).toContain('a child protection plan, a child in need plan, or no plan');
    expect(welcome).toContain('not about taking a child away');
    const { planMeans, childInNeedMeans, neitherMeans } = decision;
    for (const means of [planMeans, childInNeedMeans, neitherMeans]) {
      expect(means.length).toBeGreaterThan(40);
    }
  },
);

test('[T7] we ship plain words: "Signs of Safety" stands nowhere but in Somerset’s own printed heading (M15)', () => {
  const holders = templates.filter((template) =>
    JSON.stringify(template).toLowerCase().includes('signs of safety'),
  );
  expect(holders.map(({ council }) => council)).toEqual(['Somerset']);
  const [somerset] = holders;
  const without = somerset?.headings.map((heading) =>
    heading.id === 'safety' ? { ...heading, text: '' } : heading,
  );
  expect(JSON.stringify({ ...somerset, headings: without }).toLowerCase()).not.toContain(
    'signs of safety',
  );
});

test.each(templates)(
  '[T6] what is said in $council is plain: no sentence of more than 25 words',
  ({ stages, decision }) => {
    const said = [
      ...stages.map(({ says }) => says),
      decision.planMeans,
      decision.childInNeedMeans,
      decision.neitherMeans,
    ];
    const sentences = said.flatMap((text) => text.split(/(?<=[.?!])\s/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 25)).toEqual([]);
  },
);

test.each(templates)(
  '[T6] the close of $council says what comes when, how to complain, and who tells the children (D52, E23, N29, Y17)',
  ({ stages }) => {
    expect(stages.at(-1)?.says).toMatch(
      /what you will get from us and when.*how to complain.*who tells the children/,
    );
  },
);

test('[T6] no phone number or address is built in: a council types its own into what the chair says (E22, E24, Y18)', () => {
  expect(JSON.stringify(templates)).not.toMatch(/\d{4,}\s?\d{3,}|\b999\b|\b101\b|www\.|https?:/);
});
