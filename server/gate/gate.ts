import { encodeStateAsUpdate, type Doc } from 'yjs';
import type { PersonId } from '../../shared/protocol/ids.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { no, ok } from '../../shared/result.ts';
import type { Way } from './check-ways.ts';
import type { DocumentKind } from './document-kind.ts';
import { judgeWays } from './judge-position.ts';
import { checkUpdate } from './preflight.ts';
import { readUpdate } from './read-update.ts';
import { createSeen, type Seen } from './seen.ts';
import { applyAudited, captureUpdate, openShadow } from './shadow.ts';
import { listTouched } from './touched-entries.ts';
import { Refused, refuse, type Accepted, type GateRefusal, type Verdict } from './verdict.ts';
import type { Writers } from './writers.ts';

/** The check every pen update passes before anything is stored or shown. One per document. */
export interface Gate {
  /** What the document will be once all that was accepted is on disk. To be read, never written. */
  readonly shadow: Doc;
  judge(update: Uint8Array, person: PersonId, size: keyof DocumentKind['limits']): Verdict;
  /** A change by the server's own client; null when it changed nothing. */
  write(change: (doc: Doc) => void): Uint8Array | null;
}

export interface GateOptions {
  /** The committed document, then every update accepted since: what the shadow is made of after a refusal. */
  readonly load: () => Iterable<Uint8Array>;
  readonly writers: Writers;
  /** The server's own clientID in this document, for as long as it is in memory. */
  readonly clientId: number;
  readonly kind: DocumentKind;
}

export function openGate({ load, writers, clientId, kind }: GateOptions): Gate {
  let shadow = openShadow(load(), clientId, kind);
  let bytes = sizeOf(load());
  const seen = new Map<number, Seen>();
  const seenBy = (client: number): Seen => {
    const known = seen.get(client) ?? createSeen(() => shadow);
    seen.set(client, known);
    return known;
  };

  /** What came is counted; a hand that moves something to and fro brings much and leaves little, so what is there decides. */
  const isFull = (): boolean => {
    if (bytes > limits.documentBytes) bytes = encodeStateAsUpdate(shadow).byteLength;
    return bytes > limits.documentBytes;
  };

  const pass = (
    update: Uint8Array,
    person: PersonId,
    newClients: Iterable<number>,
    ways: readonly Way[],
  ): Accepted => {
    if (isFull()) refuse('notAllowed', 'document-full');
    const accepted = applyAudited(shadow, update, (transaction) => {
      judgeWays(ways, seenBy);
      for (const [entry, touch] of listTouched(transaction, kind)) {
        kind.judge(shadow, entry, touch, person);
      }
    });
    bytes += accepted?.byteLength ?? 0;
    return {
      bytes: accepted,
      newClients: [...newClients].filter((client) => writers.bind(client, person)),
    };
  };

  return {
    get shadow() {
      return shadow;
    },
    judge: (update, person, size) => {
      let touched = false;
      try {
        const parts = readUpdate(update, kind.limits[size]);
        const { fresh, ways } = checkUpdate(parts, shadow, writers, person, kind);
        touched = true;
        return ok(pass(update, person, new Set(fresh.map(({ client }) => client)), ways));
      } catch (error) {
        if (touched) shadow = openShadow(load(), clientId, kind);
        return no(refusalOf(error));
      }
    },
    write: (change) => {
      const written = captureUpdate(shadow, () => shadow.transact(() => change(shadow)));
      bytes += written?.byteLength ?? 0;
      return written;
    },
  };
}

/** Yjs may throw in the middle of a change: that too is only a refusal, for the shadow is made again. */
function refusalOf(error: unknown): GateRefusal {
  if (error instanceof Refused) return error.refusal;
  return { kind: 'malformed', why: error instanceof Error ? `threw-${error.name}` : 'threw' };
}

function sizeOf(updates: Iterable<Uint8Array>): number {
  let bytes = 0;
  for (const update of updates) bytes += update.byteLength;
  return bytes;
}
