import { WebSocket as NodeSocket } from 'ws';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBoardStore } from '../../../client/provider/board-store.ts';
import type { BoardStore } from '../../../client/provider/board-store.ts';
import { openChaosProxy } from '../../support/chaos-proxy.ts';
import { documentView, sampleView } from '../../support/sample-view.ts';
import { openScriptedRelay } from '../../support/scripted-relay.ts';
import type { ScriptedRelay } from '../../support/scripted-relay.ts';
import { until } from '../../support/until.ts';
import { listLines } from '../../../shared/board/read-lines.ts';

let relay: ScriptedRelay;
let board: BoardStore;

beforeEach(async () => {
  relay = await openScriptedRelay();
  relay.view(sampleView(documentView('doc-1')));
  await openBoard(relay.origin);
});

/** `later` is how far its clock is ahead, in milliseconds. */
async function openBoard(origin: string, later: () => number = () => 0): Promise<void> {
  board = openBoardStore({
    origin,
    conference: 'conference-1',
    WebSocket: NodeSocket as unknown as typeof WebSocket,
    now: () => Date.now() + later(),
  });
  await until(board, () => board.pen('everyone') !== null);
}

afterEach(async () => {
  vi.useRealTimers();
  board.close();
  await relay.close();
});

const holds = (check: () => boolean): Promise<void> => until(board, check);
const saving = () => board.snapshot().saving.standing;
const isSaved = () => board.snapshot().documents.every(({ unsaved }) => unsaved.size === 0);

function write(text: string): string {
  const pen = board.pen('everyone');
  const line = pen?.newLine({ code: 'harm-now', saidBy: ['dennis'] });
  if (line?.ok !== true) throw new Error('no pen');
  pen?.typeInto(line.value, text);
  return line.value;
}

const shownTexts = () => board.snapshot().documents[0]?.lines.map(({ text }) => text);
const trayTexts = () => board.snapshot().notSent.map(({ text }) => text);

test('what the pen writes is on the server, and saved once that is acknowledged', async () => {
  write('Juno was not collected.');
  expect(isSaved()).toBe(false);
  await holds(isSaved);
  expect(listLines(relay.doc('doc-1')).map(({ text }) => text)).toEqual([
    'Juno was not collected.',
  ]);
  expect(saving()).toBe('saved');
  expect(board.snapshot().saving.lastSaved).not.toBeNull();
});

test('[P4] what is not acknowledged for a second is being saved, and leaving would lose it', async () => {
  relay.acknowledges = false;
  write('Juno was not collected.');
  expect(saving()).toBe('saved');
  expect(board.leaving()).toBe(true);
  await holds(() => saving() === 'saving');
});

test('[P4] a document that acknowledges nothing for five seconds is not saved, and gets a fresh connection', async () => {
  board.close();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let later = 0;
  await openBoard(relay.origin, () => later);
  relay.acknowledges = false;
  const before = relay.opened.length;
  write('Juno was not collected.');
  later = 5001;
  vi.advanceTimersByTime(5001);
  expect(saving()).toBe('not-saved');
  relay.acknowledges = true;
  await holds(isSaved);
  expect(saving()).toBe('saved');
  expect(relay.opened.slice(before)).toEqual(['/sync/conference-1/doc-1?saved=1']);
});

test('[P4] not saved: the server says it cannot store just now, while something waits', async () => {
  relay.acknowledges = false;
  write('Juno was not collected.');
  relay.doorIsShut = true;
  relay.cut('doc-1', 4503);
  await holds(() => saving() === 'not-saved');
  relay.doorIsShut = false;
  relay.acknowledges = true;
  await holds(() => saving() === 'saved' && isSaved());
});

test('[P4] lost: the connection is away for a second', async () => {
  relay.doorIsShut = true;
  relay.cut('/', 1011);
  await holds(() => saving() === 'lost');
  relay.doorIsShut = false;
  await holds(() => saving() === 'saved');
});

