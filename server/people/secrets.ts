import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { Store } from '../store/store.ts';

/** Keys that every way in is made from, one for each purpose, so that none can stand in for another. */
export interface Secrets {
  readonly link: Buffer;
  readonly roomCode: Buffer;
  readonly readingCode: Buffer;
  readonly recoveryCode: Buffer;
  /** Mixed into passphrases before they are hashed. */
  readonly pepper: Buffer;
}

const recordKey = 'ways-in';
const recordSchema = z.object({ root: z.string() });

/** The installation's secret, made on the first run. It lies in the store, sealed like every record. */
export async function openSecrets(store: Store): Promise<Secrets> {
  const root = (await readRoot(store)) ?? (await makeRoot(store));
  return {
    link: derive(root, 'link'),
    roomCode: derive(root, 'room-code'),
    readingCode: derive(root, 'reading-code'),
    recoveryCode: derive(root, 'recovery-code'),
    pepper: derive(root, 'pepper'),
  };
}

/** HMAC-SHA256 over a list of words; as JSON, so that no two lists run together into the same bytes. */
export function mark(key: Buffer, words: readonly (string | number)[]): Buffer {
  return createHmac('sha256', key).update(JSON.stringify(words)).digest();
}

async function readRoot(store: Store): Promise<Buffer | null> {
  const record = recordSchema.safeParse(await store.readRecord('setting', recordKey));
  return record.success ? Buffer.from(record.data.root, 'base64url') : null;
}

async function makeRoot(store: Store): Promise<Buffer> {
  const root = randomBytes(32);
  await store.putRecord('setting', recordKey, { root: root.toString('base64url') });
  return root;
}

function derive(root: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', root, 'conference-whiteboard', purpose, 32));
}
