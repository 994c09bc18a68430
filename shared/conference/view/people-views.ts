import type { Conference, Person } from '../conference.ts';
import { isMember } from '../membership.ts';
import type { PersonView } from '../view.ts';

/** The people whose names this reader may know; the screen (null) knows what everyone does. */
export function peopleViews(conference: Conference, reader: Person | null): PersonView[] {
  const isKeeper = reader?.role === 'chair' || reader?.role === 'minute-taker';
  return [...conference.people.values()]
    .filter((person) => isKeeper || isKnown(conference, person, reader))
    .map((person) => personView(person, isKeeper));
}

function personView(person: Person, isKeeper: boolean): PersonView {
  const { id, name, role, title, agency, where, attendance, device, pen } = person;
  // That somebody was sent out is for the chair to tell, or not.
  const shown = attendance === 'removed' && !isKeeper ? 'left' : attendance;
  return { id, name, role, title, agency, where, attendance: shown, device, pen };
}

/** Came or sent apologies, is spoken for by someone who came, or has words on the reader's board. */
function isKnown(conference: Conference, person: Person, reader: Person | null): boolean {
  return (
    person.attendance !== 'invited' ||
    person.id === reader?.id ||
    isSpokenFor(conference, person) ||
    hasWords(conference, person, reader)
  );
}

/** Whoever was named once stays named: the advocate may go, their words stand on the board. */
const isSpokenFor = ({ people }: Conference, { id }: Person): boolean =>
  [...people.values()].some(
    ({ attendance, speaksFor }) =>
      attendance !== 'invited' && attendance !== 'apologies' && speaksFor.includes(id),
  );

const hasWords = (conference: Conference, { id }: Person, reader: Person | null): boolean =>
  [...conference.contributions.values()].some(
    ({ person, audience }) =>
      person === id &&
      (reader === null
        ? conference.screen.audiences.includes(audience)
        : isMember(conference, reader, audience)),
  );
