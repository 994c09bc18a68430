import { expect, test } from 'vitest';
import { english } from '../../../client/language/catalogues.ts';
import { whatHappened } from '../../../server/http/what-happened.ts';
import { given, names, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import { addPart, audienceOfPart, openPart, wholePart } from '../../support/held-parts.ts';
import { drawnPage } from '../../support/held-drawings.ts';

const family = ['Kezia', 'Juno', 'Bett', 'Sol', 'Sunniva', 'Piotr', 'Olu'] as const;

type Step = (held: Held) => void;

/** Everything that can be done to a page, where the family must not know that there is one. */
const hidden: Step[] = [
  (held) => void drawnPage(held, { audience: 'professionals', name: 'Among us' }),
  (held) => void drawnPage(held, { kind: 'family-tree', audience: 'professionals' }),
  (held) => void held.must('Dennis', { kind: 'nameDrawing', drawing: first(held), name: 'Ours' }),
  (held) =>
    void held.must('Marguerite', {
      kind: 'setDrawers',
      drawing: first(held),
      drawers: [held.id('Ines')],
    }),
  (held) =>
    void held.must('Marguerite', {
      kind: 'releaseDrawing',
      drawing: first(held),
      audience: held.audience('chair'),
      newcomers: [],
    }),
  (held) => void held.must('Dennis', { kind: 'putDrawingAway', drawing: first(held) }),
  (held) => void held.must('Dennis', { kind: 'bringDrawingBack', drawing: first(held) }),
  (held) => void held.send('Marguerite', { kind: 'showDrawing', drawing: first(held) }),
  (held) => void held.must('Marguerite', { kind: 'redactDrawing', drawing: first(held) }),
];

const first = (held: Held): string =>
  given(
    [...held.now().drawings.values()].find(
      ({ audience }) => audience === held.audience('professionals'),
    ),
  ).id;

const bytes = (held: Held, name: Name | null): string =>
  JSON.stringify(held.view(name ?? { as: 'screen' }));

/** A page of everyone’s, whose id does not depend on how many commands were sent. */
function shared(held: Held): void {
  const opId = 'page-of-everyone';
  const actor = { as: 'person', person: held.id('Marguerite') } as const;
  const audience = held.audience('everyone');
  const result = held.sendAs(actor, {
    kind: 'makeDrawing',
    opId,
    drawing: 'family-tree',
    audience,
    name: 'The family',
    child: null,
    drawers: [],
  });
  if (!result.ok) throw new Error(result.problem.message);
}

test('[C186] with every page of the professionals removed, not one byte of the family’s views or the screen’s differs', () => {
  const [whole, without] = [startConference(), startConference()];
  for (const held of [whole, without]) shared(held);
  for (const step of hidden) {
    const before = bytes(whole, 'Ines');
    step(whole);
    for (const name of [...family, null]) expect(bytes(whole, name)).toBe(bytes(without, name));
    // It is not because nothing happened at all.
    if (step === hidden[0]) expect(bytes(whole, 'Ines')).not.toBe(before);
  }
});

test('[C186] a page changes not one byte of anybody’s view who is outside the part that runs', () => {
  const held = startConference();
  const part = addPart(held, 'With Bett', ['Bett', 'Dennis', 'Ines']);
  openPart(held, part);
  const outside = names.filter((name) => held.view(name).at === 'holding');
  expect(outside).toContain('Kezia');
  const before = outside.map((name) => bytes(held, name));
  const page = drawnPage(held, { audience: audienceOfPart(held, part), drawers: ['Bett'] });
  held.must('Marguerite', { kind: 'showOnScreen', shows: 'board' });
  held.must('Marguerite', { kind: 'showDrawing', drawing: page });
  expect(outside.map((name) => bytes(held, name))).toEqual(before);
  openPart(held, wholePart(held));
  expect(bytes(held, 'Kezia')).not.toContain('drawing');
});

test('[C187] what happened has a sentence for everything that is done to a page, and never says what it is called', () => {
  const held = startConference();
  const before = held.facts().length;
  const page = drawnPage(held, { audience: 'professionals', name: 'The green door' });
  held.must('Dennis', { kind: 'nameDrawing', drawing: page, name: 'The green door again' });
  const chair = (draft: Parameters<Held['must']>[1]) => held.must('Marguerite', draft);
  chair({ kind: 'setDrawers', drawing: page, drawers: [held.id('Ines')] });
  chair({ kind: 'putDrawingAway', drawing: page });
  chair({ kind: 'bringDrawingBack', drawing: page });
  const newcomers = family.map((name) => held.id(name));
  const audience = held.audience('everyone');
  const copy = chair({ kind: 'releaseDrawing', drawing: page, audience, newcomers });
  chair({ kind: 'showDrawing', drawing: copy });
  chair({ kind: 'showDrawing', drawing: null });
  chair({ kind: 'redactDrawing', drawing: page });
  const told = whatHappened(held.facts(), () => undefined).slice(before);
  const sentences: Readonly<Record<string, string>> = english.keeping.happened;
  expect(told.filter(({ what }) => sentences[what] === undefined)).toEqual([]);
  expect(told.map(({ what, words }) => [what, words['audience'] ?? ''])).toEqual([
    ['drawingMade', 'professionals'],
    ['drawingNamed', 'professionals'],
    ['drawersSet', 'professionals'],
    ['drawingPutAway', 'professionals'],
    ['drawingBroughtBack', 'professionals'],
    ['drawingReleased', 'everyone'],
    ['drawingShown', 'everyone'],
    ['boardShownAgain', ''],
    ['drawingRedacted', 'professionals'],
  ]);
  expect(JSON.stringify(whatHappened(held.facts(), () => undefined))).not.toMatch(/green door/u);
});
