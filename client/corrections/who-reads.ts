import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';

type Known = Pick<ConferenceView, 'audiences' | 'people' | 'copies'>;

/** Everybody with a copy who may read what is added for these: the server refuses any other list. */
export function whoReads(
  { audiences = [], people, copies = [] }: Known,
  audience: string,
  children: readonly string[],
): PersonView[] {
  const members = new Set(audiences.find(({ id }) => id === audience)?.members);
  const withCopy = new Set(copies.map(({ person }) => person));
  return people.filter(
    (person) =>
      members.has(person.id) &&
      withCopy.has(person.id) &&
      lasting.has(person.attendance) &&
      mayHear(person, children),
  );
}

/** Whom something can be added for: nobody of a restricted part, and of none that was never held. */
export const audiencesToTell = ({
  audiences = [],
  parts = [],
}: Pick<ConferenceView, 'audiences' | 'parts'>) =>
  audiences.filter(
    ({ id, of, restricted }) =>
      !restricted && !parts.some(({ audience, opened }) => !opened && [id, of].includes(audience)),
  );

const lasting = new Set<PersonView['attendance']>(['present', 'left', 'apologies']);

const mayHear = ({ hears = 'all' }: PersonView, children: readonly string[]): boolean =>
  hears === 'all' || children.every((child) => hears.includes(child));
