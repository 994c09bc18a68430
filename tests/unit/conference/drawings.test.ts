import { describe, expect, test } from 'vitest';
import { drawingLimits } from '../../../shared/drawing/drawing.ts';
import { mayReadDrawing, maySeeDrawingNow } from '../../../shared/conference/drawing-rights.ts';
import { viewSchema } from '../../../shared/conference/view.ts';
import {
  given,
  holdConference,
  letIn,
  names,
  startConference,
} from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import {
  addPart,
  audienceOfPart,
  changeRole,
  childrenOf,
  hear,
  openPart,
  refusalOf,
  wholePart,
} from '../../support/held-parts.ts';
import {
  drawersOf,
  drawnPage,
  makePage,
  pageDraft,
  pageOf,
  pagesIn,
  seers,
} from '../../support/held-drawings.ts';

const messageOf = (result: Parameters<typeof refusalOf>[0]) => refusalOf(result).message;

describe('a page to draw on', () => {
  test('[C176] is there for those of its audience who are here, and nobody else’s view names it', () => {
    const held = startConference();
    const page = makePage(held, { audience: 'professionals', name: 'Among us' });
    expect(seers(held, page)).toEqual(['Marguerite', 'Dennis', 'Ines', 'Tamar']);
    for (const name of ['Kezia', 'Bett', 'Sol', 'Sunniva', 'Piotr', 'Olu'] as const) {
      expect(JSON.stringify(held.view(name))).not.toMatch(/Among us|drawings/u);
    }
    expect(pagesIn(held, 'Ines')).toEqual([
      {
        id: page,
        kind: 'blank',
        name: 'Among us',
        audience: held.audience('professionals'),
        document: pageOf(held, page).document,
        pen: false,
      },
    ]);
    expect(viewSchema.parse(held.view('Ines'))).toEqual(held.view('Ines'));
  });

  test('[C176] is made by chair and minute taker where they hold the pen, and named by them', () => {
    const held = startConference();
    const page = held.must('Dennis', pageDraft(held));
    held.must('Dennis', { kind: 'nameDrawing', drawing: page, name: 'Who helps' });
    expect(pagesIn(held, 'Kezia')).toMatchObject([{ name: 'Who helps', pen: false }]);
    expect(held.refused('Ines', pageDraft(held))).toBe('not-allowed');
    held.must('Marguerite', { kind: 'takePen', person: held.id('Dennis') });
    expect(held.refused('Dennis', pageDraft(held))).toBe('not-allowed');
    expect(held.refused('Dennis', { kind: 'nameDrawing', drawing: page, name: 'No' })).toBe(
      'not-allowed',
    );
  });

  test('[C176] of a board that somebody does not see is not found, like one that is not there', () => {
    const held = startConference();
    const part = addPart(held, 'With Bett', ['Bett', 'Ines']);
    const audience = audienceOfPart(held, part);
    const page = makePage(held, { audience });
    const there = refusalOf(held.send('Dennis', { kind: 'putDrawingAway', drawing: page }));
    const nowhere = refusalOf(held.send('Dennis', { kind: 'putDrawingAway', drawing: 'nowhere' }));
    expect(there).toEqual(nowhere);
    expect(held.refused('Dennis', pageDraft(held, { audience }))).toBe('not-found');
  });

  test('[C176] is one of so many, of which nobody counts those that they do not see', () => {
    const held = startConference();
    const part = addPart(held, 'With Bett', ['Bett', 'Ines']);
    makePage(held, { audience: audienceOfPart(held, part) });
    for (let made = 1; made < drawingLimits.drawingsPerConference; made += 1) makePage(held);
    expect(held.refused('Marguerite', pageDraft(held))).toBe('too-many');
    held.must('Dennis', pageDraft(held));
    expect(held.refused('Dennis', pageDraft(held))).toBe('too-many');
  });

  test('[C176] made before the day is for those who prepare it until the chair starts', () => {
    const held = holdConference();
    letIn(held, 'Dennis', 'Kezia');
    const page = makePage(held, { drawers: ['Kezia'] });
    expect([seers(held, page), drawersOf(held, page)]).toEqual([
      ['Marguerite', 'Dennis'],
      ['Marguerite', 'Dennis'],
    ]);
    held.must('Marguerite', { kind: 'start' });
    expect(drawersOf(held, page)).toEqual(['Marguerite', 'Dennis', 'Kezia']);
  });
});

