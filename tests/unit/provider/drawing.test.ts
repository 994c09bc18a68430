import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBoardStore } from '../../../client/provider/board-store.ts';
import type { BoardStore } from '../../../client/provider/board-store.ts';
import type { DrawingSource } from '../../../client/provider/open-drawings.ts';
import type { DrawingHands, ShownDrawing } from '../../../client/provider/drawing-hands.ts';
import { openChaosProxy } from '../../support/chaos-proxy.ts';
import type { ChaosProxy } from '../../support/chaos-proxy.ts';
import { free, stroke, wrote } from '../../support/drawn.ts';
import { socketOf } from '../../support/stock-client.ts';
import { startTestRelay } from '../../support/test-relay.ts';
import type { CommandInput, GuestName, TestRelay } from '../../support/test-relay.ts';
import { until } from '../../support/until.ts';

/** At the real relay, gate and rooms: what is drawn, saved, and never lost silently. */

let relay: TestRelay;
let drawing: string;
const open: { close: () => void | Promise<void> }[] = [];

beforeEach(async () => {
  relay = await startTestRelay();
  drawing = await chair({
    kind: 'makeDrawing',
    drawing: 'blank',
    audience: relay.audiences.everyone,
    name: 'What we talked about',
    child: null,
    drawers: [],
  });
});

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  await relay.stop();
});

async function chair(command: CommandInput): Promise<string> {
  const answer = await relay.command(relay.people.chair, command);
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value.id ?? '';
}

const draws = async (...who: GuestName[]) =>
  chair({ kind: 'setDrawers', drawing, drawers: who.map((one) => relay.people[one]) });

interface Browser {
  readonly board: BoardStore;
  readonly proxy: ChaosProxy;
  readonly source: DrawingSource;
  readonly look: () => () => void;
  readonly shown: () => ShownDrawing;
  readonly hands: () => DrawingHands;
  readonly ids: () => readonly string[];
  readonly holds: (check: () => boolean) => Promise<void>;
}

async function browser(who: GuestName): Promise<Browser> {
  const proxy = await openChaosProxy(Number(new URL(relay.origin).port));
  const board = openBoardStore({
    origin: `http://127.0.0.1:${proxy.port}`,
    conference: relay.conference,
    WebSocket: socketOf(relay.cookieOf(relay.people[who]), relay.origin),
  });
  open.push(board, proxy);
  await until(board, () => board.snapshot().view !== null);
  const source = board.openDrawing(drawing);
  const given = <Value>(value: Value | null | undefined): Value => {
    if (value === null || value === undefined) throw new Error('not there');
    return value;
  };
  const shown = () => given(source.state());
  return {
    board,
    proxy,
    source,
    shown,
    look: () => source.subscribe(() => undefined),
    hands: () => given(shown().hands),
    ids: () => shown().page.shapes.map(({ id }) => id),
    holds: (check) =>
      until({ subscribe: (on) => both(source.subscribe(on), board.subscribe(on)) }, check),
  };
}

const both = (one: () => void, other: () => void) => () => {
  one();
  other();
};

async function looking(who: GuestName): Promise<Browser> {
  const one = await browser(who);
  one.look();
  await one.holds(() => one.source.state()?.synced === true);
  return one;
}

const cut = ({ proxy }: Browser) => {
  proxy.refuse();
  proxy.drop();
};
const isSaved = ({ board }: Browser) => !board.leaving();
const line = (id: string) =>
  stroke(id, [
    free([
      [0, 0],
      [5, 5],
    ]),
  ]);

test('[P12] a page is open while somebody looks at it, and whoever has no pen there only looks', async () => {
  const [dennis, kezia] = [await looking('minuteTaker'), await looking('mother')];
  expect(kezia.shown().hands).toBeNull();
  dennis.hands().put([line('one'), wrote('two', 'A red door')]);
  await kezia.holds(() => kezia.ids().length === 2);
  expect(kezia.shown().page).toEqual(dennis.shown().page);
  const typing = dennis.hands().describe();
  typing?.type('Our house', 9);
  typing?.close();
  await kezia.holds(() => kezia.shown().page.description === 'Our house');
  dennis.hands().drop(['shape:one']);
  await kezia.holds(() => kezia.ids().join() === 'shape:two');
  await dennis.holds(() => isSaved(dennis));
});

test('[P12] what nobody changed stays the very same value while somebody draws', async () => {
  const dennis = await looking('minuteTaker');
  dennis.hands().put([line('one'), line('two')]);
  const before = dennis.shown();
  dennis.hands().put([
    stroke('two', [
      free([
        [0, 0],
        [5, 5],
        [6, 9],
      ]),
    ]),
  ]);
  expect(dennis.shown().page.shapes[0]).toBe(before.page.shapes[0]);
  expect(dennis.shown().page.shapes[1]).not.toBe(before.page.shapes[1]);
  expect(dennis.shown()).toBe(dennis.shown());
});

