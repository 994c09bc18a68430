import { createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { seal, unseal } from '../sealing/seal.ts';
import type { KeyRows, WrappedKey } from './key-rows.ts';

/**
 * The key tree: the installation's key wraps each owner's root, a root wraps the owner's other keys. An owner is a
 * conference, or the installation itself (empty). Keys in the clear are in memory only.
 */
export interface KeyVault {
  /** The key of that name, made now if there is none; what it seals may be stored once `durable` resolves. */
  key(owner: string, name: string): KeyObject;
  /** Null when there is none, or it was destroyed. */
  find(owner: string, name: string): KeyObject | null;
  /** The newest epoch of an audience that has a key; null when it has none. */
  newestEpoch(owner: string, audience: string): number | null;
  /** The names of all keys of an owner. */
  names(owner: string): readonly string[];
  /** Resolves when they are in no file any more; some may be gone already. Not while something is sealed with them. */
  destroy(owner: string, names: readonly string[]): Promise<void>;
  /** How far conferences had come, kept beside the keys. */
  readonly anchors: Pick<KeyRows, 'listAnchors' | 'putAnchors'>;
  /** Resolves once every key made until now is on disk; asked again it tries again what failed. */
  durable(): Promise<void>;
}

export const installationOwner = '';

/** Names of an owner's keys. A slash stands in no id, so no two names meet. */
export const keyNames = {
  root: 'root',
  /** Facts, answers, writers and summary of a conference. */
  conference: 'conference',
  /** Accounts, sessions, links. */
  records: 'records',
  /** Of the installation: chain and head of every journal, which outlive the keys of their conference. */
  journal: 'journal',
  audience: (audience: string, epoch: number): string => `audience/${audience}/${epoch}`,
  copies: (version: number): string => `copies/${version}`,
  /** What `audience` made the name of; null for another name. */
  readAudience(name: string): { audience: string; epoch: number } | null {
    const [, audience, epoch] = /^audience\/(.*)\/(\d+)$/.exec(name) ?? [];
    return audience === undefined ? null : { audience, epoch: Number(epoch) };
  },
  isCopies: (name: string): boolean => name.startsWith('copies/'),
} as const;

/** Made when a store is opened for the first time. */
export const journalKey = (keys: KeyVault): KeyObject =>
  keys.key(installationOwner, keyNames.journal);

/** All wrapped keys are held in memory, a few hundred bytes for a conference; each is unwrapped when first used. */
export async function openKeyVault(installationKey: Uint8Array, rows: KeyRows): Promise<KeyVault> {
  const top = createSecretKey(installationKey);
  const wrapped = new Map<string, Uint8Array>();
  const open = new Map<string, KeyObject>();
  const epochs = new Map<string, number>();
  const named = new Map<string, Set<string>>();
  const write = queueOf(rows);
  for (const row of await rows.list()) remember(row);

  function remember({ owner, name, wrapped: bytes }: WrappedKey): void {
    wrapped.set(pathOf(owner, name), bytes);
    named.set(owner, (named.get(owner) ?? new Set()).add(name));
    const of = keyNames.readAudience(name);
    if (of === null) return;
    const path = pathOf(owner, of.audience);
    epochs.set(path, Math.max(of.epoch, epochs.get(path) ?? 0));
  }

  function find(owner: string, name: string): KeyObject | null {
    const known = open.get(pathOf(owner, name));
    const bytes = wrapped.get(pathOf(owner, name));
    if (known !== undefined || bytes === undefined) return known ?? null;
    return keep(
      owner,
      name,
      unwrap(name === keyNames.root ? top : rootOf(owner), owner, name, bytes),
    );
  }

  function make(owner: string, name: string): KeyObject {
    const wrapper = name === keyNames.root ? top : key(owner, keyNames.root);
    const bytes = randomBytes(32);
    const row = { owner, name, wrapped: seal(wrapper, placeOfKey(owner, name), bytes) };
    remember(row);
    write.add(row);
    return keep(owner, name, bytes);
  }

  function keep(owner: string, name: string, bytes: Buffer): KeyObject {
    const made = createSecretKey(bytes);
    bytes.fill(0);
    open.set(pathOf(owner, name), made);
    return made;
  }

  function rootOf(owner: string): KeyObject {
    const root = find(owner, keyNames.root);
    if (root === null)
      throw new Error(`The key that wraps the keys of ${nameOf(owner)} is missing from keys.db.`);
    return root;
  }

  const key = (owner: string, name: string): KeyObject => find(owner, name) ?? make(owner, name);

  return {
    key,
    find,
    newestEpoch: (owner, audience) => epochs.get(pathOf(owner, audience)) ?? null,
    names: (owner) => [...(named.get(owner) ?? [])],
    async destroy(owner, names) {
      await write.durable();
      await rows.destroy(names.map((name) => ({ owner, name })));
      for (const name of names) {
        named.get(owner)?.delete(name);
        wrapped.delete(pathOf(owner, name));
        open.delete(pathOf(owner, name));
      }
    },
    anchors: rows,
    durable: () => write.durable(),
  };
}

/** Writes one after another what was added; what could not be written is tried again with the next. */
function queueOf(rows: KeyRows): { add(row: WrappedKey): void; durable(): Promise<void> } {
  let unwritten: WrappedKey[] = [];
  let written: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const keys = unwritten;
    unwritten = [];
    try {
      await rows.put(keys);
    } catch (error) {
      unwritten = [...keys, ...unwritten];
      throw error;
    }
  }

  return {
    add: (row) => void unwritten.push(row),
    durable() {
      if (unwritten.length > 0) written = written.then(write, write);
      return written;
    },
  };
}

function unwrap(wrapper: KeyObject, owner: string, name: string, wrapped: Uint8Array): Buffer {
  try {
    return unseal(wrapper, placeOfKey(owner, name), wrapped);
  } catch (cause) {
    throw new Error(
      `The key "${name}" of ${nameOf(owner)} in keys.db does not open: the installation key is another one, or the row was altered. Put back the installation.key, or the keys.db, that belongs to this data.`,
      { cause },
    );
  }
}

const pathOf = (owner: string, name: string): string => `${owner}/${name}`;
/** Where a wrapped key belongs. */
export const placeOfKey = (owner: string, name: string) => ({
  conference: owner,
  kind: 'key',
  row: name,
});
const nameOf = (owner: string): string =>
  owner === installationOwner ? 'this installation' : `conference ${owner}`;
