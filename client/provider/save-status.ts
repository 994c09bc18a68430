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
  /** It fell silent while the socket looked open, or acknowledges nothing. */
  readonly trouble: boolean;
  /** The server said that it cannot store, or to try again later. */
  readonly turnedAway: boolean;
  /** When the oldest edit without a Saved was made. */
  readonly oldestUnsaved: Instant | null;
}

export interface SaveJudgement {
  readonly standing: SaveStanding;
  /** Something waits to be saved, however short a time. */
  readonly waits: boolean;
  /** The server says that it cannot store now, and not only for a moment. */
  readonly cannotSave: boolean;
  /** When the judgement changes by itself, if nothing happens before. */
  readonly changesAt: Instant | null;
}

/** Judges all connections of a page together: the worst counts. Pure. */
export function judgeSaved(connections: readonly Connection[], now: Instant): SaveJudgement {
  const unsaved = connections.some((connection) => connection.oldestUnsaved !== null);
  const away = connections.flatMap(({ turnedAway, up, since }) =>
    turnedAway ? [up ? now : since + savePatience.savingMs] : [],
  );
  const turns = connections.flatMap((connection) => turnsOf(connection, unsaved));
  const past = turns.filter((turn) => turn.at <= now);
  const future = [...away, ...turns.map((turn) => turn.at)].filter((at) => at > now);
  return {
    standing: worst.find((standing) => past.some((turn) => turn.standing === standing)) ?? 'saved',
    waits: unsaved,
    cannotSave: away.some((at) => at <= now),
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
  const { up, since, trouble, turnedAway, oldestUnsaved } = connection;
  const waits = up && !turnedAway ? oldestUnsaved !== null : unsaved;
  if ((trouble || turnedAway) && waits) return [{ at: since, standing: 'not-saved' }];
  if (!up) return [{ at: since + savePatience.savingMs, standing: 'lost' }];
  if (oldestUnsaved === null) return [];
  return [
    { at: oldestUnsaved + savePatience.savingMs, standing: 'saving' },
    { at: Math.max(oldestUnsaved, since) + savePatience.notSavedMs, standing: 'not-saved' },
  ];
}
