import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { AwayPanel } from '../ready/away-panel.tsx';
import { ErrorsPanel } from '../ready/errors-panel.tsx';
import { DueSection } from '../reading/due-section.tsx';
import { GlanceList } from '../ready/glance-list.tsx';
import { ReportsPanel } from '../ready/reports-panel.tsx';
import { staysAway } from '../ready/stays-away.ts';
import { TalksPanel } from '../ready/talks-panel.tsx';
import { TrayNotice } from '../handed-in/tray-notice.tsx';
import { TrayPanel } from '../handed-in/tray-panel.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ColleaguesPanel } from './colleagues-panel.tsx';
import { ConferenceTop } from './conference-top.tsx';
import { PartsPanel } from './parts-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import './preparing.css';
import { RoomPanel } from './room-panel.tsx';
import { SparePanel } from './spare-panel.tsx';
import { useCopy } from './use-copy.ts';
import { useLinks } from './use-links.ts';

/** The conference before the day: its details, who is invited, and the ways in. */
export function Preparing({ view, isLost }: { view: ConferenceView; isLost: boolean }) {
  const t = useTexts();
  const copying = useCopy();
  const { conference, people, ready, spareLinks = 0, waiting = [] } = view;
  const isClosed = conference.progress === 'closed';
  // Afterwards an empty list would ask for something that nobody can do any more.
  const stays = (list: readonly unknown[] = []) => !isClosed || list.length > 0;
  const version = [...people.map(({ id }) => id), spareLinks].join(' ');
  const ways = useLinks(conference.id, version);
  return (
    <ConferenceTop view={view}>
      {isLost && (
        <Notice tone="care" announced>
          <p>{t('before.page.lost')}</p>
        </Notice>
      )}
      {waiting.length > 0 && (
        <Notice announced>
          <p>{t('before.page.waiting', { count: waiting.length })}</p>
          <LinkButton size="small" href={`/c/${conference.id}`}>
            {t('before.page.let-in')}
          </LinkButton>
        </Notice>
      )}
      <TrayNotice view={view} />
      <div className={joinClasses('preparing', isClosed && 'preparing-closed')}>
        <div className="preparing-main">
          {!isClosed && <GlanceList view={view} />}
          <PeoplePanel view={view} ways={ways} copying={copying} />
          {view.handedIn !== undefined && !isClosed && <TrayPanel view={view} />}
          {!isClosed && <PartsPanel view={view} />}
          {stays(ready?.reports) && <ReportsPanel view={view} />}
          {stays(ready?.errors) && <ErrorsPanel view={view} />}
          {stays(ready?.talks) && <TalksPanel view={view} />}
          {stays([...(ready?.exclusions ?? []), ...staysAway(view)]) && <AwayPanel view={view} />}
        </div>
        {!isClosed && (
          <div className="preparing-side">
            <RoomPanel conference={conference} links={ways.value} />
            <DueSection view={view} isPanel />
            <SparePanel view={view} links={ways.value} copying={copying} />
            {view.staff !== undefined && <ColleaguesPanel view={view} staff={view.staff} />}
          </div>
        )}
      </div>
    </ConferenceTop>
  );
}