describe('a page about a child', () => {
  test('[C177] is for people who may all hear about the child, and the refusal says who may not', () => {
    const held = startConference();
    hear(held, 'Bett', [1]);
    const [juno, otis] = childrenOf(held, 0, 1);
    expect(messageOf(held.send('Marguerite', pageDraft(held, { child: given(juno) })))).toBe(
      'Bett may not hear about Juno, and this drawing is about them. Please choose fewer people. Your words are still here.',
    );
    const page = makePage(held, { kind: 'three-houses', child: given(otis) });
    expect(pagesIn(held, 'Bett')).toMatchObject([{ id: page, child: otis }]);
    makePage(held, { audience: 'professionals', child: given(juno) });
    expect(held.refused('Marguerite', pageDraft(held, { child: 'nobody' }))).toBe('not-found');
  });

  test('[C177] nobody comes to it who may not hear about the child, unless it is put away', () => {
    const held = startConference();
    const page = makePage(held, { child: given(childrenOf(held, 0)[0]) });
    const draft = {
      kind: 'setHearing',
      person: held.id('Bett'),
      hears: childrenOf(held, 1),
    } as const;
    expect(messageOf(held.send('Marguerite', draft))).toContain('Bett may not hear about Juno');
    held.must('Marguerite', { kind: 'putDrawingAway', drawing: page });
    held.must('Marguerite', draft);
    const back = { kind: 'bringDrawingBack', drawing: page } as const;
    expect(messageOf(held.send('Marguerite', back))).toContain('Bett may not hear about Juno');
    held.must('Marguerite', { kind: 'givePen', person: held.id('Bett') });
    expect(seers(held, page)).toEqual(['Marguerite', 'Dennis']);
    hear(held, 'Bett', 'all');
    held.must('Marguerite', back);
    expect(seers(held, page)).toContain('Bett');
  });

  test('[C177] of whom one may not hear is no page that one can make', () => {
    const held = startConference();
    hear(held, 'Dennis', [1]);
    const child = given(childrenOf(held, 0)[0]);
    expect(held.refused('Dennis', pageDraft(held, { audience: 'chair', child }))).toBe('not-found');
  });

  test('[C188] is nobody’s once the child is off the list again', () => {
    const held = holdConference();
    const [juno] = held.now().children;
    const page = makePage(held, { kind: 'safety-circles', child: given(juno).id });
    const { date, time } = held.now().details;
    const children = held.now().children.slice(1);
    held.must('Marguerite', {
      kind: 'changeDetails',
      type: 'initial',
      template: 'north-yorkshire-3col',
      date,
      time,
      place: '',
      children: [...children],
    });
    expect(pageOf(held, page)).toMatchObject({ child: null, about: children.map(({ id }) => id) });
  });
});

