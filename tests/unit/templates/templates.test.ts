import { expect, test } from 'vitest';
import { codes } from '../../../shared/board/codes.ts';
import { bandCodes } from '../../../shared/conference/template.ts';
import { leaflets } from '../../../shared/templates/leaflets.ts';
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

test('[T4] a new conference begins with what the council’s own leaflet says', () => {
  const said = Object.entries(leaflets).map(([council, { settings }]) => [
    council,
    settings.supporters,
    settings.supportersWrite,
    settings.decides,
  ]);
  expect(said).toEqual([
    ['durham', 4, false, 'professionals'],
    ['eastSussex', 1, false, 'chair'],
    ['derby', 1, false, 'members'],
    ['northYorkshire', 1, false, 'agencies'],
    ['somerset', 1, false, 'professionals'],
  ]);
  for (const { council, source, settings } of templates) {
    expect(Object.values(leaflets)).toContainEqual({ source, settings });
    expect(source).toContain(council);
  }
});
