import { wrongDates } from '../../shared/conference/date-order.ts';
import { roleRights } from '../../shared/conference/roles.ts';
import type { Role } from '../../shared/conference/roles.ts';
import { newConferenceSchema } from '../../shared/protocol/http.ts';
import type { NewConference } from '../../shared/protocol/http.ts';
import type { Say } from '../language/language.ts';
import type { FieldMistake } from '../ui/error-summary.tsx';
import type { Template } from '../../shared/conference/template.ts';
import { isEmptyPerson } from './draft.ts';
import type { Details, Draft, DraftChild, DraftPerson } from './draft.ts';

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
    ...checkCounted(t, details),
  ];
}

/** A format that is in the list: one of the council's own may have been changed or taken away meanwhile. */
export const checkFormat = (
  t: Say,
  { template }: Details,
  formats: readonly Template[] | null,
): Found =>
  formats?.some(({ id }) => id === template) !== true && {
    field: 'template',
    words: t('formats.details.format-missing'),
  };

/** Only of the dates that this kind of conference is asked for. */
function checkCounted(t: Say, details: Details): Found[] {
  const { type, date, children } = details;
  if (type === null || date === '') return [];
  const wrong = wrongDates({ ...countedOf(details), type, date, children });
  return [
    wrong.strategyOn && { field: 'strategyOn', words: t('formats.details.strategy-wrong') },
    wrong.firstOn && { field: 'firstOn', words: t('formats.details.first-wrong') },
    wrong.lastOn && { field: 'lastOn', words: t('formats.details.last-wrong') },
    ...wrong.born.map(
      (isWrong, at): Found =>
        isWrong && {
          field: bornField(at),
          words: t('formats.details.born-wrong', { number: at + 1 }),
        },
    ),
  ];
}

/** What a due date is counted from, of this kind of conference. */
export const countedOf = ({ type, strategyOn, firstOn, lastOn }: Details) =>
  type === 'initial' ? { strategyOn } : { firstOn, lastOn };

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
    ...countedOf(draft),
    children: readChildren(draft.children),
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
export const bornField = (at: number): string => `born-${at}`;
export const personField = (at: number, field: 'name' | 'role'): string => `person-${at}-${field}`;

/** Those with a name. */
export const readChildren = (rows: readonly DraftChild[]) =>
  rows
    .map(({ id, name, born }) => ({ ...(id !== undefined && { id }), name: name.trim(), born }))
    .filter(({ name }) => name !== '');
