import type { Log } from './observe/logger.ts';
import type { RoomsEvent } from './rooms/options.ts';
import { StoreDamaged, StoreFailure } from './store/store-failure.ts';
import type { FailureKind } from './store/store-failure.ts';

/** What goes wrong, in the log of whoever runs this: ids and kinds, never a word anybody wrote. */
export interface Trouble {
  readonly onBug: (error: unknown, conference?: string) => void;
  readonly onRoom: (event: RoomsEvent) => void;
  readonly onStorage: (works: boolean, why: FailureKind) => void;
}

export function reportTrouble(log: Log): Trouble {
  const told = new Set<string>();
  /** Once for each place: browsers ask again every few seconds. */
  const tellDamage = (place: { conference: string; document?: string | null }): void => {
    const { conference, document } = place;
    const name = `${conference} ${document ?? ''}`;
    if (told.has(name)) return;
    told.add(name);
    if (typeof document === 'string') log.tell('document-damaged', { conference, document });
    else log.tell('conference-damaged', { conference });
  };
  const onBug = (error: unknown, conference?: string): void => {
    if (error instanceof StoreDamaged) tellDamage(error);
    // Told once as `storage-failed`, and met by everyone who writes.
    else if (error instanceof StoreFailure && error.kind !== 'refused') return;
    else log.bug(error, conference === undefined ? {} : { conference });
  };
  return {
    onBug,
    onRoom: ({ event, conference, document, reason }) => {
      if (event === 'document-damaged') {
        tellDamage({ conference, ...(document === undefined ? {} : { document }) });
        if (reason instanceof StoreDamaged) return;
      }
      if (event === 'room-dropped' && reason instanceof StoreFailure) {
        log.tell('room-dropped', { conference, why: reason.kind });
        return;
      }
      onBug(reason, conference);
    },
    onStorage: (works, why) =>
      works ? log.tell('storage-works') : log.tell('storage-failed', { why }),
  };
}
