import type { ReportView } from '../../shared/conference/view/schemas/preparing.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { dateInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import type { Tone } from '../ui/chip.tsx';
import type { IconName } from '../ui/icon.tsx';
import { nameIn } from './people-words.ts';

interface ReportEntryProps {
  report: ReportView;
  view: ConferenceView;
  onPeople: () => void;
  onChange: () => void;
}

const looks = {
  'in-time': { tone: 'well', icon: 'check' },
  shared: { tone: 'well', icon: 'check' },
  late: { tone: 'plain', icon: 'clock' },
  'not-shared': { tone: 'plain', icon: 'lock' },
} as const satisfies Record<ReportView['standing'], { tone: Tone; icon: IconName }>;

/** One report: whose it is, whether the family had it in time, who has it and who has read it. */
export function ReportEntry({ report, view, onPeople, onChange }: ReportEntryProps) {
  const t = useTexts();
  const lang = useLanguage();
  const { title, standing, receivedOn, note } = report;
  const name = title || t('ready.reports.untitled');
  const { tone, icon } = looks[standing];
  const received =
    receivedOn === ''
      ? t('ready.reports.not-received')
      : t('ready.reports.received', { date: dateInWords(receivedOn, lang) });
  return (
    <li className="ready-entry">
      <div className="ready-entry-words">
        <p className="ready-entry-name">
          {name}
          <Chip tone={tone} icon={icon}>
            {t(`ready.reports.standing.${standing}`)}
          </Chip>
        </p>
        <p className="ready-entry-about">
          {t('ready.reports.by', { name: nameIn(t, view, report.author) })} · {received}
        </p>
        <Readers report={report} view={view} />
        {note !== '' && <p className="ready-entry-note">{note}</p>}
      </div>
      <div className="ready-entry-actions">
        <Button
          kind="secondary"
          size="small"
          icon="people"
          spoken={t('ready.reports.people-of', { title: name })}
          onPress={onPeople}
        >
          {t(view.may.includes('shareReport') ? 'ready.reports.people' : 'ready.reports.readers')}
        </Button>
        {view.may.includes('putReport') && (
          <IconButton
            icon="pen"
            size="small"
            words={t('ready.reports.change', { title: name })}
            onPress={onChange}
          />
        )}
      </div>
    </li>
  );
}

/** "Read by Kezia; not yet by Ines and Maud." */
function Readers({ report: { shared, readBy }, view }: Pick<ReportEntryProps, 'report' | 'view'>) {
  const t = useTexts();
  const lang = useLanguage();
  if (shared.length === 0) return null;
  const named = (ids: readonly string[]) =>
    listInWords(
      ids.map((id) => nameIn(t, view, id)),
      lang,
    );
  const waiting = shared.map(({ person }) => person).filter((id) => !readBy.includes(id));
  return (
    <p className="ready-entry-about">
      {readBy.length > 0 && <>{t('ready.reports.read-by', { names: named(readBy) })} </>}
      {waiting.length > 0 && t('ready.reports.not-read-by', { names: named(waiting) })}
    </p>
  );
}
