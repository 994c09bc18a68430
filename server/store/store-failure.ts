/**
 * Why a batch was not stored. Nothing of it is on disk.
 * full: the disk has no room left. io: the disk said no. closed: the store is being closed.
 * refused: it contradicts what is stored, or stands behind a batch of the same conference that failed.
 */
export type FailureKind = 'full' | 'io' | 'closed' | 'refused';

/** What `commit` and the record calls reject with: the caller drops what it holds and loads again. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** Where a row stands whose seal or chain is broken. Ids only, so that it may be logged. */
export interface DamagedPlace {
  readonly conference: string;
  readonly document?: string;
}

/** What a read throws when a stored row was altered, moved, swapped or removed. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged';
  readonly conference: string;
  readonly document: string | null;

  constructor(place: DamagedPlace, what: string, options?: ErrorOptions) {
    const document = place.document === undefined ? '' : `, document ${place.document}`;
    super(`Conference ${place.conference}${document}: ${what}`, options);
    this.conference = place.conference;
    this.document = place.document ?? null;
  }
}
