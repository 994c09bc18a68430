import { useState } from 'react';
import type { ReportView } from '../../shared/conference/view/schemas/preparing.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { dateInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { Panel } from './panel.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { ReportEntry } from './report-entry.tsx';
import { ReportPeople } from './report-people.tsx';

interface Asked {
  readonly about: 'change' | 'people';
  /** Null: a new one. */
  readonly report: string | null;
}

/** Who writes a report, when it came, with whom it was shared, and who has read it. */
export function ReportsPanel({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const reports = view.ready?.reports ?? [];
  const report = reports.find(({ id }) => id === asked?.report);
  const mayPut = view.may.includes('putReport');
  return (
    <Panel
      id="reports"
      heading={t('ready.reports.heading')}
      hint={t('ready.reports.hint')}
      add={
        mayPut && {
          words: t('ready.reports.add'),
          onPress: () => setAsked({ about: 'change', report: null }),
        }
      }
      empty={reports.length === 0 ? t('ready.reports.empty') : null}
    >
      {reports.length > 0 && <Due view={view} reports={reports} />}
      <ul className="ready-list">
        {reports.map((one) => (
          <ReportEntry
            key={one.id}
            report={one}
            view={view}
            onPeople={() => setAsked({ about: 'people', report: one.id })}
            onChange={() => setAsked({ about: 'change', report: one.id })}
          />
        ))}
      </ul>
      {asked?.about === 'change' && (asked.report === null || report !== undefined) && (
        <ReportDialog view={view} report={report} onClose={close} />
      )}
      {asked?.about === 'people' && report !== undefined && (
        <ReportPeople view={view} report={report} onClose={close} />
      )}
    </Panel>
  );
}

/** By when the family has them, by both readings, and how many are. */
function Due({ view, reports }: { view: ConferenceView; reports: readonly ReportView[] }) {
  const t = useTexts();
  const lang = useLanguage();
  const due = view.ready?.due ?? null;
  const shared = reports.filter(({ standing }) => standing === 'in-time' || standing === 'shared');
  const counted = { done: shared.length, count: reports.length };
  if (due === null) {
    return <p className="ready-due">{t('ready.reports.shared-of', counted)}</p>;
  }
  const isOne = due.calendar === null || due.working === null || due.calendar === due.working;
  const inWords = (day: string | null) => dateInWords(day ?? '', lang);
  return (
    <div className="ready-due">
      <p>
        <b>{t('ready.reports.in-time-of', counted)}</b>{' '}
        {t('ready.reports.due', { date: inWords(due.use) })}
      </p>
      <p className="soft">
        {!isOne &&
          t('ready.reports.readings', {
            calendar: inWords(due.calendar),
            working: inWords(due.working),
          })}{' '}
        {t('ready.reports.source', { source: due.source })}
      </p>
    </div>
  );
}