test('[P12] whoever goes from a page before it is saved loses nothing: it stays open until it is', async () => {
  const dennis = await browser('minuteTaker');
  const stop = dennis.look();
  await dennis.holds(() => dennis.source.state()?.synced === true);
  cut(dennis);
  dennis.hands().put([line('one')]);
  stop();
  expect(dennis.source.state()).toBeNull();
  expect(dennis.board.leaving()).toBe(true);
  dennis.proxy.resume();
  await dennis.holds(() => isSaved(dennis));
  const kezia = await looking('mother');
  expect(kezia.ids()).toEqual(['shape:one']);
});

test('[P12] a dropped link merges what both drew meanwhile', async () => {
  const [dennis, marguerite] = [await looking('minuteTaker'), await looking('chair')];
  cut(dennis);
  dennis.hands().put([line('mine')]);
  marguerite.hands().put([line('hers')]);
  await marguerite.holds(() => isSaved(marguerite));
  dennis.proxy.resume();
  dennis.board.retryNow();
  await dennis.holds(() => dennis.ids().length === 2 && isSaved(dennis));
  await marguerite.holds(() => marguerite.ids().length === 2);
});

test('[P13] what was not saved when the page went is kept, offered, and put back whole', async () => {
  await draws('mother');
  const kezia = await looking('mother');
  kezia.hands().put([line('old')]);
  await kezia.holds(() => isSaved(kezia));
  const before = kezia.hands();
  cut(kezia);
  before.put([line('new')]);
  before.drop(['shape:old']);
  before.describe()?.type('A house', 7);
  await draws();
  kezia.proxy.resume();
  kezia.board.retryNow();
  await kezia.holds(
    () => kezia.source.state()?.hands === null && kezia.board.snapshot().notDrawn.length === 1,
  );
  const [kept] = kezia.board.snapshot().notDrawn;
  expect(kept).toMatchObject({ drawing, name: 'What we talked about' });
  expect(kept?.drawn.put.map(({ id }) => id)).toEqual(['shape:new']);
  expect(kept?.drawn).toMatchObject({ dropped: ['shape:old'], words: 'A house' });
  expect(kezia.board.leaving()).toBe(true);
  expect(kezia.board.putBack(drawing)).toBe(false);
  // The canvas says what the hand did after the right was gone.
  before.put([
    stroke('new', [
      free([
        [0, 0],
        [5, 5],
        [9, 9],
      ]),
    ]),
  ]);
  expect(kezia.board.snapshot().notDrawn).toHaveLength(1);

  await draws('mother');
  await kezia.holds(() => (kezia.source.state()?.hands ?? null) !== null);
  expect(kezia.board.putBack(drawing)).toBe(true);
  await kezia.holds(() => isSaved(kezia));
  expect(kezia.board.snapshot().notDrawn).toEqual([]);
  const nana = await looking('nana');
  expect(nana.ids()).toEqual(['shape:new']);
  expect(nana.shown().page.shapes[0]).toMatchObject({ segments: [{ points: { length: 3 } }] });
  expect(nana.shown().page.description).toBe('A house');
});

test('[P13] of a page that was taken away for good nothing is kept, not for a moment', async () => {
  const dennis = await looking('minuteTaker');
  cut(dennis);
  dennis.hands().put([line('secret')]);
  await chair({ kind: 'redactDrawing', drawing });
  const seen: number[] = [];
  dennis.board.subscribe(() => seen.push(dennis.board.snapshot().notDrawn.length));
  dennis.proxy.resume();
  dennis.board.retryNow();
  await dennis.holds(() => dennis.source.state() === null && !dennis.board.leaving());
  expect(new Set(seen)).toEqual(new Set([0]));
});

test('[P13] the thing too many is not on the page, and is kept', async () => {
  const dennis = await looking('minuteTaker');
  dennis.hands().put(Array.from({ length: 2001 }, (_, at) => wrote(`w${at}`, 'x')));
  expect(dennis.ids()).toHaveLength(2000);
  expect(dennis.board.snapshot().notDrawn[0]?.drawn.put).toHaveLength(1);
  dennis.board.letGo(drawing);
  await dennis.holds(() => isSaved(dennis));
}, 20_000);

test('[P12] on the room’s screen stands the page that is shown, for looking only', async () => {
  await chair({ kind: 'showOnScreen', shows: 'board' });
  await chair({ kind: 'showDrawing', drawing });
  const board = openBoardStore({
    origin: relay.origin,
    conference: relay.conference,
    as: 'screen',
    WebSocket: socketOf('who=screen', relay.origin),
  });
  open.push(board);
  const source = board.openDrawing(drawing);
  const stop = source.subscribe(() => undefined);
  await until(source, () => source.state()?.synced === true);
  const dennis = await looking('minuteTaker');
  dennis.hands().put([line('one')]);
  await until(source, () => source.state()?.page.shapes.length === 1);
  expect(source.state()?.hands).toBeNull();
  await chair({ kind: 'showDrawing', drawing: null });
  await until(source, () => source.state() === null);
  stop();
});
