import * as z from 'zod/mini';

/** What somebody can be at a conference. What they are to the family, or by trade, stays in their title. */
export const roles = [
  'chair',
  'minute-taker',
  'professional',
  'parent',
  'child',
  'network',
  'supporter',
  'advocate',
  'interpreter',
  'observer',
] as const;

export type Role = (typeof roles)[number];

export const roleSchema = z.enum(roles);

/** Keeps the board and the record, and knows who is on the list: the chair and the minute taker. */
export const isKeeper = ({ role }: { readonly role: Role }): boolean =>
  role === 'chair' || role === 'minute-taker';

/** What a role may do by default; the chair can change a person's rights live. */
export interface RoleRights {
  /** The standing audiences whose documents this role may read. */
  readonly reads: readonly ('everyone' | 'professionals' | 'chair')[];
  /** Writes live from the start. */
  readonly pen: boolean;
  /** Adds lines and comments with "Add to the board" from the start. */
  readonly adds: boolean;
  /** The chair may switch that on. */
  readonly mayAdd: boolean;
  /** Is asked for a number when the chair puts a scale question. */
  readonly scores: boolean;
  /** The chair may switch that on. */
  readonly mayScore: boolean;
  /** Counts as a professional: gives an agency's view and, where the format says so, a reason with the number. */
  readonly professional: boolean;
  /** Family's side of the room: gets the family's copy of the outcomes. */
  readonly family: boolean;
  /** May be named for a restricted part. Family and who comes with them never (an advocate when the chair decides so). */
  readonly restricted: boolean;
}

const nothing = {
  reads: ['everyone'],
  pen: false,
  adds: false,
  mayAdd: false,
  scores: false,
  mayScore: false,
  professional: false,
  family: false,
  restricted: false,
} as const;

const family = {
  ...nothing,
  adds: true,
  mayAdd: true,
  scores: true,
  mayScore: true,
  family: true,
} as const;

/** The table. `decide`, `viewFor` and the gate read it; nothing else says what a role may do. */
export const roleRights: Record<Role, RoleRights> = {
  chair: {
    ...nothing,
    reads: ['everyone', 'professionals', 'chair'],
    pen: true,
    adds: true,
    mayAdd: true,
    restricted: true,
  },
  'minute-taker': {
    ...nothing,
    reads: ['everyone', 'professionals', 'chair'],
    pen: true,
    adds: true,
    mayAdd: true,
    restricted: true,
  },
  professional: {
    ...nothing,
    reads: ['everyone', 'professionals'],
    adds: true,
    mayAdd: true,
    scores: true,
    mayScore: true,
    professional: true,
    restricted: true,
  },
  parent: family,
  child: family,
  network: family,
  // Derby, North Yorkshire: a supporter is not there to give an opinion unless asked.
  supporter: { ...nothing, mayAdd: true, family: true },
  // Speaks for the person named, marked so.
  advocate: { ...nothing, adds: true, mayAdd: true, restricted: true },
  interpreter: nothing,
  observer: nothing,
};
