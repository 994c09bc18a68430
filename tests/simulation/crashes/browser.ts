import type { View } from '../../../shared/conference/view.ts';
import type { Reader } from '../../../shared/conference/reader.ts';
import { closeReasons } from '../../../shared/protocol/close-reasons.ts';
import type { DocumentId } from '../../../shared/protocol/ids.ts';
import type { Chance } from '../pen-life/chance.ts';
import type { Clock } from './clock.ts';
import { openDocumentClient, type DocumentClient } from './document-client.ts';
import { openSocket, type ServerEnd, type Socket, type SocketParts } from './network.ts';
import type { Wire } from '../../../server/relay/wire.ts';

/** Somebody's browser: their view, and the documents it lists. */
export interface Browser {
  readonly name: string;
  readonly reader: Reader;
  /** By address. */
  readonly documents: ReadonlyMap<DocumentId, DocumentClient>;
  readonly view: () => View | null;
  readonly isFrozen: () => boolean;
  /** The lid is shut, or the train is in a tunnel: nothing passes, and what is in memory stays. */
  readonly freeze: () => void;
  /** Old connections live on, or are dead. */
  readonly thaw: (isDead: boolean) => void;
  readonly drop: () => void;
  readonly sockets: () => readonly Socket[];
}

export interface BrowserParts {
  readonly name: string;
  readonly reader: Reader;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly newClientId: (reader: Reader) => number;
  readonly acceptLive: (wire: Wire) => Promise<ServerEnd | null>;
  readonly acceptDocument: (document: DocumentId, wire: Wire) => Promise<ServerEnd | null>;
  readonly onSaved: (document: DocumentId, writes: readonly Uint8Array[]) => void;
  readonly tell: (what: string) => void;
}

/** How long until a page tries again; longer after it was turned away for good. */
const waits = { broken: 400, ended: 1500, turnedAway: 3000 } as const;

export function openBrowser(parts: BrowserParts): Browser {
  const { clock, chance, reader } = parts;
  const documents = new Map<DocumentId, DocumentClient>();
  const open = new Set<Socket>();
  let listed: Listed[] = [];
  let view: View | null = null;
  let frozen = false;

  const connect = (
    handlers: Pick<SocketParts, 'onOpen' | 'onMessage' | 'onClose'>,
    accept: SocketParts['accept'],
  ): Socket => {
    const socket: Socket = openSocket({
      clock,
      chance,
      accept,
      ...handlers,
      onClose: (why) => {
        open.delete(socket);
        handlers.onClose(why);
      },
    });
    open.add(socket);
    if (frozen) socket.freeze();
    return socket;
  };
  const isListed = (document: DocumentId): Listed | undefined =>
    listed.find(({ id }) => id === document);
  const openDocument = ({ id: document, audience, pen }: Listed): void => {
    const client: DocumentClient = openDocumentClient({
      clock,
      document,
      audience,
      pen,
      clientID: parts.newClientId(reader),
      connect: (handlers) =>
        connect(handlers, async (wire) => parts.acceptDocument(document, wire)),
      waitMs: () => waits.broken * (0.5 + chance.next()),
      onSaved: (writes) => parts.onSaved(document, writes),
      onEnd: (why) => {
        parts.tell(`${parts.name}: document ${document.slice(0, 6)} is over, ${why}`);
        if (documents.get(document) !== client) return;
        documents.delete(document);
        clock.after(waits.ended * (0.5 + chance.next()), () => {
          const again = isListed(document);
          if (again !== undefined && !documents.has(document)) openDocument(again);
        });
      },
    });
    documents.set(document, client);
  };
  const shut = (document: DocumentId): void => {
    documents.get(document)?.close();
    documents.delete(document);
  };
  /** As `client/provider/open-documents.ts`: what is no longer listed goes, and pen and reader are swapped. */
  const follow = (wanted: readonly Listed[]): void => {
    listed = [...wanted];
    for (const document of documents.keys()) if (!isListed(document)) shut(document);
    for (const one of wanted) {
      const client = documents.get(one.id);
      if (client !== undefined && client.pen !== one.pen) shut(one.id);
      if (!documents.has(one.id)) openDocument(one);
    }
  };
  const connectLive = (): void => {
    connect(
      {
        onOpen: () => undefined,
        onMessage: (message) => {
          const said = JSON.parse(String(message)) as { type: string; view?: View };
          if (said.view === undefined) return;
          view = said.view;
          follow(listedIn(said.view));
        },
        onClose: (why) => {
          const isForGood = why !== 'broken' && !closeReasons[why].retry;
          if (isForGood) follow([]);
          const wait = isForGood ? waits.turnedAway : waits.broken;
          clock.after(wait * (0.5 + chance.next()), connectLive);
        },
      },
      async (wire) => parts.acceptLive(wire),
    );
  };
  connectLive();

  return {
    name: parts.name,
    reader,
    documents,
    view: () => view,
    isFrozen: () => frozen,
    freeze: () => {
      frozen = true;
      for (const socket of open) socket.freeze();
    },
    thaw: (isDead) => {
      frozen = false;
      for (const socket of open) {
        if (isDead) socket.drop();
        else socket.thaw();
      }
    },
    drop: () => {
      for (const socket of open) socket.drop();
    },
    sockets: () => [...open],
  };
}

type Listed = Pick<
  Extract<View, { at: 'conference' }>['documents'][number],
  'id' | 'audience' | 'pen'
>;

/** Boards, and pages to draw on by their own ids. */
function listedIn(view: View): Listed[] {
  if (!('documents' in view)) return [];
  const pages = 'drawings' in view ? (view.drawings ?? []) : [];
  const shown = view.at === 'screen' && view.drawing !== undefined ? [view.drawing] : [];
  return [
    ...view.documents,
    ...pages.map(({ id, document, pen }) => ({ id: document, audience: id, pen })),
    ...shown.map(({ id, document }) => ({ id: document, audience: id, pen: false })),
  ];
}
