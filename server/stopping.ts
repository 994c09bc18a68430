import type { Log } from './observe/logger.ts';
import type { Serving } from './serve.ts';

/** What is under way is written down within this time, or the process ends without it (milliseconds). */
const patienceMs = 2500;

/** 0: asked to. 1: something is wrong that only a new start mends. Whoever runs us starts us again then. */
const exitCodes = { asked: 0, broken: 1 } as const;

/** Ctrl+C or the machine's wish: everything shown as saved is on disk already, the rest is given a moment. */
export function stopWhenAsked(
  serving: Pick<Serving, 'close'>,
  log: Log,
  afterwards: () => void = () => undefined,
): void {
  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.tell('stopping');
    setTimeout(() => end(code, 'too-slow'), patienceMs).unref();
    await serving.close().catch((error: unknown) => log.bug(error));
    end(code, 'done');
  };
  const end = (code: number, why: string): void => {
    log.tell('stopped', { why });
    afterwards();
    if (why === 'too-slow') leaveTheDisk(code);
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => void stop(exitCodes.asked));
  }
  // A bug nobody met: what it left in memory is not to be trusted, what is on disk is.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.bug(error);
      void stop(exitCodes.broken);
    });
  }
}

/**
 * An ordinary exit waits for the thread that waits for the disk, and that one for the database to be closed. What has
 * not been answered was promised to nobody, and the next start finds the folder as after a crash.
 */
function leaveTheDisk(code: number): void {
  // Not on Windows.
  process.execve?.(process.execPath, [process.execPath, '-e', `process.exitCode = ${code}`], {});
}

/** The thread that writes is dead: nothing can ever be stored, and what is on disk is whole. */
export function endAsGone(log: Log): void {
  log.tell('storage-gone', { why: 'start-again' });
  process.exit(exitCodes.broken);
}
