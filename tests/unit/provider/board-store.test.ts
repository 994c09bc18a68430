import { afterEach, beforeEach, expect, test } from 'vitest';
import { listLines } from '../../../shared/board/read-lines.ts';
import { openChaosProxy } from '../../support/chaos-proxy.ts';
import { documentView, sampleView } from '../../support/sample-view.ts';
import { openScriptedBoard } from '../../support/scripted-board.ts';
import type { ScriptedBoard } from '../../support/scripted-board.ts';
import { openScriptedRelay } from '../../support/scripted-relay.ts';
import type { ScriptedRelay } from '../../support/scripted-relay.ts';
import { until } from '../../support/until.ts';

let relay: ScriptedRelay;
let board: ScriptedBoard;

beforeEach(async () => {
  relay = await openScriptedRelay();
  relay.view(sampleView(documentView('doc-1')));
  board = await openScriptedBoard(relay.origin);
});

afterEach(async () => {
  board.close();
  await relay.close();
});

test('[P1] [P2] a laptop that wakes up after its document was replaced uploads nothing of the old one', async () => {
  const proxy = await openChaosProxy(Number(new URL(relay.origin).port));
  board.close();
  board = await openScriptedBoard(`http://127.0.0.1:${proxy.port}`);
  board.write('Before the lid was closed.');
  await board.holds(board.isSaved);
  proxy.blackhole();
  board.write('Typed as the lid was closing.');
  relay.view(sampleView(documentView('doc-2')));
  relay.replace('doc-1');
  proxy.resume();
  await board.holds(
    () => board.snapshot().documents[0]?.id === 'doc-2' && board.pen('everyone') !== null,
  );
  expect(board.shownTexts()).toEqual([]);
  expect(board.trayTexts()).toEqual(['Typed as the lid was closing.']);
  expect(listLines(relay.doc('doc-1')).map(({ text }) => text)).toEqual([
    'Before the lid was closed.',
  ]);
  expect(listLines(relay.doc('doc-2'))).toEqual([]);
  board.close();
  await proxy.close();
});

test.for([
  [4400, 'malformed'],
  [4403, 'refused'],
  [4429, 'too fast'],
] as const)(
  '[P1] [P2] after a close %i (%s) a fresh document opens and what was not saved is in the tray',
  async ([code]) => {
    board.write('This was saved.');
    await board.holds(board.isSaved);
    relay.acknowledges = false;
    const line = board.write('This was not.');
    relay.cut('doc-1', code);
    await board.holds(() => board.snapshot().notSent.length > 0);
    expect(board.snapshot().notSent).toMatchObject([
      {
        line,
        audience: 'everyone',
        name: 'everyone',
        code: 'harm-now',
        isNew: true,
        text: 'This was not.',
      },
    ]);
    await board.holds(() => relay.opened.filter((path) => path.includes('doc-1')).length === 2);
  },
);

test('[P1] the fresh document has another clientID', async () => {
  board.write('One');
  await board.holds(board.isSaved);
  relay.cut('doc-1', 4403);
  await board.holds(() => board.pen('everyone') === null);
  await board.holds(() => board.pen('everyone') !== null);
  board.write('Two');
  await board.holds(board.isSaved);
  expect(relay.doc('doc-1').store.clients.size).toBe(2);
});

test('[P2] words whose acknowledgement alone was lost leave the tray when the board shows them', async () => {
  relay.acknowledges = false;
  board.write('It arrived all the same.');
  await until(
    { subscribe: (listener) => (relay.doc('doc-1').on('update', listener), () => undefined) },
    () => listLines(relay.doc('doc-1'))[0]?.text === 'It arrived all the same.',
  );
  const seen: string[][] = [];
  board.subscribe(() => seen.push(board.trayTexts()));
  relay.cut('doc-1', 4403);
  await board.holds(() => board.pen('everyone') === null);
  await board.holds(() => board.pen('everyone') !== null && board.trayTexts().length === 0);
  expect(seen).toContainEqual(['It arrived all the same.']);
  expect(board.shownTexts()).toEqual(['It arrived all the same.']);
});