describe('who draws', () => {
  test('[C179] those with the pen there, and whom the chair names for this page alone', () => {
    const held = startConference();
    letIn(held, 'Juno');
    const page = makePage(held, { kind: 'three-houses', drawers: ['Juno', 'Sunniva', 'Juno'] });
    const other = makePage(held);
    expect(drawersOf(held, page)).toEqual(['Marguerite', 'Dennis', 'Juno', 'Sunniva']);
    expect(drawersOf(held, other)).toEqual(['Marguerite', 'Dennis']);
    held.must('Marguerite', { kind: 'givePen', person: held.id('Ines') });
    expect(drawersOf(held, other)).toEqual(['Marguerite', 'Dennis', 'Ines']);
    held.must('Marguerite', {
      kind: 'setDrawers',
      drawing: page,
      drawers: [held.id('Sunniva')],
    });
    expect(drawersOf(held, page)).toEqual(['Marguerite', 'Dennis', 'Ines', 'Sunniva']);
  });

  test('[C179] are people who see it, and nobody who is there to follow', () => {
    const held = startConference();
    const page = makePage(held, { audience: 'professionals' });
    const set = (...people: readonly Name[]) =>
      held.send('Marguerite', {
        kind: 'setDrawers',
        drawing: page,
        drawers: people.map((name) => held.id(name)),
      });
    expect(messageOf(set('Kezia'))).toBe('Kezia is not one of those who see this drawing.');
    expect(set('Ines').ok).toBe(true);
    const all = makePage(held);
    for (const name of ['Piotr', 'Olu'] as const) {
      const drawers = [held.id(name)];
      const draft = { kind: 'setDrawers', drawing: all, drawers } as const;
      expect(messageOf(held.send('Marguerite', draft))).toContain('does not draw');
    }
    const nobody = { drawing: all, drawers: ['nobody'] };
    expect(held.refused('Marguerite', { kind: 'setDrawers', ...nobody })).toBe('not-found');
    expect(held.refused('Dennis', pageDraft(held, { drawers: ['Ines'] }))).toBe('not-allowed');
  });

  test('[C179] does so no longer who was sent out, comes as an observer, or does not see it any more', () => {
    const held = startConference();
    const page = makePage(held, { drawers: ['Kezia', 'Sol', 'Sunniva'] });
    expect(changeRole(held, 'Sol', 'observer').ok).toBe(true);
    held.must('Marguerite', { kind: 'remove', person: held.id('Kezia') });
    expect(drawersOf(held, page)).toEqual(['Marguerite', 'Dennis', 'Sunniva']);
    openPart(held, addPart(held, 'With Bett', ['Bett', 'Dennis']));
    expect(drawersOf(held, page)).toEqual(['Marguerite', 'Dennis']);
  });

  test('[C179] nobody once the conference is closed, on what was put away, or while another board is frozen', () => {
    const held = startConference();
    const page = drawnPage(held, { drawers: ['Kezia'] });
    held.must('Marguerite', { kind: 'putDrawingAway', drawing: page });
    expect(drawersOf(held, page)).toEqual([]);
    held.must('Marguerite', { kind: 'bringDrawingBack', drawing: page });
    const whole = wholePart(held);
    openPart(held, addPart(held, 'R', ['Ines', 'Dennis'], true));
    expect([seers(held, page), drawersOf(held, page)]).toEqual([
      ['Marguerite', 'Dennis', 'Ines'],
      [],
    ]);
    for (const kind of ['putDrawingAway', 'bringDrawingBack'] as const) {
      expect(held.refused('Dennis', { kind, drawing: page })).toBe('wrong-time');
    }
    openPart(held, whole);
    held.must('Marguerite', { kind: 'adjourn', date: null, time: null });
    expect(drawersOf(held, page)).toEqual(['Marguerite', 'Dennis', 'Kezia']);
    held.must('Marguerite', { kind: 'start' });
    held.must('Marguerite', { kind: 'close' });
    expect(drawersOf(held, page)).toEqual([]);
    expect(pagesIn(held, 'Kezia')).toMatchObject([{ id: page, pen: false }]);
  });

  test('[C188] whoever is taken off the list draws nowhere, and who is named is for the keepers', () => {
    const held = startConference();
    const page = makePage(held, { drawers: ['Juno', 'Kezia'] });
    expect(pagesIn(held, 'Dennis')).toMatchObject([
      { drawers: [held.id('Juno'), held.id('Kezia')] },
    ]);
    expect(pagesIn(held, 'Kezia')[0]).not.toHaveProperty('drawers');
    const juno = held.id('Juno');
    held.must('Marguerite', { kind: 'uninvite', person: juno });
    expect(pageOf(held, page).drawers).toEqual([held.id('Kezia')]);
  });
});

describe('a page that is put away', () => {
  test('[C180] is seen by those with the pen alone until it is brought back, and is put away once', () => {
    const held = startConference();
    const page = makePage(held);
    const send = (kind: 'putDrawingAway' | 'bringDrawingBack') =>
      held.send('Dennis', { kind, drawing: page });
    expect(refusalOf(send('bringDrawingBack')).kind).toBe('someone-was-first');
    const before = held.view('Kezia');
    expect(send('putDrawingAway').ok).toBe(true);
    expect(JSON.stringify(held.view('Kezia'))).not.toContain('drawing');
    expect(pagesIn(held, 'Dennis')).toMatchObject([{ putAway: true, pen: false }]);
    expect(refusalOf(send('putDrawingAway')).kind).toBe('someone-was-first');
    expect(send('bringDrawingBack').ok).toBe(true);
    expect(held.view('Kezia')).toEqual(before);
  });
});

