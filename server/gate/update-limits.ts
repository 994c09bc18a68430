import { limits } from '../../shared/protocol/limits.ts';

/** How much one update may hold. */
export interface UpdateLimits {
  readonly bytes: number;
  readonly structs: number;
  /** UTF-16 units of text it brings. */
  readonly characters: number;
  readonly deleteRanges: number;
}

export const updateLimits = {
  frame: {
    bytes: limits.updateBytes,
    structs: limits.updateStructs,
    characters: 20_000,
    deleteRanges: 1000,
  },
  /** The first upload of a connection: what was typed while the link was down, and everyone's deletes (an honest
   *  SyncStep2 carries the whole delete set). */
  comeback: {
    bytes: limits.returnBytes,
    structs: limits.returnStructs,
    characters: 100_000,
    deleteRanges: 100_000,
  },
} as const satisfies Record<string, UpdateLimits>;

/**
 * The same of a page to draw on: a hand moves hundreds of things at once, and whoever draws on for ten minutes while the
 * link is down comes back with forty thousand points.
 */
export const drawnLimits = {
  frame: { bytes: limits.updateBytes, structs: 4000, characters: 60_000, deleteRanges: 4000 },
  comeback: {
    bytes: limits.drawnReturnBytes,
    structs: limits.returnStructs,
    characters: 600_000,
    deleteRanges: 100_000,
  },
} as const satisfies Record<string, UpdateLimits>;

/** A document has one clientID; a program that kept its document on disk may bring an older one beside it. */
export const maxClientsInUpdate = 4;

/**
 * Structs of one update that stand behind the same letter. Yjs compares each with all others there, so that 20,000 of
 * them take half a minute; a person who goes back to one place does it some dozen times.
 */
export const maxSameOrigin = 1000;