test('[P2] of a line that was only moved or struck the tray keeps no words', async () => {
  const line = board.write('Somebody else may have written this.');
  await board.holds(board.isSaved);
  relay.acknowledges = false;
  board.penFor(line)?.strike(line);
  relay.cut('doc-1', 4403);
  await board.holds(() => board.snapshot().notSent.length > 0);
  expect(board.snapshot().notSent).toMatchObject([{ line, text: '', changed: ['struck'] }]);
});

test('[P1] when the pen goes to somebody else the same board stays in view, now to read', async () => {
  board.write('Everyone sees this.');
  await board.holds(board.isSaved);
  relay.view(sampleView(documentView('doc-1', { pen: false })));
  await board.holds(() => board.pen('everyone') === null);
  expect(board.shownTexts()).toEqual(['Everyone sees this.']);
  await board.holds(() => relay.opened.includes('/sync/conference-1/doc-1'));
  expect(board.shownTexts()).toEqual(['Everyone sees this.']);
});

test('[P1] of a document that is no longer on the list nothing stays', async () => {
  board.write('Not for this part.');
  await board.holds(board.isSaved);
  relay.view(sampleView());
  await board.holds(() => board.snapshot().documents.length === 0);
  expect(board.snapshot().notSent).toEqual([]);
  expect(relay.opened.filter((path) => path.startsWith('/sync'))).toHaveLength(1);
});

test('[P1] [P2] whoever is sent out keeps nothing of the conference but their own words that were not sent', async () => {
  board.write('Everyone saw this.');
  await board.holds(board.isSaved);
  relay.acknowledges = false;
  board.write('And then I wrote');
  relay.cut('/live', 4403);
  await board.holds(() => board.snapshot().link.standing === 'ended');
  expect(board.snapshot()).toMatchObject({ view: null, documents: [], writers: [] });
  expect(board.trayTexts()).toEqual(['And then I wrote']);
  expect(board.leaving()).toBe(true);
});

test('[P1] [P2] whoever is apart has no document, and a fresh one at its new address when they are back', async () => {
  relay.acknowledges = false;
  board.write('Half a sentence');
  const you = { id: 'dennis', name: 'Dennis', role: 'minute-taker' } as const;
  relay.replace('doc-1');
  relay.view({
    at: 'holding',
    conference: 'conference-1',
    you,
    may: ['leave'],
    started: true,
    outcomes: null,
  });
  await board.holds(() => board.snapshot().view?.at === 'holding');
  expect(board.snapshot()).toMatchObject({ documents: [], writers: [] });
  expect(board.trayTexts()).toEqual(['Half a sentence']);
  expect([board.pen('everyone'), board.undo()]).toEqual([null, false]);
  relay.view(sampleView(documentView('doc-2')));
  await board.holds(() => board.pen('everyone') !== null);
  expect(board.trayTexts()).toEqual(['Half a sentence']);
  expect(board.shownTexts()).toEqual([]);
  expect(listLines(relay.doc('doc-2'))).toEqual([]);
});

test('[P2] a box that is still open says its last words to the tray', async () => {
  const line = board.write('Mum said');
  const typing = board.penFor(line)?.openTyping(line);
  await board.holds(board.isSaved);
  relay.view(sampleView(documentView('doc-1', { pen: false })));
  await board.holds(() => board.pen('everyone') === null);
  if (typing?.ok !== true) throw new Error('no box');
  expect(typing.value.type('Mum said yes', 12)).toEqual({ text: 'Mum said yes', cursor: 12 });
  typing.value.type('Mum said yes!', 13);
  expect(board.snapshot().notSent).toMatchObject([{ line, text: 'Mum said yes!' }]);
});

