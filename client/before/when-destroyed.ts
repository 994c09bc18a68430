import type { WhenDestroyed } from '../../shared/protocol/keeping.ts';
import { dateInWords, dayInWords } from '../language/dates.ts';
import type { Say } from '../language/language.ts';

/** When a closed conference is destroyed, and what is still missing for it, in a sentence. */
export function whenDestroyed(t: Say, kept: WhenDestroyed, lang: string): string {
  const { from, at, held, agreed, over } = kept;
  if (held) return t('keeping.when.held');
  const date = dayInWords(at ?? from, lang);
  if (agreed === 0) return t(over ? 'keeping.when.over-nobody' : 'keeping.when.nobody', { date });
  if (agreed === 1) return t(over ? 'keeping.when.over-one' : 'keeping.when.one', { date });
  return over ? t('keeping.when.over-both') : t('keeping.when.both', { date });
}

/** A conference by its kind and day: no name, no place. */
export const conferenceByDay = (
  t: Say,
  { kind, date }: { readonly kind: 'initial' | 'review'; readonly date: string },
  lang: string,
): string => t(`keeping.${kind}`, { date: dateInWords(date, lang) });
