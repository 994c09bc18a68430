import type { ScreenView } from '../../shared/conference/view.ts';
import { assertNever } from '../../shared/result.ts';
import { useTexts } from '../language/language.ts';
import type { BoardSnapshot } from '../provider/board-store.ts';
import { usePageTitle } from '../ui/page.tsx';
import { BoardScreen } from './board-screen.tsx';
import { BlankScreen, BreakScreen } from './calm-screen.tsx';
import { FullScreenButton } from './full-screen-button.tsx';
import { JoinScreen } from './join-screen.tsx';
import { ScreenFoot } from './screen-foot.tsx';
import './screen.css';
import { useWakeLock } from './use-wake-lock.ts';

interface ScreenPageProps {
  view: ScreenView;
  snapshot: Pick<BoardSnapshot, 'documents' | 'saving'>;
}

/** The room's screen. It asks nothing of anybody and needs nobody: the chair chooses from the board what it shows. */
export function ScreenPage({ view, snapshot }: ScreenPageProps) {
  const t = useTexts();
  usePageTitle(t('screen.title'));
  useWakeLock();
  const { standing } = snapshot.saving;
  const isLost = standing === 'lost' || standing === 'not-saved';
  return (
    <div className="screen" data-shows={view.shows}>
      <Shown view={view} snapshot={snapshot} isLost={isLost} />
      {view.shows !== 'board' && <ScreenFoot number={null} isLost={isLost} />}
      <FullScreenButton />
    </div>
  );
}

function Shown({ view, snapshot, isLost }: ScreenPageProps & { isLost: boolean }) {
  switch (view.shows) {
    case 'join':
      return <JoinScreen join={view.join} />;
    case 'board':
      return <BoardScreen view={view} documents={snapshot.documents} isLost={isLost} />;
    case 'break':
      return <BreakScreen />;
    case 'blank':
      return <BlankScreen />;
    default:
      return assertNever(view.shows);
  }
}