describe('the lasting right to a page', () => {
  const readers = (held: Held, id: string) =>
    names.filter((name) =>
      mayReadDrawing(held.now(), { as: 'person', person: held.id(name) }, pageOf(held, id)),
    );

  test('[C176] is that of its audience: whoever leaves keeps it, who never came or was sent out has none', () => {
    const held = startConference();
    const page = makePage(held, { audience: 'professionals' });
    held.must('Ines', { kind: 'leave', person: held.id('Ines') });
    expect(readers(held, page)).toEqual(['Marguerite', 'Dennis', 'Ines', 'Tamar']);
    held.must('Marguerite', { kind: 'remove', person: held.id('Tamar') });
    expect(readers(held, page)).toEqual(['Marguerite', 'Dennis', 'Ines']);
    expect(readers(held, makePage(held))).not.toContain('Juno');
  });

  test('[C177] is nobody’s who may not hear about its children, and [C180] of what is put away nobody’s at all', () => {
    const held = startConference();
    const page = makePage(held, { child: given(childrenOf(held, 0)[0]) });
    held.must('Marguerite', { kind: 'putDrawingAway', drawing: page });
    expect(readers(held, page)).toEqual([]);
    hear(held, 'Bett', [1]);
    const back = { ...pageOf(held, page), putAway: false };
    const person = held.id('Bett');
    expect(mayReadDrawing(held.now(), { as: 'person', person }, back)).toBe(false);
    expect(maySeeDrawingNow(held.now(), { as: 'person', person }, back)).toBe(false);
  });
});

const closing = (held: Held) => held.send('Marguerite', { kind: 'close' });

describe('closing', () => {
  test('[C184] waits until every page that is drawn on has words, and names those that have none', () => {
    const held = startConference();
    const page = makePage(held, { kind: 'family-tree', name: 'The family' });
    makePage(held, { kind: 'three-houses', name: 'Never drawn on' });
    const problem = refusalOf(closing(held));
    expect(problem).toEqual({
      kind: 'not-complete',
      message: 'The drawing “The family” has no words yet. Write what it shows, or put it away.',
    });
    held.board.draw(page, { description: ' \n' });
    expect(closing(held).ok).toBe(false);
    const other = makePage(held, { kind: 'safety-circles', name: 'Who helps' });
    expect(refusalOf(closing(held)).message).toBe(
      'The drawings “The family” and “Who helps” have no words yet. Write what they show, or put them away.',
    );
    held.board.draw(other, { description: 'The children, and nobody else yet' });
    held.board.draw(page, { description: 'Kezia and her three children' });
    expect(closing(held).ok).toBe(true);
  });

  test('[C184] waits neither for what is put away nor for a page of a restricted part', () => {
    const held = startConference();
    const whole = wholePart(held);
    const part = addPart(held, 'R', ['Ines'], true);
    openPart(held, part);
    const own = makePage(held, { audience: audienceOfPart(held, part) });
    held.board.draw(own, { isDrawnOn: true });
    openPart(held, whole);
    const page = makePage(held);
    held.board.draw(page, { isDrawnOn: true });
    expect(closing(held).ok).toBe(false);
    held.must('Marguerite', { kind: 'putDrawingAway', drawing: page });
    expect(closing(held).ok).toBe(true);
  });
});

describe('parts', () => {
  test('[C185] a restricted one moves every other page to a new address of the next epoch, its own stays', () => {
    const held = startConference();
    const part = addPart(held, 'R', ['Ines', 'Dennis'], true);
    const whole = wholePart(held);
    openPart(held, part);
    const own = makePage(held, { audience: audienceOfPart(held, part) });
    openPart(held, whole);
    const pages = [makePage(held), makePage(held, { audience: 'professionals' })];
    held.must('Marguerite', { kind: 'putDrawingAway', drawing: given(pages[1]) });
    const before = new Map(held.now().drawings);
    openPart(held, part);
    for (const id of pages) {
      expect(pageOf(held, id).document).not.toBe(before.get(id)?.document);
      expect(pageOf(held, id).epoch).toBe(1);
    }
    expect(pageOf(held, own)).toEqual(before.get(own));
    expect(seers(held, own)).toEqual(['Marguerite', 'Dennis', 'Ines']);
    openPart(held, whole);
    expect(seers(held, own)).toEqual([]);
    expect(new Set([...held.now().drawings.values()].map((one) => one.document)).size).toBe(3);
  });

  test('[C185] without a page in it nothing more is written in the fact, and a part with a page stays', () => {
    const held = startConference();
    const part = addPart(held, 'With Bett', ['Bett']);
    const restricted = addPart(held, 'R', ['Ines'], true);
    openPart(held, restricted);
    expect(held.facts().at(-1)).not.toHaveProperty('drawings');
    openPart(held, wholePart(held));
    makePage(held, { audience: audienceOfPart(held, part) });
    expect(held.refused('Marguerite', { kind: 'removePart', part })).toBe('wrong-time');
  });
});
