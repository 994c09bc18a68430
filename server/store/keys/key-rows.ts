import type { ConferenceId, Instant } from '../../../shared/protocol/ids.ts';

/** Where wrapped keys lie, apart from the data they open, and with them how far the data had come. */
export interface KeyRows {
  list(): Promise<readonly WrappedKey[]>;
  /** Resolves when all of them are durable. */
  put(keys: readonly WrappedKey[]): Promise<void>;
  /** Resolves when they are in no file any more; some may be gone already. */
  destroy(keys: readonly KeyName[]): Promise<void>;

  listAnchors(): Promise<readonly Anchor[]>;
  /** Each replaces the one before of its conference. Resolves when they are durable. */
  putAnchors(anchors: readonly Anchor[]): Promise<void>;
}

export interface KeyName {
  /** A conference's id, or empty for the installation. */
  readonly owner: string;
  readonly name: string;
}

export interface WrappedKey extends KeyName {
  readonly wrapped: Uint8Array;
}

/** How far a conference had come for certain. Data that is behind it was put back to an older state. */
export interface Anchor {
  readonly conference: ConferenceId;
  readonly batches: number;
  /** Number and link of the last fact then. */
  readonly seq: number;
  readonly mac: Uint8Array;
  readonly at: Instant;
}
