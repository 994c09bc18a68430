import type { Role } from '../../../shared/conference/roles.ts';

/** Thirty people: eight who write, some who send lines, a family that is outside when a restricted part is open. */
export interface Member {
  readonly name: string;
  readonly role: Role;
  readonly pen: boolean;
}

const many = (count: number, name: string, role: Role, pens = 0): Member[] =>
  Array.from({ length: count }, (_, at) => ({ name: `${name} ${at + 1}`, role, pen: at < pens }));

export const chairName = 'Chair';

export const cast: readonly Member[] = [
  { name: chairName, role: 'chair', pen: true },
  { name: 'Minute taker', role: 'minute-taker', pen: true },
  ...many(20, 'Professional', 'professional', 6),
  ...many(4, 'Parent', 'parent'),
  ...many(4, 'Grandparent', 'network'),
];

/** A line without the pen is sent by these; they may be in a restricted part. */
export const isSender = ({ role, pen }: Member): boolean => role === 'professional' && !pen;

export const isOutside = ({ role }: Member): boolean => role === 'parent' || role === 'network';
