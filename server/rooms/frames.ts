import {
  createEncoder,
  toUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding';
import { messageTypes, syncTypes } from '../../shared/protocol/sync-messages.ts';

/** Whole y-websocket messages, built once for everyone they go to. */

export const frameUpdate = (update: Uint8Array): Uint8Array => frameSync(syncTypes.update, update);

export function frameSync(type: number, payload: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, messageTypes.sync);
  writeVarUint(encoder, type);
  writeVarUint8Array(encoder, payload);
  return toUint8Array(encoder);
}

/** An entry of an awareness message as y-protocols writes it; null takes the caret away. */
export interface CaretFrame {
  readonly client: number;
  readonly clock: number;
  readonly state: unknown;
}

/** None at all is how a quiet document says that it is there: a stock provider hangs up after 30 s of silence. */
export function frameCarets(carets: readonly CaretFrame[]): Uint8Array {
  const inner = createEncoder();
  writeVarUint(inner, carets.length);
  for (const { client, clock, state } of carets) {
    writeVarUint(inner, client);
    writeVarUint(inner, clock);
    writeVarString(inner, JSON.stringify(state));
  }
  const encoder = createEncoder();
  writeVarUint(encoder, messageTypes.awareness);
  writeVarUint8Array(encoder, toUint8Array(inner));
  return toUint8Array(encoder);
}
