import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** Where a sealed row belongs; authenticated with it, so that it opens nowhere else. */
export interface Place {
  readonly conference: string;
  readonly kind: string;
  /** Which row of its kind. */
  readonly row: string | number;
  readonly audience?: string;
  readonly epoch?: number;
}

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const cipherName = 'aes-256-gcm';

/**
 * AES-256-GCM with a random 96-bit nonce: one version byte, nonce, ciphertext, tag. Random and never counted: a backup
 * that is restored and written on would use a counted nonce twice.
 */
export function seal(key: KeyObject, place: Place, plain: Uint8Array): Uint8Array {
  // Of its own, not from Buffer's pool: posting it to the worker would copy the whole pool.
  const sealed = new Uint8Array(1 + nonceBytes + plain.length + tagBytes);
  sealed[0] = version;
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  nonce.set(drawNonce());
  const cipher = createCipheriv(cipherName, key, nonce).setAAD(placeBytes(place));
  sealed.set(cipher.update(plain), 1 + nonceBytes);
  cipher.final();
  sealed.set(cipher.getAuthTag(), sealed.length - tagBytes);
  return sealed;
}

const drawn = new Uint8Array(nonceBytes * 256);
let next = drawn.length;

/** Drawn many at a time: asking for twelve random bytes costs as much as sealing a line. */
function drawNonce(): Uint8Array {
  if (next === drawn.length) {
    randomFillSync(drawn);
    next = 0;
  }
  next += nonceBytes;
  return drawn.subarray(next - nonceBytes, next);
}

/** Throws when one bit of the row, its place or its key is not what it was. */
export function unseal(key: KeyObject, place: Place, sealed: Uint8Array): Buffer {
  if (sealed[0] !== version || sealed.length < 1 + nonceBytes + tagBytes)
    throw new Error('not a sealed row');
  const decipher = createDecipheriv(cipherName, key, sealed.subarray(1, 1 + nonceBytes))
    .setAAD(placeBytes(place))
    .setAuthTag(sealed.subarray(sealed.length - tagBytes));
  const plain = decipher.update(sealed.subarray(1 + nonceBytes, sealed.length - tagBytes));
  decipher.final();
  return plain;
}

const placeBytes = ({ conference, audience = '', epoch = 0, kind, row }: Place): Buffer =>
  Buffer.from(JSON.stringify([conference, audience, epoch, kind, row]));

export const sealJson = (key: KeyObject, place: Place, value: unknown): Uint8Array =>
  seal(key, place, Buffer.from(JSON.stringify(value)));

/** What we sealed ourselves and nobody could alter: the caller knows its shape. */
export const unsealJson = (key: KeyObject, place: Place, sealed: Uint8Array): unknown =>
  JSON.parse(unseal(key, place, sealed).toString());
