import type { PersonId } from '../../protocol/ids.ts';

/** A place in a copy that holds, or seems to hold, what its reader must not know. */
export interface Hit {
  /** The same place and the same words have the same id. */
  readonly id: string;
  /** In whose copy. */
  readonly person: PersonId;
  /** What was found: a fact of the chair's list, or something that looks like one. */
  readonly kind: 'address' | 'phone' | 'email' | 'school' | 'health' | 'person' | 'child' | 'other';
  /** What must not be there, as it is known. */
  readonly fact: string;
  /** Where in the copy it stands: the heading's words. */
  readonly where: string;
  /** The words around it, and which of them it is (offsets in UTF-16). */
  readonly around: string;
  readonly from: number;
  readonly to: number;
}
