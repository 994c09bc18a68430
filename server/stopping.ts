import type { Log } from './observe/logger.ts';
import type { Serving } from './serve.ts';

/** What is under way is written down within this time, or the process ends without it (milliseconds). */
const patienceMs = 3000;

/** Ctrl+C or the machine's wish: everything shown as saved is on disk already, the rest is given a moment. */
export function stopWhenAsked(
  serving: Pick<Serving, 'close'>,
  log: Log,
  afterwards: () => void = () => undefined,
): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.tell('stopping');
    setTimeout(() => end(1), patienceMs).unref();
    await serving.close().catch((error: unknown) => log.bug(error));
    log.tell('stopped');
    end(0);
  };
  const end = (code: number): void => {
    afterwards();
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => void stop());
  }
  // A bug nobody met: what it left in memory is not to be trusted, what is on disk is. Whoever runs us starts us again.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.bug(error);
      void stop();
    });
  }
}
