import { createHmac } from 'node:crypto';
import type { ConferenceId } from '../../../shared/protocol/ids.ts';
import { journalKey } from '../keys/key-vault.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import { derive } from './derive.ts';

/** Which rows of each kind a conference has, in 32 bytes for each kind. One row more, less or renamed is another mark. */
export interface Marks {
  readonly ops: Buffer;
  readonly writers: Buffer;
  readonly copies: Buffer;
}

export const noMark: Buffer = Buffer.alloc(32);
export const noMarks: Marks = { ops: noMark, writers: noMark, copies: noMark };

export const markIds = {
  ops: (op: string): string => op,
  writers: ({ document, client }: { document: string; client: number }): string =>
    `${document}/${client}`,
  copies: ({ copy, version }: { copy: string; version: number }): string => `${copy}/${version}`,
};

/** `before` with these ids added, in whatever order: the HMACs of all ids, laid over one another (xor). */
export function addToMark(
  keys: KeyVault,
  conference: ConferenceId,
  kind: keyof Marks,
  before: Buffer,
  ids: readonly string[],
): Buffer {
  const key = derive(journalKey(keys), 'marks');
  const mark = Buffer.from(before);
  for (const id of ids) {
    const one = createHmac('sha256', key)
      .update(JSON.stringify([conference, kind, id]))
      .digest();
    for (let at = 0; at < mark.length; at += 1) mark[at] = (mark[at] ?? 0) ^ (one[at] ?? 0);
  }
  return mark;
}