test('words of the tray can be added again, and the board has them then', async () => {
  relay.acknowledges = false;
  board.write('Try again.');
  relay.doc('doc-1').destroy();
  relay.cut('doc-1', 4400);
  await board.holds(() => board.snapshot().notSent.length > 0);
  relay.acknowledges = true;
  await board.holds(() => board.pen('everyone') !== null);
  for (const { id } of board.snapshot().notSent) board.addAgain(id, { saidBy: ['dennis'] });
  await board.holds(() => board.isSaved() && board.snapshot().notSent.length === 0);
  expect(listLines(relay.doc('doc-1')).map(({ text }) => text)).toContain('Try again.');
});

test('undo goes back through what was written last, in whichever document it was', async () => {
  relay.view(
    sampleView(documentView('doc-1'), documentView('doc-2', { audience: 'chair', name: 'chair' })),
  );
  await board.holds(() => board.pen('chair') !== null);
  const first = board.write('First');
  const second = board.pen('chair')?.newLine({ code: 'comment', saidBy: ['dennis'] });
  expect(second?.ok).toBe(true);
  const struck = () =>
    board.snapshot().documents.flatMap(({ lines }) => lines.filter((line) => line.struck)).length;
  expect(board.undo()).toBe(true);
  expect(struck()).toBe(1);
  expect(board.undo()).toBe(true);
  expect(board.snapshot().documents[0]?.lines).toMatchObject([
    { id: first, text: '', struck: false },
  ]);
  expect(board.undo()).toBe(true);
  expect(struck()).toBe(2);
  expect(board.undo()).toBe(false);
  while (board.redo());
  expect(struck()).toBe(0);
  expect(board.shownTexts()).toEqual(['First']);
});

test('[P10] a line is taken away for good: its words are in no tray, not for a moment, and all others come back', async () => {
  const saved = board.write('Rowan lives at 4 Alder Road.');
  await board.holds(board.isSaved);
  relay.acknowledges = false;
  board.penFor(saved)?.typeInto(saved, 'Rowan lives at 4 Alder Road now.');
  board.write('Mine alone.');
  const everInTray = new Set<string>();
  board.subscribe(() => board.trayTexts().forEach((text) => everInTray.add(text)));
  relay.replace('doc-1');
  await board.holds(() => board.pen('everyone') === null);
  expect(board.trayTexts()).toEqual([]);
  expect(board.leaving()).toBe(true);
  relay.acknowledges = true;
  relay.view({ ...sampleView(documentView('doc-2')), redacted: [saved] });
  await board.holds(() => board.pen('everyone') !== null);
  expect(board.trayTexts()).toEqual(['Mine alone.']);
  expect([...everInTray]).toEqual(['Mine alone.']);
  expect(board.undo()).toBe(false);
});

test('[P10] the view comes first: the words of the line go all the same', async () => {
  relay.acknowledges = false;
  const line = board.write('Rowan lives at 4 Alder Road.');
  relay.view({ ...sampleView(documentView('doc-2')), redacted: [line] });
  await board.holds(() => board.snapshot().documents[0]?.id === 'doc-2');
  expect(board.trayTexts()).toEqual([]);
});

test('a damaged document is not opened, and the others are', async () => {
  const narrow = documentView('doc-3', { audience: 'chair', name: 'chair' });
  relay.view({ ...sampleView(documentView('doc-1'), narrow), damaged: ['chair'] });
  await board.holds(() => board.snapshot().view?.at === 'conference');
  board.write('Written on the rest of it.');
  await board.holds(board.isSaved);
  expect(board.snapshot().documents.map(({ id }) => id)).toEqual(['doc-1']);
  expect(relay.opened.some((path) => path.includes('doc-3'))).toBe(false);
});

test('[P4] the server says that it cannot store, and that it can again', async () => {
  relay.storage(false);
  await board.holds(() => board.snapshot().saving.cannotSave);
  relay.acknowledges = false;
  board.write('Kept here.');
  await board.holds(() => board.snapshot().saving.standing === 'not-saved');
  relay.storage(true);
  relay.saved('doc-1', relay.writes('doc-1').length + 9);
  await board.holds(() => !board.snapshot().saving.cannotSave && board.isSaved());
});
