import { hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

const derived = new WeakMap<KeyObject, Map<string, Buffer>>();

/** A key of its own for each use, drawn from `key` by HKDF. */
export function derive(key: KeyObject, use: string): Buffer {
  const known = derived.get(key) ?? new Map<string, Buffer>();
  derived.set(key, known);
  const made = known.get(use) ?? Buffer.from(hkdfSync('sha256', key, '', use, 32));
  known.set(use, made);
  return made;
}