test('[P1] [P2] a laptop that wakes up after its document was replaced uploads nothing of the old one', async () => {
  const proxy = await openChaosProxy(Number(new URL(relay.origin).port));
  board.close();
  await openBoard(`http://127.0.0.1:${proxy.port}`);
  write('Before the lid was closed.');
  await holds(isSaved);
  proxy.blackhole();
  write('Typed as the lid was closing.');
  relay.view(sampleView(documentView('doc-2')));
  relay.replace('doc-1');
  proxy.resume();
  await holds(
    () => board.snapshot().documents[0]?.id === 'doc-2' && board.pen('everyone') !== null,
  );
  expect(shownTexts()).toEqual([]);
  expect(trayTexts()).toEqual(['Typed as the lid was closing.']);
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
  [4409, 'replaced'],
  [4429, 'too fast'],
] as const)(
  '[P1] [P2] after a close %i (%s) a fresh document opens and what was not saved is in the tray',
  async ([code]) => {
    write('This was saved.');
    await holds(isSaved);
    relay.acknowledges = false;
    const line = write('This was not.');
    relay.cut('doc-1', code);
    await holds(() => board.snapshot().notSent.length > 0);
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
    await holds(() => relay.opened.filter((path) => path.includes('doc-1')).length === 2);
  },
);

test('[P1] the fresh document has another clientID', async () => {
  write('One');
  await holds(isSaved);
  relay.cut('doc-1', 4403);
  await holds(() => board.pen('everyone') === null);
  await holds(() => board.pen('everyone') !== null);
  write('Two');
  await holds(isSaved);
  expect(relay.doc('doc-1').store.clients.size).toBe(2);
});

test('[P2] words whose acknowledgement alone was lost leave the tray when the board shows them', async () => {
  relay.acknowledges = false;
  write('It arrived all the same.');
  await until(
    { subscribe: (listener) => (relay.doc('doc-1').on('update', listener), () => undefined) },
    () => listLines(relay.doc('doc-1'))[0]?.text === 'It arrived all the same.',
  );
  const seen: string[][] = [];
  board.subscribe(() => seen.push(trayTexts()));
  relay.cut('doc-1', 4403);
  await holds(() => board.pen('everyone') === null);
  await holds(() => board.pen('everyone') !== null && trayTexts().length === 0);
  expect(seen).toContainEqual(['It arrived all the same.']);
  expect(shownTexts()).toEqual(['It arrived all the same.']);
});

test('[P2] of a line that was only moved or struck the tray keeps no words', async () => {
  const line = write('Somebody else may have written this.');
  await holds(isSaved);
  relay.acknowledges = false;
  board.penFor(line)?.strike(line);
  relay.cut('doc-1', 4409);
  await holds(() => board.snapshot().notSent.length > 0);
  expect(board.snapshot().notSent).toMatchObject([{ line, text: '', changed: ['struck'] }]);
});

test('[P1] when the pen goes to somebody else the same board stays in view, now to read', async () => {
  write('Everyone sees this.');
  await holds(isSaved);
  relay.view(sampleView(documentView('doc-1', { pen: false })));
  await holds(() => board.pen('everyone') === null);
  expect(shownTexts()).toEqual(['Everyone sees this.']);
  await holds(() => relay.opened.includes('/sync/conference-1/doc-1'));
  expect(shownTexts()).toEqual(['Everyone sees this.']);
});

test('[P1] of a document that is no longer on the list nothing stays', async () => {
  write('Not for this part.');
  await holds(isSaved);
  relay.view(sampleView());
  await holds(() => board.snapshot().documents.length === 0);
  expect(board.snapshot().notSent).toEqual([]);
  expect(relay.opened.filter((path) => path.startsWith('/sync'))).toHaveLength(1);
});

