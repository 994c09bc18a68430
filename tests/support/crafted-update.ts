import {
  createEncoder,
  toUint8Array,
  writeAny,
  writeUint8,
  writeVarString,
  writeVarUint,
  type Encoder,
} from 'lib0/encoding';

/** Writes Yjs updates (version 1) byte by byte, as no honest program would. */
export interface CraftedStruct {
  readonly content: (encoder: Encoder) => void;
  readonly ref: number;
  readonly origin?: readonly [client: number, clock: number];
  readonly rightOrigin?: readonly [client: number, clock: number];
  readonly root?: string;
  readonly parent?: readonly [client: number, clock: number];
  readonly key?: string;
}

export interface CraftedBlock {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly CraftedStruct[];
}

export type CraftedDelete = readonly [client: number, clock: number, length: number];

export function craftUpdate(
  blocks: readonly CraftedBlock[],
  deletes: readonly CraftedDelete[] = [],
): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, blocks.length);
  for (const { client, clock, structs } of blocks) {
    writeVarUint(encoder, structs.length);
    writeVarUint(encoder, client);
    writeVarUint(encoder, clock);
    for (const struct of structs) writeStruct(encoder, struct);
  }
  writeVarUint(encoder, deletes.length);
  for (const [client, clock, length] of deletes) {
    writeVarUint(encoder, client);
    writeVarUint(encoder, 1);
    writeVarUint(encoder, clock);
    writeVarUint(encoder, length);
  }
  return toUint8Array(encoder);
}

function writeStruct(encoder: Encoder, struct: CraftedStruct): void {
  const { origin, rightOrigin, root, parent, key } = struct;
  writeUint8(
    encoder,
    struct.ref | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === undefined ? 0 : 0x20),
  );
  for (const id of [origin, rightOrigin])
    if (id) for (const part of id) writeVarUint(encoder, part);
  if (!origin && !rightOrigin && struct.ref !== 0 && struct.ref !== 10) {
    writeVarUint(encoder, root === undefined ? 0 : 1);
    if (root !== undefined) writeVarString(encoder, root);
    else for (const part of parent ?? [0, 0]) writeVarUint(encoder, part);
    if (key !== undefined) writeVarString(encoder, key);
  }
  struct.content(encoder);
}

/** The contents Yjs knows, by its own numbers. */
export const craft = {
  gc: (length: number) => ({ ref: 0, content: (e: Encoder) => writeVarUint(e, length) }),
  deleted: (length: number) => ({ ref: 1, content: (e: Encoder) => writeVarUint(e, length) }),
  json: (text: string) => ({
    ref: 2,
    content: (e: Encoder) => (writeVarUint(e, 1), writeVarString(e, text)),
  }),
  binary: () => ({ ref: 3, content: (e: Encoder) => (writeVarUint(e, 1), writeUint8(e, 7)) }),
  letters: (text: string) => ({ ref: 4, content: (e: Encoder) => writeVarString(e, text) }),
  embed: () => ({ ref: 5, content: (e: Encoder) => writeVarString(e, '{"image":"x"}') }),
  format: (key: string) => ({
    ref: 6,
    content: (e: Encoder) => (writeVarString(e, key), writeVarString(e, '"x"')),
  }),
  type: (number: number, name?: string) => ({
    ref: 7,
    content: (e: Encoder) => {
      writeVarUint(e, number);
      if (name !== undefined) writeVarString(e, name);
    },
  }),
  values: (...values: unknown[]) => ({
    ref: 8,
    content: (e: Encoder) => {
      writeVarUint(e, values.length);
      for (const value of values) writeAny(e, value as null);
    },
  }),
  document: () => ({
    ref: 9,
    content: (e: Encoder) => (writeVarString(e, 'guid'), writeAny(e, { autoLoad: true })),
  }),
  skip: (length: number) => ({ ref: 10, content: (e: Encoder) => writeVarUint(e, length) }),
} as const;
