import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestFolder } from './golden.ts';

/** `server/main.ts` in a process of its own, on the folders of a test. */
export interface ServerOn {
  readonly origin: string;
  /** Everything it said until it was ready. */
  readonly said: string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

export interface Refused {
  readonly code: number | null;
  readonly complained: string;
}

const program = fileURLToPath(new URL('../../../server/main.ts', import.meta.url));

/** Every server that a test has started. */
const running = new Set<ChildProcess>();

export async function startServerOn(at: TestFolder): Promise<ServerOn> {
  const child = spawnServer(at);
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (line.startsWith('To stop')) break;
  }
  child.stdout.resume();
  const whole = said.join('\n');
  const origin = /The whiteboard is at (\S+)/.exec(whole)?.[1];
  if (origin === undefined) throw new Error(`the server said: ${whole}`);
  return { origin, said: whole, kill: () => end(child) };
}

/** Starts one that must end by itself. */
export async function startRefused(at: TestFolder): Promise<Refused> {
  const child = spawnServer(at);
  let complained = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  child.stdout.resume();
  await once(child, 'close');
  return { code: child.exitCode, complained };
}

export async function killServers(): Promise<void> {
  for (const child of running) await end(child);
}

function spawnServer({ dataFolder, keysFolder }: TestFolder) {
  const folders = ['--data', dataFolder, '--keys', keysFolder];
  const child = spawn(process.execPath, [program, '--port', '0', ...folders], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
