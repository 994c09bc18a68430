import type { ScreenView } from '../../shared/conference/view.ts';
import { assertNever } from '../../shared/result.ts';
import { useTexts } from '../language/language.ts';
import type { BoardSnapshot, BoardStore } from '../provider/board-store.ts';
import { templateOf } from '../reading/template-of.ts';
import { usePageTitle } from '../ui/page.tsx';
import { BoardScreen } from './board-screen.tsx';
import { BlankScreen, BreakScreen, LostScreen } from './calm-screen.tsx';
import { DrawingScreen } from './drawing-screen.tsx';
import { FullScreenButton } from './full-screen-button.tsx';
import { JoinScreen } from './join-screen.tsx';
import { ScreenFoot } from './screen-foot.tsx';
import './screen.css';
import { StageTitle } from './stage-screen.tsx';
import { useLongLost } from './use-long-lost.ts';
import { useOwnBlank } from './use-own-blank.ts';
import { useWakeLock } from './use-wake-lock.ts';

interface ScreenPageProps {
  view: ScreenView;
  snapshot: Pick<BoardSnapshot, 'documents' | 'saving' | 'link'>;
  openDrawing: BoardStore['openDrawing'];
}

/** The room's screen. It asks nothing of anybody and needs nobody: the chair chooses from the board what it shows. */
export function ScreenPage({ view, snapshot, openDrawing }: ScreenPageProps) {
  const t = useTexts();
  usePageTitle(t('screen.title'));
  useWakeLock();
  const { standing } = snapshot.saving;
  const isLost = standing === 'lost' || standing === 'not-saved';
  const isLongLost = useLongLost(snapshot.link);
  const isDark = useOwnBlank({ shows: view.shows, drawing: view.drawing?.id ?? null });
  const shows = shownNow(view.shows, isDark, isLongLost);
  return (
    <div className="screen" data-shows={shows}>
      <Shown
        shows={shows}
        view={view}
        documents={snapshot.documents}
        openDrawing={openDrawing}
        isLost={isLost}
      />
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
  openDrawing: BoardStore['openDrawing'];
  shows: Shows;
  view: ScreenView;
  isLost: boolean;
}

function Shown({ shows, view, documents, openDrawing, isLost }: ShownProps) {
  switch (shows) {
    case 'join':
      return <JoinScreen join={view.join} />;
    case 'board':
      return (
        <BoardOrDrawing
          view={view}
          documents={documents}
          openDrawing={openDrawing}
          isLost={isLost}
        />
      );
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

/** The board, or the page that stands in its place now, with the step of the conference above it. */
function BoardOrDrawing({ view, documents, openDrawing, isLost }: Omit<ShownProps, 'shows'>) {
  const { drawing } = view;
  if (drawing === undefined) {
    return <BoardScreen view={view} documents={documents} isLost={isLost} />;
  }
  const { stages } = templateOf(view.conference);
  const now = stages.find(({ id }) => id === view.course?.stage);
  return (
    <>
      {now !== undefined && (
        <StageTitle all={stages} now={now} endsAt={view.course?.timer?.endsAt ?? null} />
      )}
      <DrawingScreen key={drawing.id} drawing={drawing} openDrawing={openDrawing} isLost={isLost} />
    </>
  );
}
