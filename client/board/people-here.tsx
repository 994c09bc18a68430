import type { PersonView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { PersonWords } from '../reading/person-words.tsx';

interface PeopleHereProps {
  people: readonly PersonView[];
  /** The conference is held in parts: these are the people of this one. */
  isPart: boolean;
}

/** Who is here, as everyone may know it. Whose name only stands on the board is not said to be here. */
export function PeopleHere({ people, isPart }: PeopleHereProps) {
  const t = useTexts();
  const here = people.filter(({ attendance }) => attendance === 'present');
  const others = people.filter(
    ({ attendance }) => attendance === 'left' || attendance === 'apologies',
  );
  return (
    <>
      {isPart && <p className="soft">{t('board.people.of-part')}</p>}
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
