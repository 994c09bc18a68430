import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import type { Say } from '../language/language.ts';

/** Somebody of the list, by their id. */
export const personOf = ({ people }: Pick<ConferenceView, 'people'>, id: string | null) =>
  people.find((person) => person.id === id);

/** Their name, or "somebody" where it was destroyed. */
export const nameIn = (t: Say, view: Pick<ConferenceView, 'people'>, id: string | null): string =>
  personOf(view, id)?.name || t('ready.somebody');

/** "Kezia Thistlewick, Mother": to choose by. */
export const choiceOf = ({ id, name, title }: PersonView) => ({
  value: id,
  words: title === '' ? name : `${name}, ${title}`,
});

/** The rule of the reports is about them, and the chair talks to them before the day. */
export const isOfFamily = ({ role }: PersonView): boolean => role === 'parent' || role === 'child';

/** The day on the calendar that hangs on this wall. */
export const today = (): string => new Date().toLocaleDateString('sv');
