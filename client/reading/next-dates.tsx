import type { ConferenceView } from '../../shared/conference/view.ts';
import { dateInWords, timeInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import './decision.css';

type NextDate = ConferenceView['dates'][number];

/** What happens next, and when, as everyone reads it. */
export function NextDates({ dates }: { dates: readonly NextDate[] }) {
  const t = useTexts();
  const lang = useLanguage();
  return (
    <ul className="next-dates">
      {dates.map((date) => (
        <li key={date.id}>
          <p className="next-date-what">
            {date.label === '' ? dateKind(t, date.what) : date.label}
          </p>
          <p>
            <b>{dateInWords(date.date, lang)}</b>
            {date.time !== '' && `, ${timeInWords(date.time, lang)}`}
            {date.place !== '' && `, ${date.place}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

const kinds = [
  'core-group',
  'review',
  'child-in-need-meeting',
  'visit',
  'conference-goes-on',
  'other',
] as const;

/** What a date is, in words; a kind this release does not know is just a date. */
function dateKind(t: Say, what: string): string {
  return t(`board.dates.kinds.${kinds.find((kind) => kind === what) ?? 'other'}`);
}
