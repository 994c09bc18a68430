import { once } from 'node:events';
import { MessageChannel, Worker } from 'node:worker_threads';
import { StoreFailure } from '../store-failure.ts';
import type { Answer, BackupErrand, Files, Job, JobName, Jobs, Problem } from './jobs.ts';

/** Carries jobs to the worker and answers back. */
export interface Courier {
  /** Jobs are done in the order of the calls; a write resolves when it is on disk. */
  ask<Name extends JobName>(
    name: Name,
    ...args: Parameters<Jobs[Name]>
  ): Promise<ReturnType<Jobs[Name]>>;
  /** Copies both databases into two new files while jobs go on; resolves when they are durable. */
  backup(files: Files): Promise<void>;
  /** After everything asked before. */
  close(): Promise<void>;
}

interface Errand {
  readonly job: Job;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** What goes in one message at most, so that one transaction does not grow without end. */
const jobsInAMessage = 1000;

/**
 * One message is under way at a time. While the worker waits for the disk, everything that arrives gathers here and goes
 * as the next one: this is the group commit. `onGone` is called when the thread died, after which nothing works.
 */
export async function openCourier(
  files: Files,
  onGone: () => void = () => undefined,
): Promise<Courier> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: files,
    execArgv: [],
  });
  await once(worker, 'message');
  const waiting: Errand[] = [];
  let underWay: Errand[] = [];
  let over: StoreFailure | null = null;

  worker.on('message', (answers: readonly Answer[]) => {
    const answered = underWay;
    underWay = [];
    sendNext();
    answered.forEach((errand, at) => settle(errand, answers[at]));
  });
  worker.on('error', (cause) => end(stopped(cause)));
  worker.on('exit', () => end(stopped()));

  function sendNext(): void {
    if (underWay.length > 0 || waiting.length === 0) return;
    underWay = waiting.splice(0, jobsInAMessage);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of ours, not a window
    worker.postMessage(underWay.map(({ job }) => job));
  }

  function end(failure: StoreFailure): void {
    const isGone = over === null;
    over ??= failure;
    for (const errand of [...underWay.splice(0), ...waiting.splice(0)]) errand.reject(failure);
    if (isGone) onGone();
  }

  function enqueue(job: Job): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (over !== null) {
        reject(over);
        return;
      }
      waiting.push({ job, resolve, reject });
      // What is asked for in the same turn goes in the same message.
      queueMicrotask(sendNext);
    });
  }

  return {
    ask: <Name extends JobName>(name: Name, ...args: Parameters<Jobs[Name]>) =>
      enqueue({ name, args }) as Promise<ReturnType<Jobs[Name]>>,
    async backup(backup) {
      if (over !== null) throw over;
      const { port1: answer, port2: answerBy } = new MessageChannel();
      const answered = Promise.race([once(answer, 'message'), once(answer, 'close')]);
      worker.postMessage({ backup, answerBy } satisfies BackupErrand, [answerBy]);
      const [message] = (await answered) as [string | null | undefined];
      if (message === undefined) throw over ?? stopped();
      if (message !== null) throw new Error(message);
    },
    async close() {
      const closed = enqueue({ name: 'close', args: [] });
      over ??= new StoreFailure('closed', 'The store is closed.');
      try {
        await closed;
      } finally {
        await worker.terminate();
      }
    },
  };
}

const stopped = (cause?: unknown): StoreFailure =>
  new StoreFailure('io', 'The thread that writes to disk has stopped.', { cause });

function settle({ resolve, reject }: Errand, answer: Answer | undefined): void {
  if (answer?.ok) resolve(answer.value);
  else
    reject(
      errorOf(
        answer?.problem ?? {
          kind: 'io',
          message: 'The thread that writes to disk gave no answer.',
        },
      ),
    );
}

const errorOf = ({ kind, message }: Problem): Error =>
  kind === null ? new Error(message) : new StoreFailure(kind, message);
