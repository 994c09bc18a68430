import type { RecordFacts } from '../../shared/protocol/staff.ts';
import { useTexts } from '../language/language.ts';
import './factors.css';
import { When } from './when.tsx';

/** For the chair: who opened the closed conference, when and why. */
export function RecordOpenings({
  openings,
}: Pick<Extract<RecordFacts, { at: 'open' }>, 'openings'>) {
  const t = useTexts();
  return (
    <section className="panel" aria-labelledby="openings-heading">
      <h2 id="openings-heading">{t('staff.record.openings')}</h2>
      {openings.length === 0 ? (
        <p>{t('staff.record.nobody')}</p>
      ) : (
        <ul className="openings-list">
          {openings.map(({ at, name, reason }) => (
            <li key={at}>
              <b>{name}</b> <When at={at} />
              <p>{reason}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
