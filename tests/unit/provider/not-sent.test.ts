import { describe, expect, test } from 'vitest';
import { createTray } from '../../../client/provider/not-sent.ts';
import type { Unsent } from '../../../client/provider/unsent.ts';
import type { Line } from '../../../shared/board/line.ts';
import { documentView } from '../../support/sample-view.ts';

const document = documentView('doc-1');
const firstOpening = Symbol('first');
const nextOpening = Symbol('next');

const unsent = (text: string, more: Partial<Unsent> = {}): Unsent => ({
  line: 'line-1',
  code: 'harm-now',
  given: { text },
  isNew: false,
  opening: firstOpening,
  ...more,
});

const line = (text: string): Line => ({
  id: 'line-1',
  code: 'harm-now',
  order: 'a0',
  text,
  saidBy: [],
  recordedBy: 'dennis',
  struck: false,
});

function openTray() {
  let ids = 0;
  const tray = createTray({ now: () => 7, newId: () => `entry-${(ids += 1)}` });
  return { ...tray, texts: () => tray.list().map(({ text }) => text) };
}

describe('[P2] the tray', () => {
  test('tells what was not sent, where, and what kind of line it was', () => {
    const tray = openTray();
    tray.put(document, [
      unsent('Mum said no.', { given: { text: 'Mum said no.', struck: false }, isNew: true }),
    ]);
    expect(tray.list()).toEqual([
      {
        id: 'entry-1',
        line: 'line-1',
        audience: 'everyone',
        name: 'everyone',
        code: 'harm-now',
        isNew: true,
        text: 'Mum said no.',
        changed: ['text', 'struck'],
        at: 7,
      },
    ]);
  });

  test('keeps how we will know beside the words, for both were typed', () => {
    const tray = openTray();
    tray.put(document, [
      unsent('', { given: { text: 'Walk to school', howWeWillKnow: 'School tells us' } }),
    ]);
    expect(tray.texts()).toEqual(['Walk to school\nSchool tells us']);
  });

  test('holds the same words once, however often they were turned away', () => {
    const tray = openTray();
    tray.put(document, [unsent('Mum said no.')]);
    tray.put(document, [unsent('Mum said no.', { opening: nextOpening })]);
    expect(tray.texts()).toEqual(['Mum said no.']);
  });

  test('the last words of a box take the place of what was kept of it, and of nothing else', () => {
    const tray = openTray();
    tray.put(document, [unsent('Typed before the break.')]);
    tray.put(document, [unsent('Mum s', { opening: nextOpening })]);
    tray.putLate(document, unsent('Mum said no.', { opening: nextOpening }));
    expect(tray.texts()).toEqual(['Typed before the break.', 'Mum said no.']);
  });

  test('lets go of words the board shows letter by letter, and of no others', () => {
    const tray = openTray();
    tray.put(document, [unsent('Mum said no.')]);
    tray.settle('everyone', [line('Mum said')]);
    tray.settle('professionals', [line('Mum said no.')]);
    expect(tray.texts()).toEqual(['Mum said no.']);
    tray.settle('everyone', [line('Mum said no.')]);
    expect(tray.list()).toEqual([]);
  });

  test('stays the same object while nothing changes, for whoever draws it', () => {
    const tray = openTray();
    tray.put(document, [unsent('Mum said no.')]);
    const list = tray.list();
    tray.settle('everyone', []);
    tray.dismiss('somebody-else');
    expect(tray.list()).toBe(list);
    tray.dismiss('entry-1');
    expect(tray.list()).toEqual([]);
  });
});

test('[P2] words of a box that came to be no line are kept too, and stay until their writer lets them go', () => {
  const tray = openTray();
  tray.keep({ audience: 'a', name: 'With Kezia', code: 'strength', text: 'Not begun yet' });
  tray.settle('a', [line('Not begun yet')]);
  expect(tray.list()).toMatchObject([{ audience: 'a', name: 'With Kezia', text: 'Not begun yet' }]);
  tray.dismiss(tray.list()[0]?.id ?? '');
  expect(tray.list()).toEqual([]);
});

describe('[P10] a line that was taken away for good', () => {
  test('goes from the tray, and never comes into it again', () => {
    const tray = openTray();
    tray.put(document, [unsent('Rowan lives at 4 Alder Road.'), unsent('Other', { line: 'two' })]);
    tray.forget(['line-1']);
    expect(tray.texts()).toEqual(['Other']);
    tray.put(document, [unsent('Rowan lives at 4 Alder Road.')]);
    tray.putLate(document, unsent('Rowan lives at 4 Alder Road, he says.'));
    expect(tray.texts()).toEqual(['Other']);
  });

  test('is not seen for a moment: what a replaced document leaves is shown once it is known why', () => {
    const tray = openTray();
    tray.putHidden(document, [
      unsent('Rowan lives at 4 Alder Road.'),
      unsent('Mine', { line: 'two' }),
    ]);
    tray.putLate(document, unsent('Rowan lives at 4 Alder Road, he says.', { line: 'three' }));
    expect(tray.texts()).toEqual([]);
    expect(tray.isEmpty()).toBe(false);
    tray.forget(['line-1', 'three']);
    tray.reveal();
    expect(tray.texts()).toEqual(['Mine']);
    tray.putLate(document, unsent('Mine too', { line: 'four' }));
    expect(tray.texts()).toEqual(['Mine', 'Mine too']);
  });
});
