import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import type { SqliteKit } from './store-kits.ts';
import { document, lineFact, readTexts } from './store-samples.ts';

/** A process of its own that stores (store-child.ts). */
export interface Writer {
  readonly process: ChildProcess;
  readonly lines: AsyncIterable<string>;
}

export interface WriterOptions {
  /** The number of its first batch; none: it only keeps the store open. */
  readonly first?: number;
  /** Run by the shell before it starts. */
  readonly before?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const child = fileURLToPath(new URL('store-child.ts', import.meta.url));

/** How many batches a writer has under way at a time. */
export const underWay = 20;

export function startWriter(
  kit: SqliteKit,
  { first, before = '', env = {} }: WriterOptions,
): Writer {
  const numbers = first === undefined ? [] : [String(first)];
  const args = [
    '-c',
    `${before} exec "$0" "$@"`,
    process.execPath,
    child,
    kit.dataFolder,
    kit.keysFolder,
    ...numbers,
  ];
  const started = spawn('/bin/sh', args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  return { process: started, lines: createInterface({ input: started.stdout }) };
}

/** The numbers of all batches a writer has stored; each must be there whole. */
export async function readStored(store: Store): Promise<number[]> {
  const stored: number[] = [];
  for (const rest of [0, 1, 2]) {
    const conference = `conference-${rest}`;
    for (const fact of await store.readFacts(conference)) {
      const at = fact.kind === 'lineAdded' ? Number(fact.line.replace('line-', '')) : Number.NaN;
      expect(fact).toEqual(lineFact(`line-${at}`, `text ${at}`));
      expect(await store.readAnswer(conference, `op-${at}`)).toBe(`answer ${at}`);
      stored.push(at);
    }
    const texts = await readTexts(store, document, conference);
    expect(texts.length === 0).toBe(!stored.some((at) => at % 3 === rest));
  }
  return stored.toSorted((a, b) => a - b);
}
