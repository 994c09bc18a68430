import type { CloseKind } from '../../shared/protocol/close-reasons.ts';

/** The way out of one open socket. Nothing leaves it once it was cut. */
export interface Wire {
  send(message: Uint8Array | string): void;
  /** Left out while its reader is slow. */
  offer(message: Uint8Array): void;
  cut(reason: CloseKind): void;
}
