import type { Role } from '../conference/roles.ts';
import { roleRights } from '../conference/roles.ts';

/** Whose number it is on the scale's picture: each has a shape of its own, so that it can be read without colour. */
export type Voice = 'family' | 'professional' | 'child';

export function voiceOf(role: Role): Voice {
  if (role === 'child') return 'child';
  return roleRights[role].family ? 'family' : 'professional';
}

/** "BT" for Bettina Thistlewick, "J" for Juno: what fits into a dot. */
export function initialsOf(name: string): string {
  const parts = name.split(/[\s-]+/).filter((part) => part !== '');
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends.map((part) => firstLetter(part ?? '')).join('');
}

const letters = new Intl.Segmenter();

const firstLetter = (part: string): string =>
  (letters.segment(part).containing(0)?.segment ?? '').toLocaleUpperCase();
