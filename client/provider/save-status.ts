import type { Instant } from '../../shared/protocol/ids.ts';

/**
 * saved: everything typed is on the server's disk. saving: on its way for more than a second. lost: the connection is
 * lost, keep typing. not-saved: the service has a problem, keep this page open. [P4]
 */
export type SaveStanding = 'saved' | 'saving' | 'lost' | 'not-saved';

/** R1: "Saving…" after 1 s, "Not saved" after 5 s without an acknowledgement. */
export const savePatience = { savingMs: 1000, notSavedMs: 5000 } as const;

/** One connection as the status sees it: the link, or a document. */
export interface Connection {
  /** Since when it is up, or not: the moment of the last change. */
  readonly since: Instant;
  readonly up: boolean;
  /** The server said it cannot store, fell silent while the socket looked open, or acknowledges nothing. */
  readonly trouble: boolean;
  /** When the oldest edit without a Saved was made. */
  readonly oldestUnsaved: Instant | null;
}

export interface SaveJudgement {
  readonly standing: SaveStanding;
  /** When the judgement changes by itself, if nothing happens before. */
  readonly changesAt: Instant | null;
}

/** Judges all connections of a page together: the worst counts. Pure. */
export function judgeSaved(connections: readonly Connection[], now: Instant): SaveJudgement {
  const unsaved = connections.some((connection) => connection.oldestUnsaved !== null);
  const turns = connections.flatMap((connection) => turnsOf(connection, unsaved));
  const past = turns.filter((turn) => turn.at <= now);
  const future = turns.map((turn) => turn.at).filter((at) => at > now);
  return {
    standing: worst.find((standing) => past.some((turn) => turn.standing === standing)) ?? 'saved',
    changesAt: future.length === 0 ? null : Math.min(...future),
  };
}

const worst: readonly SaveStanding[] = ['not-saved', 'lost', 'saving'];

interface Turn {
  readonly at: Instant;
  readonly standing: SaveStanding;
}

/** From when on which standing holds for one connection. A blip shorter than a second is nobody's worry. */
function turnsOf(connection: Connection, unsaved: boolean): Turn[] {
  const { up, since, trouble, oldestUnsaved } = connection;
  const waits = up ? oldestUnsaved !== null : unsaved;
  if (trouble && waits) return [{ at: since, standing: 'not-saved' }];
  if (!up) return [{ at: since + savePatience.savingMs, standing: 'lost' }];
  if (oldestUnsaved === null) return [];
  return [
    { at: oldestUnsaved + savePatience.savingMs, standing: 'saving' },
    { at: Math.max(oldestUnsaved, since) + savePatience.notSavedMs, standing: 'not-saved' },
  ];
}
