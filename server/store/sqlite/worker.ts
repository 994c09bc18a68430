import { parentPort, workerData } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import type { WrappedKey } from '../keys/key-rows.ts';
import { backUp } from './backup.ts';
import { createCommitTogether } from './commit-together.ts';
import { dataWrites } from './jobs.ts';
import type { Answer, BackupErrand, Files, Job, Jobs } from './jobs.ts';
import { openDatabase } from './open-database.ts';
import { createReads } from './read-rows.ts';
import { dataTables, keyTables } from './tables.ts';
import { createWrites } from './write-rows.ts';

/** The one writer, off the main thread: each message is a list of jobs, answered together when it is on disk. */
const port = parentPort;
if (port === null) throw new Error('This file is started as a worker.');
const files = workerData as Files;
const data = openDatabase(files.data, dataTables);
const keys = openDatabase(files.keys, keyTables);
const commitData = createCommitTogether(data);
const commitKeys = createCommitTogether(keys);
const jobs: Jobs = { ...createReads(data), ...createWrites(data), ...createKeyJobs(keys) };

port.on('message', (asked: readonly Job[] | BackupErrand) => {
  if ('backup' in asked) void answerBackup(asked);
  else port.postMessage(asked.reduce<Run[]>(gather, []).flatMap(answerRun));
});
port.postMessage('open');

/** Jobs go on between its steps; so it has a way of its own to be answered by. */
async function answerBackup({ backup, answerBy }: BackupErrand): Promise<void> {
  const message = await backUp({ data, keys }, backup).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : 'It could not be written.'),
  );
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of ours, not a window
  answerBy.postMessage(message);
  answerBy.close();
}

interface Run {
  readonly isWrite: boolean;
  readonly jobs: Job[];
}

/** Writes that follow one another are one run; order is kept. */
function gather(runs: Run[], job: Job): Run[] {
  const isWrite = dataWrites.has(job.name);
  const last = runs.at(-1);
  if (last?.isWrite && isWrite) last.jobs.push(job);
  else runs.push({ isWrite, jobs: [job] });
  return runs;
}

function answerRun(run: Run): Answer[] {
  return run.isWrite
    ? commitData(run.jobs.map((job) => () => perform(job)))
    : run.jobs.map(answerJob);
}

function answerJob(job: Job): Answer {
  try {
    if (job.name === 'putKeys')
      return commitKeys([() => perform(job)])[0] ?? { ok: true, value: undefined };
    return { ok: true, value: perform(job) };
  } catch (error) {
    return {
      ok: false,
      problem: {
        kind: null,
        message: error instanceof Error ? error.message : 'It could not be read.',
      },
    };
  }
}

function perform({ name, args }: Job): unknown {
  if (name === 'close') return close();
  const work = jobs[name] as (...args: readonly unknown[]) => unknown;
  return work(...args);
}

function close(): void {
  data.close();
  keys.close();
}

function createKeyJobs(database: Database.Database): Pick<Jobs, 'listKeys' | 'putKeys'> {
  const list = database.prepare<[], WrappedKey>('SELECT owner, name, wrapped FROM keys');
  const put = database.prepare<[string, string, Uint8Array]>('INSERT INTO keys VALUES (?, ?, ?)');
  return {
    listKeys: () => list.all(),
    putKeys(rows) {
      for (const { owner, name, wrapped } of rows) put.run(owner, name, wrapped);
    },
  };
}
