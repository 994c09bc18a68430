import type { PersonView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Chip } from '../ui/chip.tsx';
import { Icon } from '../ui/icon.tsx';
import './people-here.css';

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

/** A person with what they are here as, and how they take part. */
export function PersonWords({ person }: { person: PersonView }) {
  const t = useTexts();
  const { name, title, agency, where, attendance, device, pen } = person;
  const about = [title, agency].filter((words) => words !== '').join(', ');
  return (
    <div className="person-words">
      <p className="person-name">
        {name}
        {pen && attendance === 'present' && (
          <Chip tone="accent" icon="pen">
            {t('board.people.pen')}
          </Chip>
        )}
      </p>
      {about !== '' && <p className="person-about">{about}</p>}
      {attendance === 'present' ? (
        <p className="person-about person-where">
          <Icon name={where === 'room' ? 'room' : 'video'} size={16} />
          {t(`board.people.${where}`)}
          {!device && ` · ${t('board.people.no-device')}`}
        </p>
      ) : (
        <p className="person-about">{t(`board.people.${attendance}`)}</p>
      )}
    </div>
  );
}
