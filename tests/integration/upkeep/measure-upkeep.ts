import { randomBytes, randomInt } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Doc, Map as YMap, Text, encodeStateAsUpdate } from 'yjs';
import { linesOf } from '../../../shared/board/roots.ts';
import { foundConference } from '../../../server/rooms/found-conference.ts';
import { loadConference } from '../../../server/rooms/load-conference.ts';
import type { DocumentAddress } from '../../../server/rooms/document-address.ts';
import type { Store } from '../../../server/store/store.ts';
import { lineFact } from '../../contract/store-samples.ts';
import { newConference } from '../http/scene.ts';
import { newTestFolder } from './golden.ts';
import { runProgram } from './run-program.ts';

/**
 * `node tests/integration/upkeep/measure-upkeep.ts [CONFERENCES] [LINES]`: how long backup, verifying and restore take,
 * and what a backup costs those who write meanwhile, as ratios taken in one run.
 */
const conferences = Number(process.argv[2] ?? 200);
const lines = Number(process.argv[3] ?? 300);
const at = newTestFolder();
const tell = (sentence: string) => void process.stdout.write(`${sentence}\n`);

let store = await at.open();
const address = await fill(store);
await store.close();
store = await at.open();
const megabytes = (statSync(at.dataFile).size / 1024 / 1024).toFixed(0);
tell(`${conferences} conferences of ${lines} lines: ${megabytes} MB of data`);

const files = { data: join(at.folder, 'to', 'data.db'), keys: join(at.folder, 'to', 'keys.db') };
mkdirSync(join(at.folder, 'to'));
await write(store, address, delay(2000));
const quiet = await write(store, address, delay(6000));
const since = performance.now();
const backup = store.backup?.(files) ?? Promise.resolve();
const busy = await write(store, address, backup);
tell(`backup while eight write: ${seconds(since)}`);
tell(sentenceOf('without', quiet));
tell(sentenceOf('meanwhile', busy));
tell(
  `ratios: ${(busy.perSecond / quiet.perSecond).toFixed(2)} of the commits, p99 ${(busy.p99 / quiet.p99).toFixed(1)} times, longest ${(busy.longest / quiet.longest).toFixed(1)} times`,
);
await store.close();

const folders = ['--data', at.dataFolder, '--keys', at.keysFolder];
await timed(
  'backup of a stopped folder',
  'backup',
  ...folders,
  '--to',
  join(at.folder, 'b'),
  '--keys-to',
  join(at.folder, 'k'),
);
await timed('verify', 'verify', '--data', files.data, '--keys', files.keys, '--key', at.keyFile);
const into = newTestFolder();
await timed(
  'restore',
  'restore',
  '--data',
  files.data,
  '--keys',
  files.keys,
  '--key',
  at.keyFile,
  '--into',
  into.dataFolder,
  '--keys-into',
  into.keysFolder,
);
await timed(
  'change of the key',
  'rotate-key',
  '--data',
  into.dataFolder,
  '--keys',
  into.keysFolder,
);
into.remove();
at.remove();
process.exit(0);

async function timed(what: string, program: string, ...args: readonly string[]): Promise<void> {
  const since = performance.now();
  const { code, complained } = await runProgram(program, ...args);
  tell(`${what}: ${seconds(since)}${code === 0 ? '' : ` FAILED ${complained}`}`);
}

/** Where to write on while it is measured. */
async function fill(into: Store): Promise<DocumentAddress> {
  const options = {
    store: into,
    now: Date.now,
    newId: () => randomBytes(16).toString('hex'),
    newClientId: () => randomInt(1, 2 ** 32 - 1),
  };
  let last: DocumentAddress | undefined;
  for (let count = 0; count < conferences; count += 1) {
    const chair = { account: 'account', name: 'Marguerite Oldacre' };
    const id = await foundConference(options, chair, {
      ...newConference,
      type: 'initial',
      people: [],
    });
    const board = (await loadConference(into, id))?.documents[0]?.address;
    if (board === undefined) throw new Error('no document');
    await writeLines(into, board);
    last = board;
  }
  if (last === undefined) throw new Error('no conference');
  return last;
}

/** Each line in ten updates, as somebody types, and a fact beside it. */
async function writeLines(into: Store, { conference, document, audience, epoch }: DocumentAddress) {
  const doc = new Doc();
  const commits: Promise<unknown>[] = [];
  const updates: Uint8Array[] = [];
  doc.on('update', (bytes: Uint8Array) => void updates.push(bytes));
  for (let line = 0; line < lines; line += 1) {
    const text = new Text();
    const fields = { id: `line-${line}`, code: 'strength', order: `a${line}`, struck: false };
    linesOf(doc).set(
      `line-${line}`,
      new YMap<unknown>([...Object.entries(fields), ['text', text]]),
    );
    for (let word = 0; word < 9; word += 1) text.insert(text.length, 'a word or ');
    const op = { id: `op-${line}-${conference}`, answer: '{"accepted":true}' };
    const sealed = updates.splice(0).map((bytes) => ({ document, audience, epoch, bytes }));
    const facts = [
      lineFact(`line-${line}`, 'What somebody said about it at some length.', audience),
    ];
    commits.push(into.commit({ conference, op, facts, updates: sealed }));
  }
  await Promise.all(commits);
  const copies = Array.from({ length: 10 }, (_, copy) => ({
    copy: `copy-${copy}-${conference}`,
    version: 1,
    person: 'person',
    json: 'x'.repeat(40_000),
  }));
  await into.commit({ conference, copies });
}

interface Written {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

/** A small edit; again and again, which changes nothing. */
function anEdit(): Uint8Array {
  const doc = new Doc();
  linesOf(doc).set('line-measured', new YMap<unknown>([['text', new Text('A letter or so.')]]));
  return encodeStateAsUpdate(doc);
}

/** Eight write one batch after another until `end`. */
async function write(into: Store, to: DocumentAddress, end: Promise<unknown>): Promise<Written> {
  const { conference, document, audience, epoch } = to;
  const load = { on: true };
  const bytes = anEdit();
  const tookMs: number[] = [];
  const since = performance.now();
  const writers = Array.from({ length: 8 }, async () => {
    while (load.on) {
      const begun = performance.now();
      await into.commit({
        conference,
        updates: [{ document: `${document}-measured`, audience, epoch, bytes }],
      });
      tookMs.push(performance.now() - begun);
    }
  });
  await end;
  load.on = false;
  await Promise.all(writers);
  const all = tookMs.toSorted((one, other) => one - other);
  const share = (part: number) => all[Math.floor(all.length * part)] ?? Number.NaN;
  return {
    perSecond: (all.length / (performance.now() - since)) * 1000,
    p50: share(0.5),
    p99: share(0.99),
    longest: all.at(-1) ?? Number.NaN,
  };
}

function sentenceOf(what: string, { perSecond, p50, p99, longest }: Written): string {
  const ms = (value: number) => `${value.toFixed(2)} ms`;
  return `${what}: ${perSecond.toFixed(0)} commits/s, p50 ${ms(p50)}, p99 ${ms(p99)}, longest ${ms(longest)}`;
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
