import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../support/free-port.ts';
import { foldersIn } from './folder.ts';

/** The real program in a process of its own, on a folder that outlives it. */
export interface Server {
  readonly origin: string;
  readonly port: number;
  /** Begins to start it; resolves at once. `listens` of the start answered when it said where to go. */
  readonly start: () => Start;
  /** Ends the one that was started last, as a power cut would; resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Asks it to stop; resolves with its exit code and how long it took in milliseconds. */
  readonly term: () => Promise<{ readonly code: number | null; readonly ms: number }>;
  /** Resolves with its exit code once it has ended by itself. */
  readonly ended: () => Promise<number | null>;
  /** All it printed, over all its starts, newest last. */
  readonly said: readonly string[];
}

export interface Start {
  /** Rejects when it ended before it listened. */
  readonly listens: Promise<void>;
}

export interface ServerOptions {
  /** The folder with `server/main.ts` in it; this project's unless told. */
  readonly root?: string;
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
}

const ownRoot = fileURLToPath(new URL('../../../', import.meta.url));
const lastSaid = 'To stop: Ctrl+C.';

export async function prepareServer({ root, folder, env }: ServerOptions): Promise<Server> {
  const port = await freePort();
  const { dataFolder, keysFolder } = foldersIn(folder);
  const program = `${root ?? ownRoot}/server/main.ts`;
  const args = ['--port', String(port), '--data', dataFolder, '--keys', keysFolder];
  const said: string[] = [];
  let child: ChildProcess | null = null;

  const start = (): Start => {
    const started = spawn(process.execPath, [program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    child = started;
    createInterface({ input: started.stderr }).on('line', (line) => said.push(line));
    const listens = new Promise<void>((resolve, reject) => {
      createInterface({ input: started.stdout }).on('line', (line) => {
        said.push(line);
        if (line === lastSaid) resolve();
      });
      started.on('exit', (code, signal) => {
        reject(new Error(`the server ended (${code ?? signal}) before it listened`));
      });
    });
    listens.catch(() => undefined);
    return { listens };
  };
  const running = (): ChildProcess => {
    if (child === null) throw new Error('the server was not started');
    return child;
  };
  const isGone = ({ exitCode, signalCode }: ChildProcess): boolean =>
    exitCode !== null || signalCode !== null;

  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    start,
    said,
    kill: async () => {
      const one = running();
      if (isGone(one)) return;
      const gone = once(one, 'exit');
      one.kill('SIGKILL');
      await gone;
    },
    ended: async () => {
      const one = running();
      if (!isGone(one)) await once(one, 'exit');
      return one.exitCode;
    },
    term: async () => {
      const one = running();
      const since = performance.now();
      const gone = once(one, 'exit');
      one.kill('SIGTERM');
      const [code] = (await gone) as [number | null];
      return { code, ms: performance.now() - since };
    },
  };
}
