import type { ScreenView } from '../../shared/conference/view.ts';
import { assertNever } from '../../shared/result.ts';
import { useTexts } from '../language/language.ts';
import type { BoardSnapshot } from '../provider/board-store.ts';
import { usePageTitle } from '../ui/page.tsx';
import { BoardScreen } from './board-screen.tsx';
import { BlankScreen, BreakScreen, LostScreen } from './calm-screen.tsx';
import { FullScreenButton } from './full-screen-button.tsx';
import { JoinScreen } from './join-screen.tsx';
import { ScreenFoot } from './screen-foot.tsx';
import './screen.css';
import { useLongLost } from './use-long-lost.ts';
import { useOwnBlank } from './use-own-blank.ts';
import { useWakeLock } from './use-wake-lock.ts';

interface ScreenPageProps {
  view: ScreenView;
  snapshot: Pick<BoardSnapshot, 'documents' | 'saving' | 'link'>;
}

/** The room's screen. It asks nothing of anybody and needs nobody: the chair chooses from the board what it shows. */
export function ScreenPage({ view, snapshot }: ScreenPageProps) {
  const t = useTexts();
  usePageTitle(t('screen.title'));
  useWakeLock();
  const { standing } = snapshot.saving;
  const isLost = standing === 'lost' || standing === 'not-saved';
  const isLongLost = useLongLost(snapshot.link);
  const shows = shownNow(view.shows, useOwnBlank(view.shows), isLongLost);
  return (
    <div className="screen" data-shows={shows}>
      <Shown shows={shows} view={view} documents={snapshot.documents} isLost={isLost} />
      {shows !== 'board' && shows !== 'blank' && <ScreenFoot number={null} isLost={isLost} />}
      <FullScreenButton />
    </div>
  );
}

type Shows = ScreenView['shows'] | 'lost';

/** What the chair has set, unless it was made dark here or nobody can know any more who is in the room. */
function shownNow(set: ScreenView['shows'], isDark: boolean, isLongLost: boolean): Shows {
  if (isDark) return 'blank';
  return isLongLost && set === 'board' ? 'lost' : set;
}

interface ShownProps extends Pick<BoardSnapshot, 'documents'> {
  shows: Shows;
  view: ScreenView;
  isLost: boolean;
}

function Shown({ shows, view, documents, isLost }: ShownProps) {
  switch (shows) {
    case 'join':
      return <JoinScreen join={view.join} />;
    case 'board':
      return <BoardScreen view={view} documents={documents} isLost={isLost} />;
    case 'break':
      return (
        <BreakScreen
          isClosed={view.conference.progress === 'closed'}
          until={view.course?.until ?? null}
        />
      );
    case 'blank':
      return <BlankScreen />;
    case 'lost':
      return <LostScreen />;
    default:
      return assertNever(shows);
  }
}
