import type { ConferenceList } from '../../shared/protocol/http.ts';
import { dateInWords, timeInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { ReviewWay } from '../review/review-way.tsx';
import { Chip } from '../ui/chip.tsx';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { ProgressChip } from './progress-chip.tsx';
import { TakeOver } from './take-over.tsx';
import { conferenceByDay, whenDestroyed } from './when-destroyed.ts';

export type Listed = ConferenceList['conferences'][number];

/** One conference in the list, with the way on. */
export function ConferenceEntry({ entry }: { entry: Listed }) {
  const t = useTexts();
  const lang = useLanguage();
  const when = t('before.page.on', {
    date: dateInWords(entry.date, lang),
    time: timeInWords(entry.time, lang),
  });
  return (
    <li className="conference-entry">
      <div className="conference-entry-words">
        <h3>{when}</h3>
        <p className="facts">
          <ProgressChip progress={entry.progress} />
          <span>{t(`before.kind.${entry.kind}`)}</span>
          {entry.you !== 'chair' && <Chip>{t(`staff.named.${entry.you}`)}</Chip>}
          <span className="fact">
            <Icon name="child" />
            {listInWords(entry.children, lang)}
          </span>
          {entry.place !== '' && (
            <span className="fact">
              <Icon name="place" />
              {entry.place}
            </span>
          )}
        </p>
        {entry.kept !== null && (
          <p className="fact soft conference-kept">
            <Icon name="clock" />
            {whenDestroyed(t, entry.kept, lang)}
          </p>
        )}
      </div>
      <WayOn entry={entry} />
    </li>
  );
}

function WayOn({ entry }: { entry: Listed }) {
  const t = useTexts();
  const lang = useLanguage();
  const { conference, progress, you } = entry;
  if (progress === 'closed') {
    return (
      <div className="conference-ways">
        <LinkButton kind="secondary" href={`/conferences/${conference}/record`}>
          {t('before.list.outcomes')}
        </LinkButton>
        <ReviewWay last={entry} named={conferenceByDay(t, entry, lang)} />
        <LinkButton
          kind="quiet"
          size="small"
          href={`/conferences/${conference}/keeping`}
          spoken={t('keeping.look-spoken', { conference: conferenceByDay(t, entry, lang) })}
        >
          {t('keeping.look')}
        </LinkButton>
      </div>
    );
  }
  if (you === 'deputy') return <TakeOver conference={conference} />;
  if (you === 'assigned') return <p className="soft">{t('staff.named.not-yet')}</p>;
  return progress === 'open' ? (
    <LinkButton href={`/c/${conference}`}>{t('before.list.open-board')}</LinkButton>
  ) : (
    <LinkButton kind="secondary" href={`/conferences/${conference}`}>
      {t('before.list.prepare')}
    </LinkButton>
  );
}