test('[P1] [P2] whoever is sent out keeps nothing of the conference but their own words that were not sent', async () => {
  write('Everyone saw this.');
  await holds(isSaved);
  relay.acknowledges = false;
  write('And then I wrote');
  relay.cut('/live', 4403);
  await holds(() => board.snapshot().link.standing === 'ended');
  expect(board.snapshot()).toMatchObject({ view: null, documents: [], writers: [] });
  expect(trayTexts()).toEqual(['And then I wrote']);
  expect(board.leaving()).toBe(true);
});

test('[P2] a box that is still open says its last words to the tray', async () => {
  const line = write('Mum said');
  const typing = board.penFor(line)?.openTyping(line);
  await holds(isSaved);
  relay.view(sampleView(documentView('doc-1', { pen: false })));
  await holds(() => board.pen('everyone') === null);
  if (typing?.ok !== true) throw new Error('no box');
  expect(typing.value.type('Mum said yes', 12)).toEqual({ text: 'Mum said yes', cursor: 12 });
  typing.value.type('Mum said yes!', 13);
  expect(board.snapshot().notSent).toMatchObject([{ line, text: 'Mum said yes!' }]);
});

test('words of the tray can be added again, and the board has them then', async () => {
  relay.acknowledges = false;
  write('Try again.');
  relay.doc('doc-1').destroy();
  relay.cut('doc-1', 4400);
  await holds(() => board.snapshot().notSent.length > 0);
  relay.acknowledges = true;
  await holds(() => board.pen('everyone') !== null);
  for (const { id } of board.snapshot().notSent) board.addAgain(id, { saidBy: ['dennis'] });
  await holds(() => isSaved() && board.snapshot().notSent.length === 0);
  expect(listLines(relay.doc('doc-1')).map(({ text }) => text)).toContain('Try again.');
});

test('words typed while the connection is away are kept, shown, and sent when it is back', async () => {
  relay.cut('/', 1011);
  await holds(() => board.snapshot().link.standing === 'lost');
  write('Typed on the train.');
  expect(shownTexts()).toEqual(['Typed on the train.']);
  await holds(isSaved);
  expect(listLines(relay.doc('doc-1')).map(({ text }) => text)).toEqual(['Typed on the train.']);
  expect(board.snapshot().notSent).toEqual([]);
});

test('[P3] nothing goes out before the first SyncStep2 of a connection, and nothing is lost by that', async () => {
  relay.asks = false;
  relay.cut('doc-1', 1011);
  await holds(() => relay.opened.length === 3);
  write('Waits.');
  write('Waits too.');
  expect(relay.writes('doc-1')).toEqual([]);
  relay.asks = true;
  relay.cut('doc-1', 1011);
  await holds(isSaved);
  expect(relay.writes('doc-1')).toEqual(['step2']);
});

test('[P8] a command whose answer was lost is sent again with the same opId', async () => {
  relay.answers.push('drop', {
    status: 503,
    body: { refused: { kind: 'try-again', message: '' } },
  });
  const answer = await board.send({ kind: 'start' });
  expect(answer).toEqual({ ok: true, value: { id: null } });
  expect(relay.commands).toHaveLength(3);
  expect(new Set(relay.commands.map(({ opId }) => opId)).size).toBe(1);
});

test('[P8] a refusal gives the command back with all its words', async () => {
  const body = { refused: { kind: 'wrong-time', message: 'The conference has not started.' } };
  relay.answers.push({ status: 409, body });
  const command = { kind: 'changeLine', line: 'line-1', text: 'She said maybe.' } as const;
  const answer = await board.send(command);
  expect(answer).toEqual({ ok: false, problem: { ...body.refused, command } });
  expect(board.snapshot().sending).toBe(0);
});

test('undo goes back through what was written last, in whichever document it was', async () => {
  relay.view(
    sampleView(documentView('doc-1'), documentView('doc-2', { audience: 'chair', name: 'chair' })),
  );
  await holds(() => board.pen('chair') !== null);
  const first = write('First');
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
  expect(shownTexts()).toEqual(['First']);
});
