import { inGroups } from '../../shared/outcomes/in-groups.ts';
import type { RecordFacts } from '../../shared/protocol/staff.ts';
import { dayInWords, timeInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { CheckCopy } from './check-copy.tsx';
import './keeping.css';
import { RecordHappened } from './record-happened.tsx';
import { RecordOpenings } from './record-openings.tsx';
import { RecordReadings } from './record-readings.tsx';
import { clockOf } from './when.tsx';
import { whenDestroyed } from './when-destroyed.ts';

interface OpenProps {
  conference: string;
  record: Extract<RecordFacts, { at: 'open' }>;
}

/** Above the record: when it is destroyed. */
export function RecordKept({ conference, record }: OpenProps) {
  const t = useTexts();
  const lang = useLanguage();
  return (
    <section className="record-kept" aria-label={t('keeping.page.title')}>
      <p className="fact conference-kept">
        <Icon name="clock" />
        {whenDestroyed(t, record.kept, lang)}
      </p>
      <LinkButton kind="secondary" size="small" href={`/conferences/${conference}/keeping`}>
        {t('keeping.look')}
      </LinkButton>
    </section>
  );
}

/** Below the record: who saw it, whose copy a paper is, what happened, and where the journal ended. */
export function RecordPapers({ conference, record }: OpenProps) {
  const t = useTexts();
  const lang = useLanguage();
  const { at, facts, mac } = record.journal;
  return (
    <section className="record-papers" aria-label={t('keeping.record.heading')}>
      <div className="record-columns">
        {record.you === 'chair' && (
          <div className="stack">
            <RecordReadings readings={record.readings} />
            <RecordOpenings openings={record.openings} />
          </div>
        )}
        <CheckCopy conference={conference} />
      </div>
      <RecordHappened conference={conference} />
      <p className="journal-end">
        {t('keeping.record.journal', {
          date: dayInWords(at, lang),
          time: timeInWords(clockOf(at), lang),
          facts,
          mac: inGroups(mac),
        })}
      </p>
    </section>
  );
}
