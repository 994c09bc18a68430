import { describe, expect, test } from 'vitest';
import { maySeeDrawingNow } from '../../../shared/conference/drawing-rights.ts';
import { given, letIn, holdConference, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import {
  addPart,
  audienceOfPart,
  childrenOf,
  hear,
  openPart,
  refusalOf,
  wholePart,
} from '../../support/held-parts.ts';
import {
  audienceOf,
  drawersOf,
  drawnPage,
  makePage,
  onScreen,
  pageOf,
  pagesIn,
  seers,
} from '../../support/held-drawings.ts';

const show = (held: Held, drawing: string | null) =>
  held.send('Marguerite', { kind: 'showDrawing', drawing });

const messageOf = (result: Parameters<typeof refusalOf>[0]) => refusalOf(result).message;

/** Who is here may all see what the professionals see: the family has left. */
function withoutFamily(): Held {
  const held = startConference();
  for (const name of ['Kezia', 'Bett', 'Sol', 'Sunniva', 'Piotr', 'Olu'] as const) {
    held.must('Marguerite', { kind: 'leave', person: held.id(name) });
  }
  return held;
}

describe('a page on the room’s screen', () => {
  test('[C181] stands there as soon as it is shown, and the keepers know that it does', () => {
    const held = startConference();
    const page = makePage(held, { name: 'The family' });
    expect(onScreen(held)).toBe(null);
    expect(show(held, page).ok).toBe(true);
    expect(held.view({ as: 'screen' })).toMatchObject({
      shows: 'board',
      drawing: {
        id: page,
        kind: 'blank',
        name: 'The family',
        document: pageOf(held, page).document,
      },
    });
    expect(pagesIn(held, 'Dennis')).toMatchObject([{ onScreen: true }]);
    expect(pagesIn(held, 'Kezia')[0]).not.toHaveProperty('onScreen');
    expect(show(held, null).ok).toBe(true);
    expect(onScreen(held)).toBe(null);
    expect(pagesIn(held, 'Dennis')[0]).not.toHaveProperty('onScreen');
  });

  test('[C181] brings nothing else of its audience with it', () => {
    const held = withoutFamily();
    const page = makePage(held, { audience: 'professionals' });
    held.penLine('professionals', { text: 'What the police know' });
    const documents = () => {
      const view = held.view({ as: 'screen' });
      return view.at === 'screen' ? view.documents.map(({ audience }) => audience) : [];
    };
    const before = documents();
    expect(show(held, page).ok).toBe(true);
    expect(onScreen(held)).toBe(page);
    expect(documents()).toEqual(before);
    expect(before).not.toContain(held.audience('professionals'));
  });

  test('[C181] is refused where somebody here may not see it, and the refusal says who', () => {
    const held = startConference();
    const page = makePage(held, { audience: 'professionals' });
    expect(messageOf(show(held, page))).toBe('Kezia is here and may not see this drawing.');
    const away = makePage(held);
    held.must('Marguerite', { kind: 'putDrawingAway', drawing: away });
    expect(refusalOf(show(held, away)).kind).toBe('someone-was-first');
    expect(refusalOf(show(held, 'nowhere')).kind).toBe('not-found');
  });

  test('[C181] waits for the start, and for the board to be on the screen', () => {
    const held = holdConference();
    letIn(held, 'Dennis');
    const page = makePage(held);
    expect(messageOf(show(held, page))).toContain('when you have started');
    held.must('Marguerite', { kind: 'start' });
    held.must('Marguerite', { kind: 'showOnScreen', shows: 'break' });
    expect(messageOf(show(held, page))).toContain('Show the board there first');
    held.must('Marguerite', { kind: 'showOnScreen', shows: 'board' });
    expect(show(held, page).ok).toBe(true);
  });

  test('[C181] is none that is made ready for a part which nobody was in, though all who are here are of it', () => {
    const held = withoutFamily();
    const part = addPart(held, 'Later', ['Ines', 'Tamar', 'Dennis']);
    const page = makePage(held, { audience: audienceOfPart(held, part) });
    expect(messageOf(show(held, page))).toBe('This drawing cannot be shown on the screen.');
  });

  test('[C181] reaches the screen only while the board is on it, whatever else says that it is shown', () => {
    const held = startConference();
    const page = makePage(held);
    expect(show(held, page).ok).toBe(true);
    for (const shows of ['blank', 'break', 'join', 'board'] as const) {
      const conference = { ...held.now(), screen: { ...held.now().screen, shows } };
      const sees = maySeeDrawingNow(conference, { as: 'screen' }, pageOf(held, page));
      expect([shows, sees]).toEqual([shows, shows === 'board']);
    }
  });

  const ends: Record<string, (held: Held, page: string) => void> = {
    'is put away': (held, drawing) =>
      void held.must('Marguerite', { kind: 'putDrawingAway', drawing }),
    'is taken away for good': (held, drawing) =>
      void held.must('Marguerite', { kind: 'redactDrawing', drawing }),
    'the chair asks for the board': (held) =>
      void held.must('Marguerite', { kind: 'showOnScreen', shows: 'board' }),
    'the chair blanks it': (held) =>
      void held.must('Marguerite', { kind: 'showOnScreen', shows: 'blank' }),
    'a break begins': (held) => void held.must('Marguerite', { kind: 'startBreak', minutes: 10 }),
    'another part begins': (held) =>
      openPart(held, addPart(held, 'All', ['Ines', 'Tamar', 'Dennis'])),
    'a restricted part begins': (held) =>
      openPart(held, addPart(held, 'R', ['Ines', 'Tamar', 'Dennis'], true)),
    'it stops for today': (held) =>
      void held.must('Marguerite', { kind: 'adjourn', date: null, time: null }),
    'it is closed': (held) => void held.must('Marguerite', { kind: 'close' }),
    'somebody comes who may not see it': (held) => letIn(held, 'Kezia'),
    'somebody is seated who may not see it': (held) =>
      void held.must('Marguerite', { kind: 'seat', person: held.id('Bett') }),
  };

  test.each(Object.entries(ends))('[C181] goes for good when %s', (_, end) => {
    const held = withoutFamily();
    const page = drawnPage(held, { audience: 'professionals' });
    expect(show(held, page).ok).toBe(true);
    expect(onScreen(held)).toBe(page);
    end(held, page);
    expect(onScreen(held)).toBe(null);
    expect(held.now().screen.drawing).toBe(undefined);
  });

  test('[C181] does not come back by itself when whoever may not see it has gone', () => {
    const held = withoutFamily();
    const page = makePage(held, { audience: 'professionals' });
    expect(show(held, page).ok).toBe(true);
    letIn(held, 'Kezia');
    held.must('Marguerite', { kind: 'leave', person: held.id('Kezia') });
    expect(onScreen(held)).toBe(null);
  });
});

const release = (held: Held, drawing: string, to: string, newcomers: readonly Name[]) =>
  held.send('Marguerite', {
    kind: 'releaseDrawing',
    drawing,
    audience: audienceOf(held, to),
    newcomers: newcomers.map((name) => held.id(name)),
  });

/** Everybody but those who see what the professionals see. */
const family = ['Kezia', 'Juno', 'Bett', 'Sol', 'Sunniva', 'Piotr', 'Olu'] as const;

describe('a page that goes to others', () => {
  test('[C182] is a page of its own there, a copy with the same name and child, which the pen alone draws on', () => {
    const held = startConference();
    const child = given(childrenOf(held, 1)[0]);
    const page = drawnPage(held, {
      kind: 'family-tree',
      audience: 'professionals',
      name: 'The family',
      child,
      drawers: ['Ines'],
    });
    const result = release(held, page, 'everyone', family);
    expect(result.ok).toBe(true);
    const copy = given([...held.now().drawings.keys()].at(-1));
    expect(pageOf(held, copy)).toMatchObject({
      kind: 'family-tree',
      name: 'The family',
      child,
      from: page,
      drawers: [],
      epoch: 0,
      about: pageOf(held, page).about,
    });
    expect(pageOf(held, copy).document).not.toBe(pageOf(held, page).document);
    expect(drawersOf(held, copy)).toEqual(['Marguerite', 'Dennis']);
    expect(pagesIn(held, 'Kezia').map(({ id }) => id)).toEqual([copy]);
    expect(held.facts().at(-1)).toMatchObject({ begins: { people: [], children: [] } });
    held.must('Marguerite', { kind: 'redactDrawing', drawing: page });
    expect(pagesIn(held, 'Kezia').map(({ id }) => id)).toEqual([copy]);
  });

  test('[C182] needs words, for whoever cannot see it', () => {
    const held = startConference();
    const page = makePage(held, { audience: 'professionals' });
    expect(refusalOf(release(held, page, 'everyone', family))).toEqual({
      kind: 'not-complete',
      message: 'Please write what the drawing shows before others see it.',
    });
    held.board.draw(page, { description: 'Who helps' });
    expect(release(held, page, 'everyone', family).ok).toBe(true);
  });

  test('[C182] goes as the chair saw who would come to see it, and as anybody else to nobody', () => {
    const held = startConference();
    const page = drawnPage(held, { audience: 'professionals' });
    for (const seen of [[], family.slice(1), [...family, 'Ines'] as const]) {
      expect(refusalOf(release(held, page, 'everyone', seen)).kind).toBe('someone-was-first');
    }
    expect(release(held, page, 'everyone', family).ok).toBe(true);
  });

  test('[C182] goes to nobody who may not hear about its child, or about a child that it began with', () => {
    const held = startConference();
    hear(held, 'Bett', [1]);
    const tree = drawnPage(held, { kind: 'family-tree', audience: 'professionals' });
    expect(messageOf(release(held, tree, 'everyone', family))).toContain(
      'Bett may not hear about Juno and Wren',
    );
    const otis = given(childrenOf(held, 1)[0]);
    const own = drawnPage(held, { audience: 'professionals', child: otis });
    expect(release(held, own, 'everyone', family).ok).toBe(true);
    const copies = [...held.now().drawings.values()].filter(({ from }) => from !== null);
    expect(copies.map(({ about }) => about)).toEqual([[otis]]);
  });

  test('[C182] stands there once until theirs is put away, whichever of them is released', () => {
    const held = startConference();
    const page = drawnPage(held, { audience: 'professionals' });
    expect(refusalOf(release(held, page, 'professionals', [])).kind).toBe('someone-was-first');
    expect(release(held, page, 'everyone', family).ok).toBe(true);
    const copy = given([...held.now().drawings.keys()].at(-1));
    expect(refusalOf(release(held, page, 'everyone', family)).kind).toBe('someone-was-first');
    expect(refusalOf(release(held, copy, 'professionals', [])).kind).toBe('someone-was-first');
    held.must('Marguerite', { kind: 'putDrawingAway', drawing: copy });
    expect(release(held, page, 'everyone', family).ok).toBe(true);
    expect(refusalOf(release(held, copy, 'professionals', [])).kind).toBe('wrong-time');
  });

  test('[C182] comes from no restricted part, and goes to none', () => {
    const held = startConference();
    const whole = wholePart(held);
    const part = addPart(held, 'R', ['Ines'], true);
    const own = audienceOfPart(held, part);
    const wide = drawnPage(held);
    openPart(held, part);
    const page = drawnPage(held, { audience: own });
    expect(refusalOf(release(held, page, 'everyone', [])).kind).toBe('wrong-time');
    openPart(held, whole);
    expect(refusalOf(release(held, page, 'everyone', [])).kind).toBe('not-found');
    expect(refusalOf(release(held, wide, own, [])).kind).toBe('not-found');
  });
});

describe('a page that is taken away for good', () => {
  const redact = (held: Held, drawing: string) =>
    held.send('Marguerite', { kind: 'redactDrawing', drawing });

  test('[C183] is nobody’s any more, and its id is never another’s', () => {
    const held = startConference();
    const page = drawnPage(held);
    expect(redact(held, page).ok).toBe(true);
    expect(held.facts().at(-1)).toMatchObject({
      drawing: page,
      audience: held.audience('everyone'),
      epoch: 0,
    });
    expect(held.now().drawings.size).toBe(0);
    expect(refusalOf(redact(held, page)).kind).toBe('not-found');
    const actor = { as: 'person', person: held.id('Marguerite') } as const;
    const audience = held.audience('everyone');
    const again = held.sendAs(actor, {
      kind: 'makeDrawing',
      opId: page,
      drawing: 'blank',
      audience,
      name: 'Again',
      child: null,
      drawers: [],
    });
    expect(refusalOf(again).kind).toBe('someone-was-first');
  });

  test('[C183] takes along every copy that was made, while it is under way or adjourned', () => {
    const held = startConference();
    const page = drawnPage(held);
    held.must('Marguerite', { kind: 'close' });
    expect(refusalOf(redact(held, page)).kind).toBe('wrong-time');
    held.must('Marguerite', { kind: 'reopen', reason: 'An address was in it' });
    expect(redact(held, page).ok).toBe(true);
    expect(held.now().issues.map(({ destroyed }) => destroyed)).toEqual([true]);
    expect(held.now().progress).toBe('open');
  });

  test('[C183] also where its board is frozen or shut', () => {
    const held = startConference();
    const part = addPart(held, 'R', ['Ines'], true);
    const whole = wholePart(held);
    const wide = makePage(held);
    openPart(held, part);
    const own = makePage(held, { audience: audienceOfPart(held, part) });
    expect(redact(held, wide).ok).toBe(true);
    openPart(held, whole);
    expect(redact(held, own).ok).toBe(true);
    expect(held.now().drawings.size).toBe(0);
  });

  test('[C183] is told to those alone who could read it, and of what was put away to those with the pen', () => {
    const held = startConference();
    const [narrow, away, wide] = [
      makePage(held, { audience: 'professionals' }),
      makePage(held),
      makePage(held),
    ];
    held.must('Marguerite', { kind: 'putDrawingAway', drawing: away });
    const told = (name: Name): string[] => {
      const view = held.view(name);
      return view.at === 'conference' ? (view.redacted ?? []) : [];
    };
    for (const page of [narrow, away]) expect(redact(held, page).ok).toBe(true);
    expect(['Kezia', 'Ines', 'Dennis'].map((name) => told(name as Name))).toEqual([
      [],
      [narrow],
      [narrow, away].toSorted(),
    ]);
    expect(JSON.stringify(held.view('Kezia'))).not.toContain('redacted');
    expect(redact(held, wide).ok).toBe(true);
    expect(told('Kezia')).toEqual([wide]);
    expect(seers(held, makePage(held))).toContain('Kezia');
  });
});
