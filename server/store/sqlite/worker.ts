import { parentPort, workerData } from 'node:worker_threads';
import { backUp } from './backup.ts';
import { createCommitTogether, failed } from './commit-together.ts';
import { emptyLog } from './empty-log.ts';
import { dataWrites, keyWrites } from './jobs.ts';
import type { Answer, BackupErrand, Files, Job, Jobs } from './jobs.ts';
import { commitKeyJob, createKeyReads, createKeyWrites } from './key-jobs.ts';
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
const jobs: Jobs = {
  ...createReads(data),
  ...createWrites(data),
  purge: () => emptyLog(data),
  ...createKeyReads(keys),
  ...createKeyWrites(keys),
};

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
    if (keyWrites.has(job.name))
      return commitKeyJob(keys, commitKeys, () => perform(job), job.name === 'destroyKeys');
    return { ok: true, value: perform(job) };
  } catch (error) {
    if (keyWrites.has(job.name) || job.name === 'purge') return failed(error);
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
