import type { KeyRows } from '../../../server/store/keys/key-rows.ts';
import { createMemory, type Memory } from '../../../server/store/memory/open-memory-store.ts';
import type { Rows, SealedBatch } from '../../../server/store/rows.ts';
import type { Chance } from '../pen-life/chance.ts';
import type { Clock } from './clock.ts';
import { createFile, type DiskFile, type FileParts, type Health } from './file.ts';

/** What a disk holds, as a list of what was written to it in order: put on an empty disk it is the same disk. */
export type Image = readonly ((memory: Memory) => Promise<void>)[];

/** A disk that keeps what was synced, and loses the rest when the process dies. Two files, as the store has two. */
export interface Disk {
  /** What a process works on. Nothing of it answers after a crash. */
  readonly rows: Rows;
  readonly keys: KeyRows;
  /** What is durable at this moment. To be read, never written. */
  readonly durable: Memory;
  readonly health: Health;
  /** Batches that became durable since this was last asked for. */
  readonly takeNews: () => readonly SealedBatch[];
  readonly version: () => number;
  readonly crash: () => void;
  readonly isIdle: () => boolean;
  readonly image: () => Image;
}

export async function openDisk(
  { clock, chance }: { clock: Clock; chance: Chance },
  image: Image,
  installationKey: Uint8Array,
  failure: FileParts['failure'],
): Promise<Disk> {
  const durable: Memory = { ...createMemory(), installationKey };
  const written = [...image];
  for (const put of image) await put(durable);
  const health: Health = { slowness: 1, broken: null, failsIn: null };
  let version = 0;
  let news: SealedBatch[] = [];
  const onDurable = (): void => void (version += 1);
  const files = { clock, chance, health, onDurable, failure };
  const [data, keyFile] = [createFile(files), createFile(files)];
  const { rows, keys } = durable;
  const keep = async (put: Image[number]): Promise<void> => {
    await put(durable);
    written.push(put);
  };

  return {
    durable,
    health,
    version: () => version,
    takeNews: () => {
      const taken = news;
      news = [];
      return taken;
    },
    crash: () => {
      data.crash();
      keyFile.crash();
    },
    isIdle: () => data.isIdle() && keyFile.isIdle(),
    image: () => [...written],
    rows: {
      ...inLine(rows, data, (name, values) =>
        keep(async (memory) => callOn(memory.rows, name, values)),
      ),
      apply: async (batch) =>
        data.write(async () => {
          await keep(async (memory) => memory.rows.apply(batch));
          news.push(batch);
        }),
      // A process that ends in order waits for what it asked for.
      close: async () => data.read(async () => undefined),
    },
    keys: inLine(keys, keyFile, (name, values) =>
      keep(async (memory) => callOn(memory.keys, name, values)),
    ),
  };
}

/** Each call waits in the line of its file; what does not only read is kept, and may fail. */
function inLine<Port extends object>(
  port: Port,
  file: DiskFile,
  keep: (name: string, values: unknown[]) => Promise<void>,
): Port {
  const lined = Object.keys(port).map((name) => [
    name,
    async (...values: unknown[]) =>
      isReading(name)
        ? file.read(async () => callOn(port, name, values))
        : file.write(async () => keep(name, values)),
  ]);
  return Object.fromEntries(lined) as Port;
}

/** Of both ports: whatever else they offer changes something. */
export const isReading = (name: string): boolean => /^(read|list)/.test(name);

const callOn = async (port: object, name: string, values: unknown[]): Promise<void> =>
  (port as Record<string, (...all: unknown[]) => Promise<void>>)[name]?.(...values);
