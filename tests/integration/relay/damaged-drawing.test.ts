import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeCopies } from '../../../server/make-copies.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { putLine, wordsIn } from '../../support/pen-writing.ts';
import { openLive, splitRelay } from '../../support/split-relay.ts';
import {
  newOpId,
  startTestRelay,
  type CommandInput,
  type TestRelay,
} from '../../support/test-relay.ts';
import { until } from '../../support/until.ts';
import {
  describe,
  drawingRelay,
  pageIn,
  pencil,
  put,
  seesStroke,
  type DrawingRelay,
} from './drawing-relay.ts';

const folder = mkdtempSync(join(tmpdir(), 'damaged-drawing-'));
const [dataFolder, keysFolder] = [join(folder, 'data'), join(folder, 'keys')];

let relay: TestRelay;
let at: DrawingRelay;
/** Done to the files before the store opens them. */
let spoil: (() => void) | null = null;

beforeEach(async () => {
  const openStore = async () => {
    spoil?.();
    spoil = null;
    return openSqliteStore({ dataFolder, keysFolder });
  };
  relay = await startTestRelay({ openStore, rooms: { makeCopies } });
  at = drawingRelay(relay);
});

afterEach(async () => {
  at.leaveAll();
  await relay.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The last byte of each row of a document becomes another one. */
function spoilRows(document: string): void {
  const database = new Database(join(dataFolder, 'conferences.db'));
  const { changes } = database
    .prepare(
      "UPDATE updates SET bytes = CAST(substr(bytes, 1, length(bytes) - 1) || CASE WHEN substr(bytes, -1) = x'00' THEN x'01' ELSE x'00' END AS BLOB) WHERE document = ?",
    )
    .run(document);
  database.close();
  expect(changes).toBeGreaterThan(0);
}

async function drawAndSpoil(): Promise<{ damaged: string; whole: string }> {
  const [damaged, whole] = [await at.make({ name: 'One' }), await at.make({ name: 'Another' })];
  for (const id of [damaged, whole]) {
    const [chair, mother] = [await at.sit('chair', id), await at.sit('mother', id)];
    put(chair, pencil('drawn', 20));
    describe(chair, 'A line');
    await until(mother.changes, () => pageIn(mother).description === 'A line');
  }
  at.leaveAll();
  const { document } = await at.page(damaged);
  spoil = () => spoilRows(document);
  await relay.restart();
  return { damaged, whole };
}

const refusal = async (command: CommandInput): Promise<string> => {
  const answer = await relay.command(relay.people.chair, command);
  if (answer.ok) throw new Error(`${command.kind} was not refused`);
  return answer.problem.message;
};

test('[R18] [R22] a page that is damaged does not open, all else works, and nothing goes out without it', async () => {
  const { damaged, whole } = await drawAndSpoil();
  const split = await splitRelay(relay);
  const { document } = await at.page(damaged);
  for (const who of ['chair', 'mother'] as const) {
    const client = at.knock(who, document);
    const code = await new Promise<number>((resolve) => {
      client.provider.on('connection-close', (event) => resolve(event?.code ?? 0));
    });
    expect(code).toBe(4503);
  }
  expect(relay.events.filter(({ event }) => event === 'document-damaged')).toMatchObject([
    { conference: relay.conference, document },
  ]);
  for (const who of ['chair', 'mother'] as const) {
    const live = await openLive(relay, relay.people[who]);
    const view = await live.view((one) => one.at === 'conference');
    const pages = view.at === 'conference' ? (view.drawings ?? []) : [];
    expect(pages.filter((one) => one.damaged).map(({ id }) => id)).toEqual([damaged]);
    expect(JSON.stringify(view).split('"damaged"')).toHaveLength(2);
    live.socket.terminate();
  }

  // The other page and the board are written on as ever.
  const [chair, mother] = [await at.sit('chair', whole), await at.sit('mother', whole)];
  put(chair, pencil('drawn', 30));
  await seesStroke(mother, 'drawn', 30);
  const board = await at.sit('chair', relay.documents.everyone);
  const reader = await at.sit('mother', relay.documents.everyone);
  putLine(board.doc, 'L1', relay.people.chair);
  await until(reader.changes, () => wordsIn(reader.doc, 'L1') === '');

  const cannot = /cannot be opened/;
  expect(await refusal({ kind: 'close' })).toMatch(/would lack.*IT/);
  expect(await refusal({ kind: 'showDrawing', drawing: damaged })).toMatch(cannot);
  expect(await refusal({ kind: 'openPart', part: split.parts.R })).toMatch(cannot);
  const release = { kind: 'releaseDrawing' as const, opId: newOpId(), newcomers: [] };
  const audience = relay.audiences.professionals;
  expect(await refusal({ ...release, drawing: damaged, audience })).toMatch(cannot);
  expect((await at.page(damaged)).document).toBe(document);
  await at.must('chair', { kind: 'nameDrawing', drawing: damaged, name: 'The one we lost' });
  await at.must('chair', { kind: 'showDrawing', drawing: whole });
});

test('[R18] [R22] taken away for good it keeps nobody from anything, and the conference can be closed', async () => {
  const { damaged, whole } = await drawAndSpoil();
  expect(await refusal({ kind: 'close' })).toMatch(/cannot be opened/);
  await at.must('chair', { kind: 'redactDrawing', drawing: damaged });
  await at.must('chair', { kind: 'close' });
  for (const how of [undefined, 'hard'] as const) {
    await relay.restart(how);
    const { drawings, issues } = (await relay.room()).state();
    expect([[...drawings.keys()], issues.length]).toEqual([[whole], 1]);
    const live = await openLive(relay, relay.people.chair);
    expect(JSON.stringify(await live.view(() => true))).not.toContain('"damaged"');
    live.socket.terminate();
  }
});

test('[R18] [R22] what endangers somebody does not wait: a page is taken away for good while its board cannot be opened', async () => {
  const id = await at.make();
  const board = relay.documents.everyone;
  spoil = () => spoilRows(board);
  await relay.restart();
  const { document } = await at.page(id);
  await at.must('chair', { kind: 'redactDrawing', drawing: id });
  expect(await at.knock('chair', document).closed()).toBe(4404);
});
