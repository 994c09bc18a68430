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
  const stale = new Set<AudienceId>();
  const sets = new Map<AudienceId, ReadonlySet<PersonId>>();
  const readAgain = (audience: AudienceId, document: Doc): void => {
    stale.delete(audience);
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
      sets.set(audience, namedIn(committed));
      committed.on('update', () => {
        if (stale.has(audience)) return;
        stale.add(audience);
        timers.after(readAgainAfterMs, () => readAgain(audience, committed));
      });
    },
  };
}

const nobody: ReadonlySet<PersonId> = new Set();

const namedIn = (document: Doc): ReadonlySet<PersonId> =>
  new Set(
    listLines(document).flatMap(({ saidBy, recordedBy, owner, with: helpers }) => [
      ...saidBy,
      recordedBy,
      ...(owner ? [owner] : []),
      ...(helpers ?? []),
    ]),
  );

const isSame = (one: ReadonlySet<PersonId>, other: ReadonlySet<PersonId>): boolean =>
  one.size === other.size && [...one].every((id) => other.has(id));
