import { Worker } from 'node:worker_threads';
import type { Paper, PaperSize } from '../../../shared/papers/paper.ts';
import type { Answer, Job } from './job.ts';

/** Makes PDFs off the main thread, one after another. */
export interface PdfMaker {
  /** Rejects with a `PdfTrouble`, and with nothing else. */
  make(paper: Paper, size: PaperSize, asking?: Asking): Promise<Uint8Array>;
  /** Ends the thread; whoever still waits is told. */
  close(): Promise<void>;
}

/** On whose behalf a paper is made. */
export interface Asking {
  /** Whoever goes away keeps nobody waiting behind them. */
  readonly gone?: AbortSignal;
  /** One hand does not fill the queue: its other papers are `busy`, and everybody else's are made. */
  readonly whose?: string;
}

/**
 * Why there is no PDF. `busy`: too many wait already, ask again. `too-slow`, `gone`: the thread did not come back or
 * died, and the next paper has a new one. `refused`: it cannot be set. `closed`: after `close`. `unwanted`: whoever asked
 * for it went away.
 */
export class PdfTrouble extends Error {
  readonly kind: 'busy' | 'too-slow' | 'gone' | 'refused' | 'closed' | 'unwanted';

  constructor(kind: PdfTrouble['kind']) {
    super(`No PDF was made: ${kind}.`);
    this.kind = kind;
  }
}

interface Options {
  /** How long one paper may take, once the thread has begun with it. */
  readonly deadlineMs?: number;
  /** How many may wait behind the one that is being made. */
  readonly mostWaiting?: number;
  /** How many one hand may have waiting and under way. */
  readonly mostOfOne?: number;
  /** Which program the thread runs. */
  readonly worker?: URL;
}

interface Errand {
  readonly job: Job;
  readonly whose: string | undefined;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (trouble: PdfTrouble) => void;
}

/** The thread starts with the first paper, keeps nobody's process alive, and is made anew when it is lost. */
export function createPdfMaker(options: Options = {}): PdfMaker {
  const { deadlineMs = 20_000, mostWaiting = 40, mostOfOne = 6, worker = theWorker } = options;
  const waiting: Errand[] = [];
  let thread: Thread | null = null;
  let underWay: Errand | null = null;
  let isClosed = false;

  function next(): void {
    if (underWay !== null) return;
    underWay = waiting.shift() ?? null;
    if (underWay === null) {
      thread?.rest();
      return;
    }
    thread ??= startThread(worker, deadlineMs, settle);
    thread.give(underWay.job);
  }

  function settle(answer: Answer | PdfTrouble): void {
    const errand = underWay;
    underWay = null;
    if (answer instanceof PdfTrouble) thread = null;
    // The next one is on its way before anybody hears of this one.
    next();
    if (answer instanceof PdfTrouble) errand?.reject(answer);
    else if (answer.ok) errand?.resolve(answer.pdf);
    else errand?.reject(new PdfTrouble('refused'));
  }

  /** What is being made already is made to its end. */
  function leave(errand: Errand): void {
    const place = waiting.indexOf(errand);
    if (place < 0) return;
    waiting.splice(place, 1);
    errand.reject(new PdfTrouble('unwanted'));
  }

  function isFull(whose: string | undefined): boolean {
    if (waiting.length >= mostWaiting) return true;
    const own = [underWay, ...waiting].filter((one) => one !== null && one.whose === whose);
    return whose !== undefined && own.length >= mostOfOne;
  }

  return {
    make: (paper, size, { gone, whose } = {}) =>
      new Promise((resolve, reject) => {
        if (isClosed) reject(new PdfTrouble('closed'));
        else if (gone?.aborted === true) reject(new PdfTrouble('unwanted'));
        else if (isFull(whose)) reject(new PdfTrouble('busy'));
        else {
          const errand = { job: { paper, size }, whose, resolve, reject };
          waiting.push(errand);
          gone?.addEventListener('abort', () => leave(errand), { once: true });
          next();
        }
      }),
    async close() {
      isClosed = true;
      const left = [...(underWay === null ? [] : [underWay]), ...waiting.splice(0)];
      const ending = thread?.end();
      for (const { reject } of left) reject(new PdfTrouble('closed'));
      underWay = null;
      await ending;
    },
  };
}

/** To read its fonts; on a busy machine. */
const openingMs = 30_000;

const theWorker = new URL('./worker.ts', import.meta.url);

interface Thread {
  give(job: Job): void;
  /** Nothing is asked of it: the process may end. */
  rest(): void;
  end(): Promise<void>;
}

/** Answers each job once; after trouble it is over, and says nothing more. */
function startThread(
  file: URL,
  deadlineMs: number,
  answer: (answer: Answer | PdfTrouble) => void,
): Thread {
  const worker = new Worker(file, { execArgv: [] });
  let isOpen = false;
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  let first: Job | null = null;

  worker.on('message', (message: Answer | 'open') => {
    if (isOver) return;
    clearTimeout(timer);
    if (message !== 'open') {
      answer(message);
      return;
    }
    isOpen = true;
    if (first !== null) send(first);
  });
  worker.on('error', () => fail('gone'));
  worker.on('exit', () => fail('gone'));
  // One that does not even open counts as one that does not come back.
  watch(Math.max(deadlineMs, openingMs));

  function fail(kind: 'gone' | 'too-slow'): void {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    // A thread that is inside typst ends when it comes out of it; nobody waits for that.
    void worker.terminate();
    worker.unref();
    answer(new PdfTrouble(kind));
  }

  function watch(ms: number): void {
    timer = setTimeout(() => fail('too-slow'), ms);
    timer.unref();
  }

  function send(job: Job): void {
    watch(deadlineMs);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of ours, not a window
    worker.postMessage(job);
  }

  return {
    give(job) {
      worker.ref();
      if (isOpen) send(job);
      else first = job;
    },
    rest: () => worker.unref(),
    async end() {
      isOver = true;
      clearTimeout(timer);
      await worker.terminate();
    },
  };
}
