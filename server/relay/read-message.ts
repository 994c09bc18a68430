import {
  createDecoder,
  hasContent,
  readVarString,
  readVarUint,
  readVarUint8Array,
  type Decoder,
} from 'lib0/decoding';
import * as z from 'zod/mini';
import { idSchema } from '../../shared/protocol/ids.ts';
import { messageTypes, syncTypes } from '../../shared/protocol/sync-messages.ts';
import type { CaretEntry, CaretPlace } from '../rooms/carets.ts';

/** What a stock y-websocket client can say. */
export type Message =
  | { readonly kind: 'syncStep1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'syncStep2'; readonly update: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly entries: readonly CaretEntry[] }
  | { readonly kind: 'queryAwareness' };

/** Parses a whole message; null for anything a stock client never sends, and for one byte too many. */
export function readMessage(bytes: Uint8Array): Message | null {
  try {
    const decoder = createDecoder(bytes);
    const message = readOne(decoder);
    // Where the message is a part of a larger buffer, lib0 reads a length that is too high on into the neighbour.
    return hasContent(decoder) ? null : message;
  } catch {
    // lib0 throws when a length runs past the end.
    return null;
  }
}

function readOne(decoder: Decoder): Message | null {
  switch (readVarUint(decoder)) {
    case messageTypes.sync:
      return readSync(decoder);
    case messageTypes.awareness:
      return readAwareness(readVarUint8Array(decoder));
    case messageTypes.queryAwareness:
      return { kind: 'queryAwareness' };
    default:
      return null;
  }
}

function readSync(decoder: Decoder): Message | null {
  switch (readVarUint(decoder)) {
    case syncTypes.step1:
      return { kind: 'syncStep1', stateVector: readVarUint8Array(decoder) };
    case syncTypes.step2:
      return { kind: 'syncStep2', update: readVarUint8Array(decoder) };
    case syncTypes.update:
      return { kind: 'update', update: readVarUint8Array(decoder) };
    default:
      return null;
  }
}

// One entry for each pen at most, of a few dozen bytes; others' come back as an echo.
const maxEntries = 200;
const maxStateLength = 2000;
/** Far beyond an honest clock (one step each 15 seconds or caret move), far below what a number can hold. */
const maxClock = 2 ** 32;

function readAwareness(bytes: Uint8Array): Message | null {
  const decoder = createDecoder(bytes);
  const count = readVarUint(decoder);
  if (count > maxEntries) return null;
  const entries: CaretEntry[] = [];
  for (let i = 0; i < count; i++) {
    const entry = readEntry(decoder);
    if (entry === null) return null;
    entries.push(entry);
  }
  return hasContent(decoder) ? null : { kind: 'awareness', entries };
}

function readEntry(decoder: Decoder): CaretEntry | null {
  const client = readVarUint(decoder);
  const clock = readVarUint(decoder);
  const text = readVarString(decoder);
  if (clock > maxClock || text.length > maxStateLength) return null;
  const state = stateSchema.safeParse(JSON.parse(text));
  return state.success ? { client, clock, place: state.data && placeOf(state.data) } : null;
}

/** Whatever else a provider puts beside it stays here: who somebody is, is never theirs to say. */
const stateSchema = z.nullable(
  z.object({ line: z.optional(z.unknown()), at: z.optional(z.unknown()) }),
);

const atSchema = z.int().check(z.gte(0), z.lte(100_000));

function placeOf(state: { line?: unknown; at?: unknown }): CaretPlace {
  const line = idSchema.safeParse(state.line);
  const at = atSchema.safeParse(state.at);
  return { line: line.success ? line.data : null, ...(at.success ? { at: at.data } : {}) };
}
