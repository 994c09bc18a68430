import type { RecordFacts } from '../../shared/protocol/staff.ts';
import { dateInWords, timeInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import './factors.css';

/** For the chair: who opened the closed conference, when and why. */
export function RecordOpenings({
  openings,
}: Pick<Extract<RecordFacts, { at: 'open' }>, 'openings'>) {
  const t = useTexts();
  return (
    <section className="page page-medium openings" aria-labelledby="openings-heading">
      <div className="panel">
        <h2 id="openings-heading">{t('staff.record.openings')}</h2>
        {openings.length === 0 && <p>{t('staff.record.nobody')}</p>}
        <ul className="openings-list">
          {openings.map(({ at, name, reason }) => (
            <li key={at}>
              <b>{name}</b> <When at={at} />
              <p>{reason}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function When({ at }: { at: number }) {
  const lang = useLanguage();
  const moment = new Date(at);
  const day = moment.toLocaleDateString('en-CA');
  const clock = moment.toTimeString().slice(0, 5);
  return (
    <time className="soft" dateTime={moment.toISOString()}>
      {dateInWords(day, lang)}, {timeInWords(clock, lang)}
    </time>
  );
}
