import type { ChildId } from '../protocol/ids.ts';
import type { Conference, Person } from './conference.ts';
import type { ChildPage } from './preparation.ts';

/** The page of a child of whom nothing is noted yet. */
const emptyPage = (child: ChildId): ChildPage => ({
  child,
  person: null,
  forms: [],
  givenBy: null,
  participation: null,
  checkedOn: '',
  audience: null,
  note: '',
});

/** What is noted of a child's page, or that nothing is. */
export const pageOf = ({ preparation }: Conference, child: ChildId): ChildPage =>
  preparation.childPages.get(child) ?? emptyPage(child);

/** Whose of the list this child's words are: as the chair noted it, else the one child of that first name. */
export function childsPerson(conference: Conference, child: ChildId): Person | null {
  const known = conference.people.get(pageOf(conference, child).person ?? '');
  if (known !== undefined) return known;
  const name = conference.children.find(({ id }) => id === child)?.name ?? '';
  const noted = [...conference.preparation.childPages.values()].map(({ person }) => person);
  const namesakes = [...conference.people.values()].filter(
    ({ id, role, name: whole }) =>
      role === 'child' && isFirstName(name, whole) && !noted.includes(id),
  );
  const [only, ...others] = namesakes;
  return only === undefined || others.length > 0 ? null : only;
}

/** Which of the children this person of the list is; null for anybody else. */
export const childOf = (conference: Conference, person: Person): ChildId | null =>
  conference.children.find(({ id }) => childsPerson(conference, id)?.id === person.id)?.id ?? null;

/** For whose page this person may write: a child for their own, an advocate for those they speak for. */
export const pagesOf = (conference: Conference, person: Person): ChildId[] =>
  conference.children
    .map(({ id }) => id)
    .filter((id) => {
      const owner = childsPerson(conference, id);
      if (owner === null) return false;
      if (person.role === 'child') return owner.id === person.id;
      return person.role === 'advocate' && person.speaksFor.includes(owner.id);
    });

/** "juno" is Juno Thistlewick's first name. */
export const isFirstName = (name: string, whole: string): boolean =>
  plain(name) !== '' &&
  (plain(whole) === plain(name) || plain(whole).startsWith(`${plain(name)} `));

const plain = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
