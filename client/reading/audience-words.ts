import type { Say } from '../language/language.ts';

const standing = ['everyone', 'professionals', 'chair'] as const;

type Standing = (typeof standing)[number];

/** What a line of this audience is marked with: "Professionals only"; otherwise the chair's own name for it, where it is told. */
export function audienceWords(t: Say, name: string): string {
  const kind = standingOf(name);
  return kind === null ? name || t('board.audience.some') : t(`board.audience.only.${kind}`);
}

/** The same on a button beside others. */
export function shortAudienceWords(t: Say, name: string): string {
  const kind = standingOf(name);
  return kind === null ? name || t('board.audience.some') : t(`board.audience.short.${kind}`);
}

/** Which of the three that are always there goes by this name. */
export const standingOf = (name: string): Standing | null =>
  standing.find((known) => known === name) ?? null;
