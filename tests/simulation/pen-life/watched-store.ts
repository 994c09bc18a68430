import { applyUpdate, Doc } from 'yjs';
import { listLines } from '../../../shared/board/read-lines.ts';
import type { DocumentUpdate, Store } from '../../../server/store/store.ts';

/** The real store, with a copy in memory of what it has on disk at each moment, and a way to die without a word. */
export interface WatchedStore extends Store {
  /** As kill -9: what is under way may or may not have reached the disk, and nobody is told. */
  readonly die: () => void;
  /** Nothing reaches the disk any more until it is released. */
  readonly hold: () => Held;
}

export interface Held {
  /** Something waits for the disk. */
  readonly arrived: Promise<void>;
  readonly release: () => void;
}

export interface WatchOptions {
  /** Filled here, before anybody is told. Outlives the store. */
  readonly disk: Disk;
  /** How long the disk takes over a batch, in milliseconds. */
  readonly slowness: () => number;
  /** A planted bug: says "on disk" before it is. */
  readonly lies: boolean;
}

type Commit = Store['commit'];

export function watchStore(store: Store, { disk, slowness, lies }: WatchOptions): WatchedStore {
  const { promise: never } = Promise.withResolvers<never>();
  let dead = false;
  let last: Promise<unknown> = Promise.resolve();
  let held: Promise<void> = Promise.resolve();
  let arrive = (): void => undefined;

  const write = async (
    before: Promise<unknown>,
    batch: Parameters<Commit>[0],
  ): ReturnType<Commit> => {
    await before.catch(() => undefined);
    await held;
    await wait(slowness());
    if (dead) return never;
    const committed = await store.commit(batch);
    if (committed.repeated === null) {
      if (batch.destroy !== undefined) disk.redact(batch.destroy.lines);
      for (const update of batch.updates ?? []) disk.take(update);
    }
    return dead ? never : committed;
  };

  return {
    ...store,
    die: () => {
      dead = true;
    },
    hold: () => {
      const arrived = Promise.withResolvers<void>();
      const gate = Promise.withResolvers<void>();
      arrive = arrived.resolve;
      held = gate.promise;
      return { arrived: arrived.promise, release: gate.resolve };
    },
    commit: async (batch) => {
      arrive();
      const written = write(last, batch);
      last = written;
      if (!lies) return written;
      // What it said was saved may still fail, and nobody will ever hear of it.
      written.catch(() => undefined);
      return { repeated: null };
    },
  };
}

/** What lies on the disk at this moment, document by document. */
export interface Disk {
  readonly doc: (document: string) => Doc;
  readonly take: (update: DocumentUpdate) => void;
  /** Told each document there is and each that comes. */
  readonly watch: (listener: (doc: Doc) => void) => void;
  /** The address each audience has now. */
  readonly addresses: () => ReadonlyMap<string, string>;
  /** These lines were taken away for good. */
  readonly redact: (lines: readonly string[]) => void;
  readonly redacted: () => ReadonlySet<string>;
  /** Letters that stood in such a line on disk and in no other, each with the line. */
  readonly dead: () => ReadonlyMap<string, string>;
  /** Every document there ever was. */
  readonly documents: () => readonly string[];
  /** A write to an address that was left, if there was one. */
  readonly wroteToOld: () => string | null;
}

export function createDisk(): Disk {
  const docs = new Map<string, Doc>();
  const newest = new Map<string, { epoch: number; document: string }>();
  const listeners: ((doc: Doc) => void)[] = [];
  const redacted = new Set<string>();
  const dead = new Map<string, string>();
  let old: string | null = null;
  const find = (document: string): Doc => {
    const known = docs.get(document);
    if (known !== undefined) return known;
    const doc = new Doc();
    docs.set(document, doc);
    for (const listener of listeners) listener(doc);
    return doc;
  };
  return {
    doc: find,
    take: ({ document, audience, epoch, bytes }) => {
      const known = newest.get(audience);
      if (known !== undefined && epoch < known.epoch) old ??= document;
      else newest.set(audience, { epoch, document });
      applyUpdate(find(document), bytes);
    },
    watch: (listener) => {
      listeners.push(listener);
      for (const doc of docs.values()) listener(doc);
    },
    redact: (lines) => {
      for (const line of lines) redacted.add(line);
      const all = [...newest.values()].flatMap(({ document }) => listLines(find(document)));
      const isGone = ({ id }: { id: string }) => lines.includes(id);
      const kept = new Set(
        all.filter((one) => !isGone(one)).flatMap(({ text }) => Array.from(text)),
      );
      for (const { id, text } of all.filter(isGone))
        for (const letter of text) if (!kept.has(letter)) dead.set(letter, id);
    },
    redacted: () => redacted,
    dead: () => dead,
    documents: () => [...docs.keys()],
    addresses: () =>
      new Map([...newest].map(([audience, { document }]) => [audience, document] as const)),
    wroteToOld: () => old,
  };
}

const wait = async (ms: number): Promise<void> => {
  if (ms > 0) {
    await new Promise<void>((resolve) => {
      setTimeout(resolve, ms);
    });
  }
};
