import type { Outcomes } from '../../shared/outcomes/outcomes.ts';
import { englishOutcomes as words, timeInWords } from '../../shared/outcomes/words.ts';
import './outcomes.css';

type Attended = Outcomes['people'][number];

/** Everyone who was there, left early or could not come, with what they were there as. */
export function OutcomePeople({ people }: { people: readonly Attended[] }) {
  return (
    <ul className="outcome-people">
      {people.map((person) => (
        <li key={`${person.name}-${person.title}`}>
          <b>{person.name}</b>
          <span>
            {[person.title || words.roles[person.role], person.agency, howTheyCame(person)]
              .filter((part) => part !== '')
              .join(', ')}
          </span>
          {person.attended?.map((time) => (
            <span key={time.from}>{timeInWords(time, words)}</span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function howTheyCame({ attendance, where }: Attended): string {
  if (attendance === 'apologies') return words.apologies;
  const came = where === 'room' ? words.inTheRoom : words.byVideo;
  return attendance === 'left' ? `${came}, ${words.leftEarly}` : came;
}
