import type { FailureKind, StoreFailure } from '../../../server/store/store-failure.ts';
import type { Chance } from '../pen-life/chance.ts';
import type { Clock } from './clock.ts';

/** One file on the disk of the simulation: writes wait in line, are written, are synced, and only then are answered. */
export interface DiskFile {
  /** Rejects with what the disk says when it was not stored. */
  write(put: () => Promise<void>): Promise<void>;
  /** In line with the writes before it. */
  read<Value>(get: () => Promise<Value>): Promise<Value>;
  /** The process is dead: nobody hears an answer, and what was written and not synced is there up to some write, or not. */
  crash(): void;
  readonly isIdle: () => boolean;
}

export interface FileParts {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly health: Health;
  /** Something more is durable. */
  readonly onDurable: () => void;
  /** Of the code under test. */
  readonly failure: typeof StoreFailure;
}

/** What is wrong with the disk, for all its files. */
export interface Health {
  /** Everything takes so many times as long. */
  slowness: number;
  /** While this is set, no write succeeds. */
  broken: Exclude<FailureKind, 'closed' | 'refused'> | null;
  /** So many more writes succeed, then one fails. */
  failsIn: number | null;
}

interface Job {
  readonly isWrite: boolean;
  readonly run: () => Promise<void>;
  readonly answer: () => void;
  readonly fail: (reason: unknown) => void;
}

export function createFile({ clock, chance, health, onDurable, failure }: FileParts): DiskFile {
  let waiting: Job[] = [];
  /** Written and not synced. */
  let unsynced: Job[] = [];
  let busy = false;
  /** Raised by each crash: what an older process asked for is answered no more. */
  let life = 0;

  const later = (milliseconds: number, run: () => void): void => {
    const mine = life;
    clock.after(milliseconds, () => {
      if (mine === life) run();
    });
  };
  const pump = (): void => {
    if (busy || waiting.length === 0) return;
    busy = true;
    const isRead = waiting[0]?.isWrite === false;
    const end = waiting.findIndex(({ isWrite }) => isWrite === isRead);
    const jobs = waiting.splice(0, end === -1 ? waiting.length : end);
    if (isRead) later(0.05, () => void finish(jobs));
    else later(takes(0.3), () => write(jobs));
  };
  const takes = (most: number): number => (0.05 + chance.next() * most) * health.slowness;
  const write = (jobs: readonly Job[]): void => {
    const problems = new Map(jobs.map((job) => [job, problemOf(health, failure)]));
    const good = jobs.filter((job) => problems.get(job) === null);
    unsynced = [...good];
    later(takes(1.5), () => {
      unsynced = [];
      void sync(jobs, problems);
    });
  };
  const sync = async (
    jobs: readonly Job[],
    problems: ReadonlyMap<Job, StoreFailure | null>,
  ): Promise<void> => {
    const ends: (() => void)[] = [];
    for (const job of jobs) {
      const problem = problems.get(job) ?? null;
      if (problem !== null) ends.push(() => job.fail(problem));
      else
        ends.push(
          await job.run().then(
            () => job.answer,
            (reason) => () => job.fail(reason),
          ),
        );
    }
    onDurable();
    later(takes(0.2), () => {
      for (const end of ends) end();
      next();
    });
  };
  const finish = async (jobs: readonly Job[]): Promise<void> => {
    for (const job of jobs) {
      const problem = readProblemOf(health, failure);
      if (problem !== null && chance.happens(0.3)) job.fail(problem);
      else await job.run().then(job.answer, job.fail);
    }
    next();
  };
  const next = (): void => {
    busy = false;
    pump();
  };
  const line = async <Value>(isWrite: boolean, work: () => Promise<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      let value: Value;
      const run = async (): Promise<void> => {
        value = await work();
      };
      waiting.push({ isWrite, run, answer: () => resolve(value), fail: reject });
      pump();
    });

  return {
    write: async (put) => line(true, put),
    read: async (get) => line(false, get),
    isIdle: () => !busy && waiting.length === 0,
    crash: () => {
      life += 1;
      busy = false;
      waiting = [];
      const kept = unsynced.slice(0, chance.below(unsynced.length + 1));
      unsynced = [];
      // What does not fit behind the write before it, was never taken.
      for (const job of kept) job.run().catch(() => undefined);
      if (kept.length > 0) onDurable();
    },
  };
}

/** A full disk can be read. */
const readProblemOf = ({ broken }: Health, failure: typeof StoreFailure): StoreFailure | null =>
  broken === 'io' ? new failure('io', 'The disk cannot be read.') : null;

function problemOf(health: Health, failure: typeof StoreFailure): StoreFailure | null {
  if (health.broken !== null) return new failure(health.broken, 'The disk said no.');
  if (health.failsIn === null) return null;
  health.failsIn -= 1;
  if (health.failsIn >= 0) return null;
  health.failsIn = null;
  return new failure('io', 'The disk said no, once.');
}
