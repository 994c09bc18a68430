import { useState } from 'react';
import type { RecordFacts } from '../../shared/protocol/staff.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import './factors.css';
import { When } from './when.tsx';

type Readings = Extract<RecordFacts, { at: 'open' }>['readings'];

/** Without being asked for more. */
const few = 8;

/** For the chair: who opened which copy, and when. */
export function RecordReadings({ readings }: { readings: Readings }) {
  const t = useTexts();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? readings : readings.slice(0, few);
  return (
    <section className="panel" aria-labelledby="readings-heading">
      <h2 id="readings-heading">{t('keeping.record.readings')}</h2>
      {readings.length === 0 ? (
        <p>{t('keeping.record.no-readings')}</p>
      ) : (
        <ul className="openings-list">
          {shown.map(({ at, whose, by }, index) => (
            <li key={index}>
              {whose === by
                ? t('keeping.record.own-reading', { whose })
                : t('keeping.record.reading', { whose, by })}
              <br />
              <When at={at} />
            </li>
          ))}
        </ul>
      )}
      {shown.length < readings.length && (
        <div>
          <Button kind="secondary" size="small" onPress={() => setWhole(true)}>
            {t('keeping.record.all', { count: readings.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
