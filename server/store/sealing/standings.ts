import type { ConferenceId } from '../../../shared/protocol/ids.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { Rows } from '../rows.ts';
import { StoreFailure } from '../store-failure.ts';
import { checkAnchor } from './anchors.ts';
import type { Anchors } from './anchors.ts';
import { checkStanding } from './check-standing.ts';
import type { Head } from './head.ts';

/** What the sealing layer knows of a conference while it is written: its head with all batches under way, its ops. */
export interface Standing {
  head: Head;
  /** Op id → resolves when it is stored, rejects when it could not be. */
  readonly ops: Map<string, Promise<void>>;
  underWay: number;
  /** Settles when every batch taken so far is stored or has failed. */
  last: Promise<unknown>;
}

/** Conferences kept in memory; the one untouched longest is forgotten first. */
const kept = 200;

/** Standings by conference. A conference whose batch failed takes no more until it is read again. */
export interface Standings {
  /** Reads it where it is not known. Throws while it is broken. */
  of(conference: ConferenceId): Promise<Standing>;
  break(conference: ConferenceId, standing: Standing): void;
  /** It is to be read before it is written again. */
  forget(conference: ConferenceId): void;
  /** It was read again: whoever writes now knows what is stored. */
  mend(conference: ConferenceId): void;
}

export function createStandings(rows: Rows, keys: KeyVault, anchors: Anchors): Standings {
  const known = new Map<ConferenceId, Standing>();
  const broken = new Set<ConferenceId>();

  async function load(conference: ConferenceId): Promise<Standing> {
    const anchor = anchors.of(conference);
    const stored = await rows.readHead(conference);
    const head = checkStanding(keys, conference, stored);
    checkAnchor(anchor, head, anchor && (await rows.readLink(conference, anchor.seq)));
    const ops = new Map((stored?.ops ?? []).map((op) => [op, Promise.resolve()]));
    return { head, ops, underWay: 0, last: Promise.resolve() };
  }

  function forgetOldest(): void {
    const idle = [...known].find(([, standing]) => standing.underWay === 0);
    if (known.size >= kept && idle !== undefined) known.delete(idle[0]);
  }

  return {
    async of(conference) {
      if (broken.has(conference)) {
        throw new StoreFailure(
          'refused',
          `A batch of conference ${conference} could not be stored; those behind it are not stored either until it is read again.`,
        );
      }
      const standing = known.get(conference) ?? (await load(conference));
      known.delete(conference);
      forgetOldest();
      known.set(conference, standing);
      return standing;
    },
    break(conference, standing) {
      // A batch that stood behind a failed one fails later; by then the conference may have been read again.
      if (known.get(conference) !== standing) return;
      known.delete(conference);
      broken.add(conference);
    },
    forget: (conference) => void known.delete(conference),
    mend(conference) {
      broken.delete(conference);
    },
  };
}
