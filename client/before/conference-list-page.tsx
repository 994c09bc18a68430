import { conferenceListSchema } from '../../shared/protocol/http.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import './before.css';
import { ConferenceEntry } from './conference-entry.tsx';
import type { Listed } from './conference-entry.tsx';
import { DestroyedList } from './destroyed-list.tsx';
import { KeepingNotice } from './keeping-notice.tsx';

/** `/conferences`: what this account chairs or is named for, the next one first. */
export function ConferenceListPage() {
  const t = useTexts();
  const { value, failure } = useFetched('/api/conferences', conferenceListSchema);
  return (
    <Page width="wide" title={t('before.list.title')} heading={t('before.list.heading')}>
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failureWords(t, failure)}</p>
        </Notice>
      )}
      {value !== null && (
        <>
          <KeepingNotice all={value.conferences} />
          <Conferences all={value.conferences} />
          <DestroyedList all={value.destroyed} />
        </>
      )}
    </Page>
  );
}

function Conferences({ all }: { all: readonly Listed[] }) {
  const t = useTexts();
  const isPast = ({ progress }: Listed) => progress === 'closed';
  const byDate = (a: Listed, b: Listed) => `${a.date}${a.time}`.localeCompare(`${b.date}${b.time}`);
  const make = (
    <LinkButton href="/conferences/new" icon="plus">
      {t('before.list.make')}
    </LinkButton>
  );
  if (all.length === 0) {
    return (
      <div className="empty">
        <h2>{t('before.list.empty-heading')}</h2>
        <p>{t('before.list.empty')}</p>
        {make}
      </div>
    );
  }
  const coming = all.filter((one) => !isPast(one)).toSorted(byDate);
  const past = all.filter(isPast).toSorted(byDate).toReversed();
  return (
    <>
      <p>{make}</p>
      <Group heading={t('before.list.coming')} entries={coming} />
      <Group heading={t('before.list.past')} entries={past} />
    </>
  );
}

function Group({ heading, entries }: { heading: string; entries: readonly Listed[] }) {
  if (entries.length === 0) return null;
  return (
    <section className="stack">
      <h2>{heading}</h2>
      <ul className="conference-list">
        {entries.map((entry) => (
          <ConferenceEntry key={entry.conference} entry={entry} />
        ))}
      </ul>
    </section>
  );
}
