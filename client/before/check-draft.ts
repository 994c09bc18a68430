import { roleRights } from '../../shared/conference/roles.ts';
import type { Role } from '../../shared/conference/roles.ts';
import { newConferenceSchema } from '../../shared/protocol/http.ts';
import type { NewConference } from '../../shared/protocol/http.ts';
import type { Say } from '../language/language.ts';
import type { FieldMistake } from '../ui/error-summary.tsx';
import { isEmptyPerson } from './draft.ts';
import type { Details, Draft, DraftPerson } from './draft.ts';

type Found = FieldMistake | false;

/** What is not right yet with the details, each with the field it leads to. */
export function checkDetails(t: Say, details: Details): Found[] {
  const { type, date, time, children } = details;
  const hasChild = children.some(({ name }) => name.trim() !== '');
  return [
    type === null && { field: 'type', words: t('before.details.kind-missing') },
    date === '' && { field: 'date', words: t('before.details.date-missing') },
    time === '' && { field: 'time', words: t('before.details.time-missing') },
    !hasChild && { field: childField(0), words: t('before.children.missing') },
  ];
}

/** Rows without a word in them do not count. */
export function checkPeople(t: Say, people: readonly DraftPerson[]): Found[] {
  return people.flatMap((person, at): Found[] => {
    if (isEmptyPerson(person)) return [];
    const number = at + 1;
    const name = person.name.trim();
    return [
      name === '' && {
        field: personField(at, 'name'),
        words: t('before.people.name-missing', { number }),
      },
      name !== '' &&
        person.role === '' && {
          field: personField(at, 'role'),
          words: t('before.people.role-missing', { name }),
        },
    ];
  });
}

/** The whole draft as the server takes it, or null while something is missing. */
export function readDraft(draft: Draft): NewConference | null {
  const body = {
    type: draft.type,
    template: draft.template,
    date: draft.date,
    time: draft.time,
    place: draft.place.trim(),
    children: namesOf(draft.children).map((name) => ({ name })),
    people: draft.people.filter((person) => !isEmptyPerson(person)).map(readPerson),
  };
  const parsed = newConferenceSchema.safeParse(body);
  return parsed.success ? parsed.data : null;
}

/** A row as the server takes it; family works for nobody here. */
export function readPerson({ name, role, title, agency, where, device }: DraftPerson) {
  return {
    name: name.trim(),
    role,
    title: title.trim(),
    agency: isFamily(role) ? '' : agency.trim(),
    where,
    device: device || where === 'video',
  };
}

export const isFamily = (role: Role | ''): boolean => role !== '' && roleRights[role].family;

export const childField = (at: number): string => `child-${at}`;
export const personField = (at: number, field: 'name' | 'role'): string => `person-${at}-${field}`;

const namesOf = (rows: readonly { name: string }[]): string[] =>
  rows.map(({ name }) => name.trim()).filter((name) => name !== '');
