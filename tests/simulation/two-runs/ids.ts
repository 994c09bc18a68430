import { createHash } from 'node:crypto';

/** Ids that depend on nothing but what they are for, and how often they were asked for. */
export interface Ids {
  next(purpose: string): string;
  nextNumber(purpose: string): number;
}

export function createIds(): Ids {
  const used = new Map<string, number>();
  const next = (purpose: string): string => {
    const count = (used.get(purpose) ?? 0) + 1;
    used.set(purpose, count);
    return hash(`${purpose} ${count}`).toString('base64url').slice(0, 22);
  };
  return { next, nextNumber: (purpose) => hash(next(purpose)).readUInt32LE() };
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
