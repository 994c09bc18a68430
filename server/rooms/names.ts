import type { Doc } from 'yjs';
import { listLines } from '../../shared/board/read-lines.ts';
import type { AudienceId, PersonId } from '../../shared/protocol/ids.ts';
import type { Timers } from './timers.ts';

/** Who is named on each document as it is on disk: their names go to those who read it. */
export interface Names {
  in(audience: AudienceId): ReadonlySet<PersonId>;
  /** From now on this is the audience's document. */
  watch(audience: AudienceId, committed: Doc): void;
}

/** Lines are read again at most so often while somebody types. */
const readAgainAfterMs = 200;

/** `changed` is called when somebody is named who was not, or no longer. */
export function createNames(timers: Timers, changed: () => void): Names {
  const documents = new Map<AudienceId, Doc>();
  const stale = new Set<Doc>();
  const sets = new Map<AudienceId, ReadonlySet<PersonId>>();
  const readAgain = (audience: AudienceId, document: Doc): void => {
    stale.delete(document);
    // It has another address by now.
    if (documents.get(audience) !== document) return;
    const now = namedIn(document);
    if (isSame(now, sets.get(audience) ?? nobody)) return;
    sets.set(audience, now);
    changed();
  };
  return {
    in: (audience) => sets.get(audience) ?? nobody,
    watch: (audience, committed) => {
      documents.set(audience, committed);
      // At a new address it is empty until it is on disk: until then whoever was named goes on being known.
      if (committed.store.clients.size > 0) sets.set(audience, namedIn(committed));
      else committed.once('update', () => readAgain(audience, committed));
      committed.on('update', () => {
        if (stale.has(committed)) return;
        stale.add(committed);
        timers.after(readAgainAfterMs, () => readAgain(audience, committed));
      });
    },
  };
}

const nobody: ReadonlySet<PersonId> = new Set();

const namedIn = (document: Doc): ReadonlySet<PersonId> =>
  new Set(
    listLines(document).flatMap(({ saidBy, recordedBy, owner, with: helpers, agreedBy }) => [
      ...saidBy,
      recordedBy,
      ...(owner ? [owner] : []),
      ...(helpers ?? []),
      ...(agreedBy ?? []),
    ]),
  );

const isSame = (one: ReadonlySet<PersonId>, other: ReadonlySet<PersonId>): boolean =>
  one.size === other.size && [...one].every((id) => other.has(id));
