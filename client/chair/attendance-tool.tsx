import { useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { dateInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { attendanceRows } from './attendance-rows.ts';
import type { AttendanceRow } from './attendance-rows.ts';
import { AttendanceTable, attendanceAsText } from './attendance-table.tsx';

/** Who was here when, to look at, to copy and to print; it stays after the close. */
export function AttendanceTool({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const lang = useLanguage();
  const [copying, setCopying] = useState<'not' | 'done' | 'by-hand'>('not');
  const [isPrinting, setPrinting] = useState(false);
  const rows = attendanceRows(view);
  if (rows.length === 0) return <p className="soft">{t('chair.times.none')}</p>;
  const text = attendanceAsText(t, lang, rows);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopying('done'),
      () => setCopying('by-hand'),
    );
  return (
    <>
      <p className="soft">{t('chair.times.lead')}</p>
      <AttendanceTable rows={rows} />
      <div className="button-row">
        <Button kind="secondary" size="small" icon="copy" onPress={() => void copy()}>
          {t('chair.times.copy')}
        </Button>
        <Button kind="secondary" size="small" icon="print" onPress={() => setPrinting(true)}>
          {t('chair.times.print')}
        </Button>
        <span role="status">{copying === 'done' && t('chair.times.copied')}</span>
      </div>
      {copying === 'by-hand' && (
        <TextArea label={t('chair.times.by-hand')} value={text} onChange={() => undefined} />
      )}
      {isPrinting && <Paper view={view} rows={rows} onDone={() => setPrinting(false)} />}
    </>
  );
}

/** Stands beside the page for as long as it is printed, and is all that is printed. */
function Paper({
  view: { conference },
  rows,
  onDone,
}: {
  view: ConferenceView;
  rows: readonly AttendanceRow[];
  onDone: () => void;
}) {
  const t = useTexts();
  const lang = useLanguage();
  const done = useEffectEvent(onDone);
  useEffect(() => {
    const end = () => done();
    window.addEventListener('afterprint', end);
    window.print();
    return () => window.removeEventListener('afterprint', end);
  }, []);
  return createPortal(
    <div className="attendance-paper">
      <h1>{t('chair.times.heading')}</h1>
      <p>{[dateInWords(conference.date, lang), conference.place].filter(Boolean).join(', ')}</p>
      <AttendanceTable rows={rows} />
    </div>,
    document.body,
  );
}
