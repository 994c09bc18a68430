import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DrawingPicture } from '../../../client/drawing/picture.tsx';
import { PaperPicture } from '../../../client/outcomes/paper-picture.tsx';
import { plainLabels } from '../../../shared/drawing/page-words.ts';
import { homesOf } from '../../../shared/drawing/picture-homes.ts';
import { partsOfShape } from '../../../shared/drawing/picture-shape.ts';
import { pictureSvg } from '../../../shared/drawing/picture-svg.ts';
import { pictureOf } from '../../../shared/drawing/picture-of.ts';
import { readPage } from '../../../shared/drawing/read-page.ts';
import type { DrawingPage } from '../../../shared/drawing/shape.ts';
import { free, pageDoc, person, stroke, tie, wrote } from '../../support/drawn.ts';

const nasty = '<script>alert(1)</script> & "Kezia"';
const shapes = [
  person('kezia', { name: nasty, home: 'Mill Lane' }),
  person('otis', { name: 'Otis', note: '7' }, { x: 300, y: 400 }),
  stroke('line', [
    free([
      [0, 0],
      [50, 40],
      [90, 10],
    ]),
  ]),
  wrote('words', 'My tooth hurts', { x: 40, y: 500 }),
];
const page = readPage(pageDoc(shapes, [tie('parent', 'kezia', 'otis')]));
const shown = (one: DrawingPage, description = '') =>
  renderToStaticMarkup(
    createElement(DrawingPicture, {
      kind: 'family-tree',
      page: one,
      labels: plainLabels,
      name: nasty,
      description,
    }),
  );

test('[W40] the picture is the very one of the papers: each path and each line of words of it, in its order', () => {
  const { parts } = pictureOf('family-tree', page, plainLabels);
  const drawn = shown(page);
  const paths = parts.flatMap((part) => (part.kind === 'path' ? [part.d] : []));
  expect([...drawn.matchAll(/ d="([^"]*)"/gu)].map(([, d]) => d)).toEqual(paths);
  const lines = parts.flatMap((part) => (part.kind === 'words' ? part.lines : []));
  expect(drawn.match(/<tspan/gu)).toHaveLength(lines.length);
});

test('[W40] whatever somebody writes is text in it; no style, no script, no link', () => {
  const drawn = shown(page, nasty);
  expect(drawn).not.toMatch(/<(?!\/?(svg|title|desc|g|path|text|tspan)\b)/u);
  expect(drawn).not.toMatch(/ (style|href|on\w+)=/u);
  expect(drawn).toContain('&lt;script&gt;');
});

test('[W41] a stroke that is new makes nothing else anew; a person who is moved takes the line of their home along', () => {
  const drawnOn = { ...page, shapes: [...page.shapes, stroke('more', [free([[0, 0]])])] };
  expect(homesOf(drawnOn)).toBe(homesOf(page));
  const [first] = page.shapes;
  expect(first).toBeDefined();
  if (first === undefined) return;
  expect(partsOfShape(first)).toBe(partsOfShape(first));
  const moved = { ...first, place: { ...first.place, x: 900 } };
  const now = { ...page, shapes: [moved, ...page.shapes.slice(1)] };
  expect(homesOf(now)).not.toEqual(homesOf(page));
});

test('[W40] it has its name, and what it shows in words', () => {
  expect(shown(page, 'This is our family.')).toMatch(
    /^<svg[^>]* role="img"[^>]*><title[^>]*>.*<\/title><desc[^>]*>This is our family\.<\/desc>/u,
  );
  expect(shown(page)).not.toContain('<desc');
});

test('[OC10] among the outcomes it is the very picture of the paper, with a name for whoever does not see it', () => {
  const picture = pictureOf('family-tree', page, plainLabels);
  const alt = 'Family tree: The whole family';
  const drawn = renderToStaticMarkup(createElement(PaperPicture, { is: 'picture', picture, alt }));
  expect(drawn).toMatch(/^<svg[^>]* role="img" aria-label="Family tree: The whole family"/u);
  const paper = pictureSvg(picture, { title: alt, description: '' });
  for (const what of [/ d="[^"]*"/gu, / fill="[^"]*"/gu, / stroke="[^"]*"/gu, />[^<]+<\/tspan/gu])
    expect(unescaped(drawn).match(what)).toEqual(unescaped(paper).match(what));
});

/** React and our own SVG write the same marks in two ways. */
const unescaped = (svg: string): string =>
  svg
    .replaceAll(/&(?:#34|quot);/gu, "''")
    .replaceAll(/&(?:#38|amp);/gu, '+')
    .replaceAll(/&(?:#60|#62|lt|gt);/gu, '|');
