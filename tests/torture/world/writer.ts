import { readVarUint } from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import { Doc, Map as YMap, Text as YText } from 'yjs';
import type { Edit, Ledger } from '../ledger/ledger.ts';
import { letterKey, lineKey } from '../ledger/keys.ts';
import type { Chance } from '../../simulation/pen-life/chance.ts';
import type { Seat } from './folder.ts';
import { newId } from './folder.ts';
import type { Way } from './view.ts';

/** Somebody with the pen at one document, by the stock y-websocket provider. */
export interface Writer {
  readonly doc: Doc;
  readonly provider: WebsocketProvider;
  /** One letter more somewhere in a line of theirs, or one less. */
  readonly typeLetter: () => void;
  readonly unsaved: () => number;
  /** Nothing of what is unsaved may ever stand in the record. */
  readonly refuseAll: () => void;
  /** Told whenever something is saved, synced or closed. */
  readonly changes: { readonly subscribe: (listener: () => void) => () => void };
  /** The code the server closed for good with, once it did. */
  readonly closedFor: () => number | null;
  /** The code that the newest connection which had opened was closed with. */
  readonly lastCode: () => number | null;
  /** Goes away for ever, with whatever was not saved. */
  readonly leave: () => void;
}

export interface WriterParts {
  readonly way: Way;
  readonly seat: Seat;
  readonly document: string;
  readonly audience: string;
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly letters: () => string;
}

/** An edit that was not told saved, and the sync write of this connection that carries it. */
interface Waiting {
  readonly id: string;
  frame: number | null;
}

const savedType = 100;
const lettersInALine = 120;

export function openWriter(parts: WriterParts): Writer {
  const { way, seat, document, audience, ledger, chance } = parts;
  const doc = new Doc();
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  let waiting: Waiting[] = [];
  let frames = 0;
  let isCaughtUp = false;
  let closedFor: number | null = null;
  let lastCode: number | null = null;

  const sends = (frame: Uint8Array): void => {
    const isStep2 = frame[0] === 0 && frame[1] === 1;
    if (!isStep2 && !(frame[0] === 0 && frame[1] === 2)) return;
    frames += 1;
    // The first answer to the server's question holds all that was written before; an update holds itself.
    if (isStep2 && !isCaughtUp) for (const one of waiting) one.frame ??= frames;
    else if (waiting.at(-1)?.frame === null) (waiting.at(-1) as Waiting).frame = frames;
    isCaughtUp ||= isStep2;
  };
  const saved = (n: number): void => {
    const isCovered = ({ frame }: Waiting): boolean => frame !== null && frame <= n;
    for (const one of waiting) if (isCovered(one)) ledger.told(one.id);
    waiting = waiting.filter((one) => !isCovered(one));
    tell();
  };
  class CountedSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie: seat.cookie }, origin: way.origin });
      frames = 0;
      isCaughtUp = false;
      for (const one of waiting) one.frame = null;
    }
    override send(data: Parameters<WebSocket['send']>[0]): void {
      sends(data as Uint8Array);
      super.send(data);
    }
  }
  const provider = new WebsocketProvider(
    `ws://127.0.0.1:${way.port}/sync/${way.conference}`,
    document,
    doc,
    {
      WebSocketPolyfill: CountedSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      params: { saved: '1' },
    },
  );
  provider.messageHandlers[savedType] = (_encoder, decoder) => saved(readVarUint(decoder));
  provider.on('sync', tell);
  provider.on('status', tell);
  provider.on('connection-close', (event) => {
    if (provider.wsconnected) lastCode = event?.code ?? null;
  });
  provider.on('closed', ({ code }) => {
    closedFor = code;
    tell();
  });

  const edit = (one: Omit<Edit, 'id' | 'who' | 'place'>, change: () => void): void => {
    const id = newId();
    ledger.tried({ id, who: seat.name, place: audience, ...one });
    waiting.push({ id, frame: null });
    doc.transact(change);
  };
  let own: { readonly id: string; readonly letters: string[]; put: number } | null = null;
  const beginLine = (): NonNullable<typeof own> => {
    const line = { id: newId(), letters: [], put: 0 };
    edit({ puts: [lineKey(line.id)], takes: [] }, () => {
      const fields = { id: line.id, code: 'strength', saidBy: [], struck: false };
      const more = { order: `a${chance.below(9)}`, recordedBy: seat.person, text: new YText('') };
      doc.getMap('lines').set(line.id, new YMap<unknown>(Object.entries({ ...fields, ...more })));
    });
    own = line;
    return line;
  };
  const textOf = (id: string): YText | null => {
    const line = doc.getMap('lines').get(id);
    const text: unknown = line instanceof YMap ? line.get('text') : null;
    return text instanceof YText ? text : null;
  };

  return {
    doc,
    provider,
    typeLetter: () => {
      const line = own === null || own.put >= lettersInALine ? beginLine() : own;
      const text = textOf(line.id);
      // Redacted under their hands.
      if (text === null) {
        own = null;
        return;
      }
      const at = chance.below(text.length + 1);
      const gone = at < text.length && chance.happens(0.08) ? text.toJSON()[at] : undefined;
      if (gone !== undefined) {
        edit({ puts: [], takes: [letterKey(line.id, gone)] }, () => text.delete(at, 1));
        return;
      }
      const letter = parts.letters();
      line.put += 1;
      edit({ puts: [letterKey(line.id, letter)], takes: [] }, () => text.insert(at, letter));
    },
    unsaved: () => waiting.length,
    refuseAll: () => {
      for (const { id } of waiting) ledger.refused(id);
      waiting = [];
    },
    changes: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    closedFor: () => closedFor,
    lastCode: () => lastCode,
    leave: () => {
      provider.destroy();
      doc.destroy();
    },
  };
}
