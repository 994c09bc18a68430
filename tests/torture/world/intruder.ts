import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { applyUpdate, Doc, Map as YMap, Text as YText } from 'yjs';
import { sentMark } from '../ledger/keys.ts';
import type { Seat } from './folder.ts';
import { openSocket } from './view.ts';
import type { Way } from './view.ts';
import { Broken } from './wait.ts';

/**
 * Somebody with the pen writes into words that somebody else sent, which are locked. They must be refused; that nothing
 * of it is kept is seen by the ledger, for nobody wrote such words. False when no such line was there.
 */
export async function intrude(way: Way, seat: Seat, document: string): Promise<boolean> {
  const socket = openSocket(way, `/sync/${way.conference}/${document}`, seat);
  const doc = new Doc();
  const closed = new Promise<number>((resolve) => {
    socket.on('close', resolve);
  });
  socket.on('error', () => undefined);
  socket.on('open', () => socket.send(new Uint8Array([0, 0, 1, 0])));
  await new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      if (data[0] !== 0 || data[1] !== 1) return;
      const decoder = createDecoder(data);
      readVarUint(decoder);
      readVarUint(decoder);
      applyUpdate(doc, readVarUint8Array(decoder));
      resolve();
    });
    void closed.then(() => resolve());
  });
  const text = lockedText(doc);
  if (text === null) {
    socket.terminate();
    return false;
  }
  doc.on('update', (update: Uint8Array) => {
    const encoder = createEncoder();
    writeVarUint(encoder, 0);
    writeVarUint(encoder, 2);
    writeVarUint8Array(encoder, update);
    socket.send(toUint8Array(encoder));
  });
  text.insert(text.length, ' and more');
  const code = await closed;
  if (code !== 4403) throw new Broken(`locked words were changed, and it was answered ${code}`);
  return true;
}

function lockedText(doc: Doc): YText | null {
  for (const line of doc.getMap('lines').values()) {
    const text: unknown = line instanceof YMap ? line.get('text') : null;
    if (text instanceof YText && text.toJSON().startsWith(sentMark)) return text;
  }
  return null;
}
