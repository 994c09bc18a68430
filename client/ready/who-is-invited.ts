import type { ConferenceView, PartView, PersonView } from '../../shared/conference/view.ts';

/**
 * Whom this person meets, so that their invitation can name them (North Yorkshire): those of the parts they are in, but
 * nobody who is kept apart from them or does not come to it. Of a restricted part a letter says nothing. [R1]
 */
export function whoIsInvited(
  view: Pick<ConferenceView, 'people' | 'parts' | 'ready'>,
  reader: PersonView,
): PersonView[] {
  const parts = partsOf(view, reader);
  return view.people.filter(
    (person) =>
      person.id !== reader.id &&
      person.attendance !== 'removed' &&
      person.attendance !== 'apologies' &&
      !areApart(person, reader) &&
      (person.role === 'chair' || parts.some((part) => comesTo(view, part, person))),
  );
}

/** The open parts somebody comes to. */
const partsOf = (view: Pick<ConferenceView, 'parts' | 'ready'>, person: PersonView): PartView[] =>
  planned(view).filter((part) => comesTo(view, part, person));

/** Nobody writes a letter to the chair, to who is not invited any more, or to who is to come to no part of it. */
export const staysOut = (
  view: Pick<ConferenceView, 'parts' | 'ready'>,
  person: PersonView,
): boolean =>
  person.role === 'chair' ||
  person.attendance === 'removed' ||
  person.attendance === 'apologies' ||
  partsOf(view, person).length === 0;

/** A conference that is split has named parts; the one it began with is only there while it is not. */
function planned({ parts = [] }: Pick<ConferenceView, 'parts'>): PartView[] {
  const open = parts.filter(({ restricted }) => !restricted);
  const named = open.filter(({ people }) => people !== 'everyone');
  return named.length === 0 ? open : named;
}

function comesTo(
  { ready }: Pick<ConferenceView, 'ready'>,
  { id, people }: PartView,
  person: PersonView,
): boolean {
  const isOut = (ready?.exclusions ?? []).some(
    (one) => one.person === person.id && (one.from === 'all' || one.from === id),
  );
  return !isOut && (person.role === 'chair' || people === 'everyone' || people.includes(person.id));
}

const areApart = (one: PersonView, other: PersonView): boolean =>
  one.apart?.includes(other.id) === true || other.apart?.includes(one.id) === true;
