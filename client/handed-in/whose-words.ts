import type { ConferenceView } from '../../shared/conference/view.ts';
import type { HandedInView } from '../../shared/conference/view/schemas/handing-in.ts';
import type { Say } from '../language/language.ts';

type Known = Pick<ConferenceView, 'people' | 'conference'>;

/** Whose words these are, as well as it is known: the child's, the person's, or what was typed. */
export function whoseWords(t: Say, view: Known, entry: HandedInView): string {
  const child = view.conference.children.find(({ id }) => id === entry.child)?.name;
  const name = child ?? entry.childName;
  if (entry.kind === 'child-view' && name !== '') return name;
  return nameOf(view, entry.person) ?? (entry.name || t('handed-in.tray.somebody'));
}

/** "Sent by Sunniva Bright (Advocate)", where that is somebody else; and the name at the door, where it is another one. */
export function sentBy(t: Say, view: Known, entry: HandedInView): string | null {
  const from = view.people.find(({ id }) => id === entry.from);
  const isOwn = entry.person === entry.from && entry.kind !== 'child-view';
  const isNamedOtherwise = entry.name !== '' && from !== undefined && entry.name !== from.name;
  if (isNamedOtherwise) {
    return t('handed-in.tray.by-link', { name: entry.name, person: from.name });
  }
  if (from === undefined || isOwn) return null;
  return t('handed-in.tray.by', { name: from.name, title: from.title || t(`roles.${from.role}`) });
}

export const nameOf = ({ people }: Pick<Known, 'people'>, id: string | null): string | null =>
  people.find((person) => person.id === id)?.name ?? null;
