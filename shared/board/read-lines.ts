import * as z from 'zod/mini';
import type { Doc } from 'yjs';
import { Map as YMap } from 'yjs';
import { planNeededs } from './plan-needed.ts';
import { idSchema } from '../protocol/ids.ts';
import type { LineId, PersonId } from '../protocol/ids.ts';
import type { Line } from './line.ts';
import { lineSchema } from './line.ts';
import { compareByOrder } from './order.ts';
import { linesOf, officialKeys, officialOf } from './roots.ts';

/**
 * A scale question as it stands on the board: what was asked and every answer that is shown, in the order people were
 * asked. Where numbers are shown in turn it is written anew each time.
 */
const revealedScaleSchema = z.object({
  id: idSchema,
  /** Where it stands among the scales of its document. */
  order: z.number(),
  question: z.string(),
  ten: z.string(),
  zero: z.string(),
  danger: z.nullable(idSchema),
  answers: z.array(
    z.object({
      person: idSchema,
      score: z.nullable(z.number()),
      reason: z.string(),
      oneHigher: z.string(),
      /** Of professionals, where the question asked for it. */
      planNeeded: z.optional(z.enum(planNeededs)),
      recordedBy: idSchema,
    }),
  ),
  /** The first round, where this is the second. */
  again: z.optional(idSchema),
});

export type RevealedScale = z.infer<typeof revealedScaleSchema>;

export interface Official {
  /** Whose words a line's are, where they are locked. */
  readonly locked: Map<LineId, PersonId>;
  readonly scales: RevealedScale[];
}

/** The document's lines in order. An entry that this release cannot understand is left out. */
export function listLines(doc: Doc): Line[] {
  const lines = [...linesOf(doc)].flatMap(([id, entry]) => {
    const line = readLine(entry);
    return line?.id === id ? [line] : [];
  });
  return lines.toSorted(compareByOrder);
}

/** One entry of `lines` as plain values, or null when it is no line. */
export function readLine(entry: unknown): Line | null {
  const line = lineSchema.safeParse(entry instanceof YMap ? entry.toJSON() : null);
  return line.success ? line.data : null;
}

/** What only the server writes: locks, and the scales that were revealed. */
export function readOfficial(doc: Doc): Official {
  const locked = entriesOf(doc, officialKeys.locked).flatMap(([line, person]) =>
    typeof person === 'string' ? [[line, person] as const] : [],
  );
  const scales = entriesOf(doc, officialKeys.scales).flatMap(([, value]) => {
    const scale = revealedScaleSchema.safeParse(value);
    return scale.success ? [scale.data] : [];
  });
  return { locked: new Map(locked), scales: scales.toSorted(byOrder) };
}

function entriesOf(doc: Doc, key: string): [string, unknown][] {
  const map = officialOf(doc).get(key);
  return map instanceof YMap ? [...(map as YMap<unknown>)] : [];
}

const byOrder = (one: RevealedScale, other: RevealedScale): number =>
  one.order - other.order || compareByOrder({ ...one, order: '' }, { ...other, order: '' });
