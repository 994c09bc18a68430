import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listLines } from '../../../shared/board/read-lines.ts';
import { documentView, sampleView } from '../../support/sample-view.ts';
import { openScriptedBoard } from '../../support/scripted-board.ts';
import type { ScriptedBoard } from '../../support/scripted-board.ts';
import { openScriptedRelay } from '../../support/scripted-relay.ts';
import type { ScriptedRelay } from '../../support/scripted-relay.ts';

let relay: ScriptedRelay;
let board: ScriptedBoard;

beforeEach(async () => {
  relay = await openScriptedRelay();
  relay.view(sampleView(documentView('doc-1')));
  board = await openScriptedBoard(relay.origin);
});

afterEach(async () => {
  vi.useRealTimers();
  board.close();
  await relay.close();
});

const saving = () => board.snapshot().saving.standing;

test('what the pen writes is on the server, and saved once that is acknowledged', async () => {
  board.write('Juno was not collected.');
  expect(board.isSaved()).toBe(false);
  await board.holds(board.isSaved);
  expect(listLines(relay.doc('doc-1')).map(({ text }) => text)).toEqual([
    'Juno was not collected.',
  ]);
  expect(saving()).toBe('saved');
  expect(board.snapshot().saving.lastSaved).not.toBeNull();
});

test('[P4] what is not acknowledged for a second is being saved, and leaving would lose it', async () => {
  relay.acknowledges = false;
  board.write('Juno was not collected.');
  expect(saving()).toBe('saved');
  expect(board.leaving()).toBe(true);
  await board.holds(() => saving() === 'saving');
});

test('[P4] a document that acknowledges nothing for five seconds is not saved, and gets a fresh connection', async () => {
  board.close();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let later = 0;
  board = await openScriptedBoard(relay.origin, () => later);
  relay.acknowledges = false;
  const before = relay.opened.length;
  board.write('Juno was not collected.');
  later = 5001;
  vi.advanceTimersByTime(5001);
  expect(saving()).toBe('not-saved');
  relay.acknowledges = true;
  await board.holds(board.isSaved);
  expect(saving()).toBe('saved');
  expect(relay.opened.slice(before)).toEqual(['/sync/conference-1/doc-1?saved=1']);
});

test('[P4] not saved: the server says it cannot store just now, while something waits', async () => {
  relay.acknowledges = false;
  board.write('Juno was not collected.');
  relay.doorIsShut = true;
  relay.cut('doc-1', 4503);
  await board.holds(() => saving() === 'not-saved');
  relay.doorIsShut = false;
  relay.acknowledges = true;
  await board.holds(() => saving() === 'saved' && board.isSaved());
});

test('[P4] lost: the connection is away for a second', async () => {
  relay.doorIsShut = true;
  relay.cut('/', 1011);
  await board.holds(() => saving() === 'lost');
  relay.doorIsShut = false;
  await board.holds(() => saving() === 'saved');
});

test('words typed while the connection is away are kept, shown, and sent when it is back', async () => {
  relay.cut('/', 1011);
  await board.holds(() => board.snapshot().link.standing === 'lost');
  board.write('Typed on the train.');
  expect(board.shownTexts()).toEqual(['Typed on the train.']);
  await board.holds(board.isSaved);
  expect(listLines(relay.doc('doc-1')).map(({ text }) => text)).toEqual(['Typed on the train.']);
  expect(board.snapshot().notSent).toEqual([]);
});

test('[P3] nothing goes out before the first SyncStep2 of a connection, and nothing is lost by that', async () => {
  relay.asks = false;
  relay.cut('doc-1', 1011);
  await board.holds(() => relay.opened.length === 3);
  board.write('Waits.');
  board.write('Waits too.');
  expect(relay.writes('doc-1')).toEqual([]);
  relay.asks = true;
  relay.cut('doc-1', 1011);
  await board.holds(board.isSaved);
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
