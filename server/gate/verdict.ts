import type { Result } from '../../shared/result.ts';

/**
 * Why the gate turned an update away. `malformed`: no honest program writes this. `notAllowed`: well formed, but this
 * writer may not make it. `gap`: it stands on something this document has never seen.
 */
export type RefusalKind = 'malformed' | 'notAllowed' | 'gap';

export interface GateRefusal {
  readonly kind: RefusalKind;
  /** A short code for the log: never a word anybody wrote. */
  readonly why: string;
}

/** An update that may be stored and shown, in the server's own encoding. */
export interface Accepted {
  /** Null when it changed nothing. */
  readonly bytes: Uint8Array | null;
  /** Yjs clientIDs that are this writer's from now on. */
  readonly newClients: readonly number[];
}

export type Verdict = Result<Accepted, GateRefusal>;

/** Thrown inside the gate only, and caught where an update enters it. */
export class Refused extends Error {
  readonly refusal: GateRefusal;

  constructor(kind: RefusalKind, why: string) {
    super(why);
    this.refusal = { kind, why };
  }
}

export function refuse(kind: RefusalKind, why: string): never {
  throw new Refused(kind, why);
}
