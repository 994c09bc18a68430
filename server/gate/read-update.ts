import {
  createDecoder,
  hasContent,
  readUint8,
  readVarString,
  readVarUint,
  type Decoder,
} from 'lib0/decoding';
import type { UpdateLimits } from './update-limits.ts';
import { Refused, refuse } from './verdict.ts';

export interface Id {
  readonly client: number;
  readonly clock: number;
}

export type Content = 'deleted' | 'letters' | 'map' | 'text' | 'value';

/** One struct of a Yjs update (version 1), as far as the gate must know it. */
export interface Struct extends Id {
  readonly length: number;
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
  /** A root's name or the id of the type it stands in; null where a neighbour tells. */
  readonly parent: string | Id | null;
  readonly key: string | null;
  readonly content: Content;
}

export interface DeleteRange extends Id {
  readonly length: number;
}

export interface UpdateParts {
  readonly structs: readonly Struct[];
  readonly deletes: readonly DeleteRange[];
}

/**
 * Reads an update without building anything of Yjs: `decodeUpdate` makes a whole document for every subdocument named
 * in it and an array for every length it claims. Only what a pen may write is understood (new maps and texts, letters,
 * plain values, deleted stretches); everything else, and any byte too many, is refused on sight.
 */
export function readUpdate(update: Uint8Array, limits: UpdateLimits): UpdateParts {
  if (update.byteLength > limits.bytes) refuse('malformed', 'too-many-bytes');
  try {
    const decoder = createDecoder(update);
    const parts = { structs: readStructs(decoder, limits), deletes: readDeletes(decoder, limits) };
    // Yjs ignores what follows a valid update: 8 KB were smuggled that way.
    if (hasContent(decoder)) refuse('malformed', 'trailing-bytes');
    return parts;
  } catch (error) {
    if (error instanceof Refused) throw error;
    // lib0 throws when a length runs past the end or a text is no UTF-8. (Where the message is a part of a larger
    // buffer it reads on into the neighbour instead; then it ends beyond its own end and is refused above.)
    return refuse('malformed', 'cut-short');
  }
}

function readStructs(decoder: Decoder, limits: UpdateLimits): Struct[] {
  const structs: Struct[] = [];
  const clients = new Set<number>();
  const left = { characters: limits.characters };
  for (let blocks = readVarUint(decoder); blocks > 0; blocks--) {
    const count = readVarUint(decoder);
    if (structs.length + count > limits.structs) refuse('malformed', 'too-many-structs');
    const client = readVarUint(decoder);
    // Of two blocks of one client Yjs keeps only the second.
    if (clients.has(client)) refuse('malformed', 'client-twice');
    clients.add(client);
    let clock = readVarUint(decoder);
    for (let i = 0; i < count; i++) {
      const struct = readStruct(decoder, { client, clock }, left);
      structs.push(struct);
      clock += struct.length;
    }
    if (!Number.isSafeInteger(clock)) refuse('malformed', 'clock-too-high');
  }
  return structs;
}

// Bits of a struct's first byte, as Yjs names them.
const bits = { content: 0b1_1111, key: 0b10_0000, rightOrigin: 0b100_0000, origin: 0b1000_0000 };

function readStruct(decoder: Decoder, id: Id, left: { characters: number }): Struct {
  const info = readUint8(decoder);
  const origin = (info & bits.origin) === 0 ? null : readId(decoder);
  const rightOrigin = (info & bits.rightOrigin) === 0 ? null : readId(decoder);
  const tellsParent = origin === null && rightOrigin === null;
  const parent = tellsParent ? readParent(decoder) : null;
  const key = tellsParent && (info & bits.key) !== 0 ? readVarString(decoder) : null;
  return {
    ...id,
    origin,
    rightOrigin,
    parent,
    key,
    ...readContent(decoder, info & bits.content, left),
  };
}

const readId = (decoder: Decoder): Id => ({
  client: readVarUint(decoder),
  clock: readVarUint(decoder),
});

const readParent = (decoder: Decoder): string | Id =>
  readVarUint(decoder) === 1 ? readVarString(decoder) : readId(decoder);

// Content numbers of Yjs. Left out on purpose: 0 GC, 2 JSON, 3 binary, 5 embed, 6 format, 9 document, 10 skip.
const contents = { deleted: 1, letters: 4, type: 7, value: 8 } as const;

function readContent(
  decoder: Decoder,
  content: number,
  left: { characters: number },
): { content: Content; length: number } {
  switch (content) {
    case contents.deleted:
      return { content: 'deleted', length: atLeastOne(readVarUint(decoder)) };
    case contents.letters: {
      const { length } = readVarString(decoder);
      spend(left, length);
      return { content: 'letters', length: atLeastOne(length) };
    }
    case contents.type:
      return { content: readType(decoder), length: 1 };
    case contents.value:
      return { content: 'value', length: readValues(decoder, left) };
    default:
      return refuse('malformed', `content-${content}`);
  }
}

/** More than one where a field was changed and changed back: an undo manager keeps the older values beside the newest. */
function readValues(decoder: Decoder, left: { characters: number }): number {
  const count = atLeastOne(readVarUint(decoder));
  if (count > maxValues) refuse('malformed', 'too-many-values');
  for (let i = 0; i < count; i++) readValue(decoder, left);
  return count;
}

const maxValues = 1000;

function readType(decoder: Decoder): 'map' | 'text' {
  const type = readVarUint(decoder);
  if (type !== 1 && type !== 2) refuse('malformed', `type-${type}`);
  return type === 1 ? 'map' : 'text';
}

// Kinds of plain value in lib0, and how many entries a list may have (saidBy, children, with).
const values = { list: 117, text: 119, true: 120, false: 121, null: 126 } as const;
const maxListEntries = 100;

function readValue(decoder: Decoder, left: { characters: number }): void {
  const kind = readUint8(decoder);
  if (kind === values.null || kind === values.true || kind === values.false) return;
  if (kind === values.text) return spend(left, readVarString(decoder).length);
  if (kind !== values.list) refuse('malformed', `value-${kind}`);
  const entries = readVarUint(decoder);
  if (entries > maxListEntries) refuse('malformed', 'long-list');
  for (let i = 0; i < entries; i++) {
    if (readUint8(decoder) !== values.text) refuse('malformed', 'list-of-other-than-text');
    spend(left, readVarString(decoder).length);
  }
}

function readDeletes(decoder: Decoder, limits: UpdateLimits): DeleteRange[] {
  const deletes: DeleteRange[] = [];
  for (let clients = readVarUint(decoder); clients > 0; clients--) {
    const client = readVarUint(decoder);
    const count = readVarUint(decoder);
    if (deletes.length + count > limits.deleteRanges) refuse('malformed', 'too-many-deletes');
    for (let i = 0; i < count; i++) {
      const clock = readVarUint(decoder);
      deletes.push({ client, clock, length: atLeastOne(readVarUint(decoder)) });
    }
  }
  return deletes;
}

const atLeastOne = (length: number): number => (length > 0 ? length : refuse('malformed', 'empty'));

function spend(left: { characters: number }, characters: number): void {
  left.characters -= characters;
  if (left.characters < 0) refuse('malformed', 'too-much-text');
}
