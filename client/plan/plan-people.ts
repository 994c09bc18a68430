import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';

/** Who may be named in a plan, those who are here first: not whom everyone else has not heard of yet. */
export const nameable = ({ people }: Pick<ConferenceView, 'people'>): PersonView[] =>
  people
    .filter(
      ({ attendance, role }) =>
        attendance !== 'removed' && (attendance !== 'invited' || role === 'child'),
    )
    .toSorted((one, other) => rank(one) - rank(other));

const rank = ({ attendance }: PersonView): number => (attendance === 'present' ? 0 : 1);

/** "Maud Pettigrew, Health visitor". */
export const personLabel = ({ name, title }: Pick<PersonView, 'name' | 'title'>): string =>
  title === '' ? name : `${name}, ${title}`;
