import type { PersonView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { PersonWords } from '../reading/person-words.tsx';

/** Who is at the conference, as everyone may know it. */
export function PeopleHere({ people }: { people: readonly PersonView[] }) {
  const t = useTexts();
  const here = people.filter(({ attendance }) => attendance === 'present');
  const others = people.filter(
    ({ attendance }) => attendance === 'left' || attendance === 'apologies',
  );
  return (
    <>
      <PeopleList people={here} />
      {others.length > 0 && (
        <section className="people-others">
          <h3>{t('board.people.not-here')}</h3>
          <PeopleList people={others} />
        </section>
      )}
    </>
  );
}

function PeopleList({ people }: { people: readonly PersonView[] }) {
  return (
    <ul className="people-list">
      {people.map((person) => (
        <li key={person.id}>
          <PersonWords person={person} />
        </li>
      ))}
    </ul>
  );
}
