import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { isOfFamily } from './people-words.ts';

/**
 * Parents and children who will not be there at all: they sent apologies, or the chair decided so. Each is heard in
 * another way, visited afterwards and given the record (North Yorkshire).
 */
export function staysAway({
  ready,
  people,
}: Pick<ConferenceView, 'ready' | 'people'>): PersonView[] {
  const excluded = (ready?.exclusions ?? [])
    .filter(({ from }) => from === 'all')
    .map(({ person }) => person);
  return people.filter(
    (person) =>
      isOfFamily(person) &&
      (person.attendance === 'apologies' ||
        (person.attendance === 'invited' && excluded.includes(person.id))),
  );
}
