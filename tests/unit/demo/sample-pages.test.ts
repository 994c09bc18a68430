import { describe, expect, test } from 'vitest';
import { Doc } from 'yjs';
import { safetyCircles } from '../../../server/demo/drawings/circles.ts';
import { threeHouses } from '../../../server/demo/drawings/houses.ts';
import type { DemoPage } from '../../../server/demo/drawings/page.ts';
import { treeForAll, wholeFamily } from '../../../server/demo/drawings/trees.ts';
import { readPage } from '../../../shared/drawing/read-page.ts';
import { regionOf } from '../../../shared/drawing/regions.ts';
import { isPerson } from '../../../shared/drawing/shape.ts';
import { preparePage, putShape, putTie } from '../../../shared/drawing/write-page.ts';
import sample from '../../fixtures/sample-conference.json' with { type: 'json' };

const pages: readonly DemoPage[] = [treeForAll, wholeFamily, threeHouses, safetyCircles];

describe('the sample family’s pages', () => {
  test('[D8] show the people and the words of the fixture, for those it says', () => {
    const drawn = pages.map(({ kind, audience, things }) => ({
      kind,
      audience,
      people: things.flatMap(({ props }) => (props.type === 'person' ? [props.name] : [])),
      words: things.flatMap(({ props }) => (props.type === 'words' ? [props.text] : [])),
    }));
    const told = sample.drawings.map(({ kind, audience, people, words }) => ({
      kind,
      audience,
      people,
      words,
    }));
    expect(drawn).toEqual(told);
  });

  test.each(pages)('[D8] “$name” lies within the limits as it is drawn', ({ things, ties }) => {
    const doc = new Doc();
    preparePage(doc);
    expect(things.map((thing) => putShape(doc, thing)).filter((taken) => !taken)).toEqual([]);
    expect(ties.map((tie) => putTie(doc, tie)).filter((taken) => !taken)).toEqual([]);
    const page = readPage(doc);
    expect(page.shapes.map(({ id }) => id)).toEqual(things.map(({ id }) => id));
    expect(page.ties).toHaveLength(ties.length);
  });

  test('[D8] no child is named on the page for everyone, and no word of the restricted part on any', () => {
    const forAll = JSON.stringify(treeForAll);
    expect(sample.children.filter(({ firstName }) => forAll.includes(firstName))).toEqual([]);
    const all = JSON.stringify(pages);
    expect(sample.meta.restrictedCanaries.filter((words) => all.includes(words))).toEqual([]);
  });

  test('[D8] everything of the houses lies in a house, and everybody of the circles in a ring', () => {
    const lost = threeHouses.things.filter((thing) => regionOf('three-houses', thing) === null);
    expect(lost.map(({ id }) => id)).toEqual([]);
    const outside = safetyCircles.things.filter(
      (thing) => isPerson(thing) && regionOf('safety-circles', thing) === null,
    );
    expect(outside.map(({ id }) => id)).toEqual([]);
  });
});
