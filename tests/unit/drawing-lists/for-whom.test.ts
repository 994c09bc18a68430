import { beforeAll, expect, test } from 'vitest';
import {
  drawersFor,
  likelyDrawers,
  nameFor,
  penAudiences,
} from '../../../client/drawing/make-draft.ts';
import { newcomersTo, releaseAudiences } from '../../../client/drawing/release-newcomers.ts';
import { drawingEnglish } from '../../../client/language/drawing-catalogue.ts';
import { addTexts, loadTexts, say } from '../../../client/language/language.ts';
import type { ConferenceView } from '../../../shared/conference/view.ts';
import type { DrawingView } from '../../../shared/conference/view/schemas/drawing.ts';
import { drawingKinds, drawingLimits } from '../../../shared/drawing/drawing.ts';
import { startConference } from '../../support/held-conference.ts';
import type { Held } from '../../support/held-conference.ts';
import { audienceOf, drawnPage, pageDraft } from '../../support/held-drawings.ts';

beforeAll(() => {
  loadTexts();
  addTexts(drawingEnglish);
});

function chairsView(held: Held): ConferenceView {
  const view = held.view('Marguerite');
  if (view.at !== 'conference') throw new Error('the chair is not at the board');
  return view;
}

const rowOf = (view: ConferenceView, id: string): DrawingView => {
  const row = view.drawings?.find((one) => one.id === id);
  if (row === undefined) throw new Error('the chair does not see the page');
  return row;
};

test('[W22] each audience that is offered for a new page takes one, and that of the part comes first', () => {
  const held = startConference();
  const audiences = penAudiences(chairsView(held));
  expect(audiences[0]).toBe(audienceOf(held, 'everyone'));
  expect(audiences.length).toBeGreaterThan(2);
  for (const audience of audiences) {
    expect(held.send('Marguerite', pageDraft(held, { audience })).ok).toBe(true);
  }
});

test('[W22] the same in a restricted part: its own comes first, and nobody else’s is offered', () => {
  const held = startConference();
  const people = [held.id('Ines'), held.id('Tamar')];
  const part = held.must('Marguerite', {
    kind: 'addPart',
    name: 'With the police',
    restricted: true,
    people,
  });
  held.must('Marguerite', { kind: 'openPart', part });
  const audiences = penAudiences(chairsView(held));
  expect(audiences[0]).toBe(held.now().parts.get(part)?.audience);
  for (const audience of audiences) {
    expect(held.send('Marguerite', pageDraft(held, { audience })).ok).toBe(true);
  }
});

test.each(drawingKinds)('[W22] a second %s has a name of its own, and every name fits', (kind) => {
  const first = nameFor(say, kind, null, []);
  const second = nameFor(say, kind, null, [{ name: first }]);
  expect(
    new Set([first, second, nameFor(say, kind, null, [{ name: first }, { name: second }])]).size,
  ).toBe(3);
  expect(nameFor(say, kind, 'x'.repeat(200), []).length).toBeLessThanOrEqual(
    drawingLimits.nameText,
  );
});

test('[W23] everybody who is offered as a drawer may be one, the child first; nobody who only follows', () => {
  const held = startConference();
  const view = chairsView(held);
  const audience = audienceOf(held, 'everyone');
  const people = drawersFor(view, audience);
  expect(people[0]?.name).toBe('Juno');
  const names = people.map(({ name }) => name);
  expect(names).not.toContain('Olu');
  expect(names).not.toContain('Piotr');
  const drawing = drawnPage(held, { audience });
  const all = people.map(({ id }) => id);
  expect(held.send('Marguerite', { kind: 'setDrawers', drawing, drawers: all }).ok).toBe(true);
  const child = view.conference.children[0]?.id ?? '';
  const childPages = [{ child, forms: [], checkedOn: '', person: held.id('Juno') }];
  expect(likelyDrawers({ ...view, childPages }, child, people)).toEqual([held.id('Juno')]);
  expect(likelyDrawers({ ...view, childPages }, null, people)).toEqual([]);
});

test('[W22] the child whose houses they are is ticked, also where only the name says who it is', () => {
  const held = startConference();
  const view = chairsView(held);
  const people = drawersFor(view, audienceOf(held, 'everyone'));
  const juno = held.id('Juno');
  const idOf = (name: string) =>
    view.conference.children.find((child) => child.name === name)?.id ?? '';
  const likely = (name: string, more = {}, all = people) =>
    likelyDrawers({ ...view, childPages: [], ...more }, idOf(name), all);
  expect(likely('Juno')).toEqual([juno]);
  expect(likely('Otis')).toEqual([]);
  const ofOtis = { childPages: [{ child: idOf('Otis'), forms: [], checkedOn: '', person: juno }] };
  expect(likely('Juno', ofOtis)).toEqual([]);
  const twin = people.filter(({ id }) => id === juno).map((one) => ({ ...one, id: 'twin' }));
  expect(likely('Juno', {}, [...people, ...twin])).toEqual([]);
});

test('[W25] whom the chair is shown before a page goes to others are those whom the conference counts', () => {
  for (const from of ['professionals', 'chair', 'everyone']) {
    const held = startConference();
    const drawing = drawnPage(held, { audience: from });
    const audiences = releaseAudiences(chairsView(held), rowOf(chairsView(held), drawing));
    expect(audiences.length).toBeGreaterThan(0);
    for (const audience of audiences) {
      const view = chairsView(held);
      const people = newcomersTo(view, audience, rowOf(view, drawing));
      const newcomers = people.map(({ id }) => id);
      const sent = held.send('Marguerite', {
        kind: 'releaseDrawing',
        drawing,
        audience,
        newcomers,
      });
      expect(sent.ok, `${from} to ${audience}`).toBe(true);
    }
  }
});
