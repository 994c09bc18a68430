import type { Doc } from 'yjs';
import { AbstractType, Map as YMap } from 'yjs';
import type { LineId } from '../protocol/ids.ts';
import { linesOf, officialOf } from './roots.ts';
import { prepareDocument } from './write-facts.ts';

/**
 * Writes into an empty document what stands in another one, without these lines and scales: whole, with every field, as if it had
 * just been written. Nothing comes along of what was typed and taken back, nor a gap where it was, and no scale points
 * at a line that is gone. What a newer release put there stays. The caller's clientID is used.
 */
export function rewriteDocument(from: Doc, gone: ReadonlySet<LineId>): (doc: Doc) => void {
  const without = (value: unknown): unknown =>
    isScale(value) ? pointing(value, gone) : copyOf(value);
  return (doc) => {
    prepareDocument(doc);
    doc.transact(() => {
      for (const [id, entry] of linesOf(from)) {
        if (!gone.has(id)) linesOf(doc).set(id, copyOf(entry));
      }
      const official = officialOf(doc);
      for (const [key, entry] of officialOf(from)) {
        const map = official.get(key);
        if (!(entry instanceof YMap && map instanceof YMap)) official.set(key, copyOf(entry));
        else for (const [id, value] of entry) if (!gone.has(id)) map.set(id, without(value));
      }
    });
  };
}

const copyOf = (value: unknown): unknown => (value instanceof AbstractType ? value.clone() : value);

interface Pointing {
  readonly danger?: unknown;
  readonly again?: unknown;
}

const isScale = (value: unknown): value is Pointing =>
  typeof value === 'object' && value !== null && Reflect.has(value, 'answers');

/** What a scale is about, and the round before it, where they are still there. */
function pointing({ again, ...scale }: Pointing, gone: ReadonlySet<unknown>): Pointing {
  return {
    ...scale,
    ...(gone.has(scale.danger) ? { danger: null } : {}),
    ...(again === undefined || gone.has(again) ? {} : { again }),
  };
}
