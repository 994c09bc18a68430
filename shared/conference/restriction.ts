/** Why a part is kept from the others, and when it is looked at again whether it must stay so. */
export interface Restriction {
  readonly why: string;
  /** ISO date; empty: no day is set. */
  readonly reviewOn: string;
}

/** Of a part of which nobody said anything. */
export const nothingSaid: Restriction = { why: '', reviewOn: '' };
