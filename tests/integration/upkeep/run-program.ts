import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ended {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

/** Runs one of the programs of the council's IT to its end. */
export async function runProgram(name: string, ...args: readonly string[]): Promise<Ended> {
  const file = fileURLToPath(new URL(`../../../server/upkeep/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let [said, complained] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  running.delete(child);
  return { code, said, complained };
}

const running = new Set<ChildProcess>();

/** Sends a signal to those that have not ended. */
export function stopPrograms(signal: NodeJS.Signals): void {
  for (const child of running) child.kill(signal);
}
