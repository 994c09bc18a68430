import type { Say } from '../language/language.ts';

const standing = ['everyone', 'professionals', 'chair'] as const;

type Standing = (typeof standing)[number];

/** What a line of this audience is marked with: "Professionals only"; the chair's own name for it otherwise. */
export function audienceWords(t: Say, name: string): string {
  return isStanding(name) ? t(`board.audience.only.${name}`) : name;
}

/** Said before somebody types: who will see it. */
export function whoWillSee(t: Say, name: string): string {
  return isStanding(name)
    ? t(`board.audience.sees.${name}`)
    : t('board.audience.sees.others', { name });
}

const isStanding = (name: string): name is Standing => standing.some((known) => known === name);
