import type { Due } from '../../shared/conference/timetable/due.ts';
import { holidaysKnownUntil } from '../../shared/conference/timetable/days.ts';
import { dateInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import './due-list.css';

/** What falls due and when, by every reading of the rule, with the leaflet it comes from. */
export function DueList({ due }: { due: readonly Due[] }) {
  const t = useTexts();
  if (due.length === 0) return <p className="soft">{t('dates.none')}</p>;
  return (
    <ul className="due-list">
      {due.map((one) => (
        <li key={one.id}>
          <DueEntry due={one} />
        </li>
      ))}
    </ul>
  );
}

const ways = ['calendar', 'working', 'counted'] as const;

function DueEntry({ due }: { due: Due }) {
  const t = useTexts();
  const lang = useLanguage();
  const readings = ways.flatMap((way) => {
    const date = due[way];
    return date === null ? [] : [{ way, date }];
  });
  const differ = new Set(readings.map(({ date }) => date)).size > 1;
  return (
    <>
      <p className="due-what">{t(`dates.kinds.${due.what}`)}</p>
      <p className="due-when">
        <b>{t('dates.by', { date: dateInWords(due.use, lang) })}</b>
      </p>
      {differ && (
        <p className="soft">
          {readings
            .map(({ way, date }) => t(`dates.ways.${way}`, { date: dateInWords(date, lang) }))
            .join(' · ')}
        </p>
      )}
      {due.falls !== null && (
        <p>{t(`dates.falls.${due.falls}`, { date: dateInWords(due.suggested, lang) })}</p>
      )}
      {due.use > holidaysKnownUntil && <p className="soft">{t('dates.unknown')}</p>}
      <p className="soft due-source">{due.source}</p>
    </>
  );
}
