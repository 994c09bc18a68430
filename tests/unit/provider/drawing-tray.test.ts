import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import { openBoardStore } from '../../../client/provider/board-store.ts';
import type { BoardStore } from '../../../client/provider/board-store.ts';
import type { ConferenceView } from '../../../shared/conference/view.ts';
import { preparePage, putShape } from '../../../shared/drawing/write-page.ts';
import { free, stroke } from '../../support/drawn.ts';
import { documentView, sampleView } from '../../support/sample-view.ts';
import { openScriptedRelay } from '../../support/scripted-relay.ts';
import type { ScriptedRelay } from '../../support/scripted-relay.ts';
import { until } from '../../support/until.ts';

/** What the page keeps of a drawing whose document the server closed, before anybody said why. */

let relay: ScriptedRelay;
let board: BoardStore;

const line = (points: readonly [number, number][]) => stroke('one', [free(points)]);
const kept = () => board.snapshot().notDrawn.flatMap(({ drawn }) => drawn.put);

function view(document: string, more: Partial<ConferenceView> = {}): ConferenceView {
  const page = { id: 'page', kind: 'blank', name: 'A page', audience: 'everyone' } as const;
  const drawings = [{ ...page, document, pen: true }];
  return { ...sampleView(documentView('doc-1')), drawings, ...more };
}

beforeEach(async () => {
  relay = await openScriptedRelay();
  for (const id of ['page-1', 'page-2']) preparePage(relay.doc(id));
  relay.view(view('page-1'));
  board = openBoardStore({
    origin: relay.origin,
    conference: 'conference-1',
    WebSocket: NodeSocket as unknown as typeof WebSocket,
  });
  const source = board.openDrawing('page');
  source.subscribe(() => undefined);
  await until(source, () => (source.state()?.hands ?? null) !== null);
  relay.acknowledges = false;
  source.state()?.hands?.put([line([[0, 0]])]);
  relay.replace('page-1');
  await until(source, () => source.state()?.hands === null);
});

afterEach(async () => {
  board.close();
  await relay.close();
});

test('[P13] until the next view says why a page is over, what was drawn there is shown to nobody', async () => {
  expect(board.leaving()).toBe(true);
  expect(kept()).toEqual([]);
  relay.view(view('page-2'));
  await until(board, () => kept().length === 1);
});

test('[P13] nor after it, if the page was taken away for good', async () => {
  relay.view(view('page-2', { drawings: [], redacted: ['page'] }));
  await until(board, () => board.snapshot().view?.at === 'conference' && !board.leaving());
  expect(kept()).toEqual([]);
});

test('[P13] what the page shows after all leaves by itself, drawn on or not', async () => {
  putShape(
    relay.doc('page-2'),
    line([
      [0, 0],
      [5, 5],
    ]),
  );
  relay.view(view('page-2'));
  await until(board, () => !board.leaving());
  expect(kept()).toEqual([]);
});

test('[P13] and stays while the page shows something else in its place', async () => {
  putShape(relay.doc('page-2'), line([[9, 9]]));
  relay.view(view('page-2'));
  await until(board, () => kept().length === 1);
  expect(kept()).toEqual([line([[0, 0]])]);
});
