import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** `server/main.ts` in a process of its own, on SQLite in a folder of its own. */
export interface ServerProcess {
  readonly origin: string;
  /** The one-time link of the first start. */
  readonly setUpLink: string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** On the same port and the same folder. */
  startAgain(): Promise<void>;
  /** Where its databases lie. */
  readonly folder: string;
  /** Every line it logged, over all its starts. */
  readonly logged: readonly string[];
  close(): Promise<void>;
}

const program = fileURLToPath(new URL('../../../server/main.ts', import.meta.url));
const originSaid = /^The whiteboard is at (\S+)$/;
const setUpLinkSaid = /^(\S+\/set-up#\S+)$/;
const lastSaid = 'To stop: Ctrl+C.';

/** Starts on any free port and resolves when it has said where to go. */
export async function startServerProcess(env: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'whiteboard-browser-'));
  const logged: string[] = [];
  let running = await start(folder, '0', logged, env);
  const origin = running.find(originSaid);
  return {
    origin,
    folder,
    logged,
    setUpLink: running.find(setUpLinkSaid),
    kill: () => end(running.child),
    startAgain: async () => {
      running = await start(folder, new URL(origin).port, logged, env);
    },
    close: async () => {
      await end(running.child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(folder: string, port: string, logged: string[], env: NodeJS.ProcessEnv) {
  const folders = ['--data', join(folder, 'data'), '--keys', join(folder, 'keys')];
  const child = spawn(process.execPath, [program, '--port', port, ...folders], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  createInterface({ input: child.stderr }).on('line', (line) => logged.push(line));
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (line === lastSaid) break;
  }
  // Whatever it says from here on is read, so that it never waits for a reader.
  child.stdout.resume();
  const find = (pattern: RegExp): string => {
    const found = said.map((line) => pattern.exec(line)?.[1]).find((text) => text !== undefined);
    if (found === undefined)
      throw new Error(`the server said:\n${[...said, ...logged].join('\n')}`);
    return found;
  };
  return { child, find };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
