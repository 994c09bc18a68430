import type { Outcomes } from '../../shared/outcomes/outcomes.ts';
import { englishOutcomes as words } from '../../shared/outcomes/words.ts';
import { onceEach } from '../../shared/papers/people-blocks.ts';
import { timeInWords } from '../language/dates.ts';
import { useLanguage } from '../language/language.ts';
import '../reading/decision.css';

/** What happens next, and when. */
export function OutcomeDates({ dates }: { dates: Outcomes['dates'] }) {
  const lang = useLanguage();
  if (dates.length === 0) return <p className="soft">{words.noDates}</p>;
  return (
    <ul className="next-dates">
      {onceEach(dates).map(({ what, date, time, place }) => (
        <li key={`${what}-${date}-${time}`}>
          <p className="next-date-what">{what}</p>
          <p>
            <b>{words.date(date)}</b>
            {time !== '' && ` ${words.at(timeInWords(time, lang))}`}
            {place !== '' && `, ${place}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
