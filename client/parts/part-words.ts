import type { PartView, PersonView } from '../../shared/conference/view.ts';
import type { Say } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { ofSide } from './sides.ts';

/** What a part is called; the one that every conference begins with has no name of its own. */
export const partName = (t: Say, { name }: Pick<PartView, 'name'>): string =>
  name === '' ? t('parts.together') : name;

/** "Kezia Thistlewick, Bettina Thistlewick and 6 professionals": the family by name, agencies counted. */
export function peopleInWords(t: Say, lang: string, people: readonly PersonView[]): string {
  const family = ofSide(people, 'family').map(({ name }) => name);
  const { length: count } = ofSide(people, 'professionals');
  if (people.length === 0) return t('parts.nobody');
  const counted = count === 0 ? [] : [t('parts.professionals', { count })];
  return listInWords([...family, ...counted], lang);
}

/** Everybody by name. */
export const namesInWords = (lang: string, people: readonly PersonView[]): string =>
  listInWords(
    people.map(({ name }) => name),
    lang,
  );
