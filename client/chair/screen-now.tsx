import type { ConferenceView } from '../../shared/conference/view.ts';
import type { Say } from '../language/language.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { boardName, boardsOnScreen } from '../reading/room-now.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import '../ui/visually-hidden.css';
import { drawingOnScreen } from './screen-drawing.ts';
import './screen-now.css';
import { ShowBoardAgain } from './show-board-again.tsx';
import { useScreenKey } from './use-screen-key.ts';
import type { Send } from './use-send.ts';

interface ScreenNowProps {
  view: ConferenceView;
  send: Send;
  /** To what it shows and could show; null for who can not change it. */
  onOpen: (() => void) | null;
}

/** "On the big screen now", always in sight of those who keep the board, with the key that blanks it. */
export function ScreenNow({ view, send, onOpen }: ScreenNowProps) {
  const t = useTexts();
  const lang = useLanguage();
  const { next, press, isSending, isLate, failure } = useScreenKey(view, send);
  const what = shownWords(t, lang, view);
  const trouble = failure ?? (isLate ? t('chair.screen.late') : null);
  const words = (
    <>
      <Icon name="screen" />
      <span className="screen-now-words">
        <span className="screen-now-label">{`${t('chair.screen.now')} `}</span>
        <b>{what}</b>
      </span>
    </>
  );
  return (
    <div
      className="screen-now"
      data-shows={view.screenShows}
      data-drawing={drawingOnScreen(view) !== null || undefined}
    >
      <p className="visually-hidden" role="status">{`${t('chair.screen.now')} ${what}`}</p>
      {onOpen === null ? (
        <p className="screen-now-what">{words}</p>
      ) : (
        <button type="button" className="screen-now-what" onClick={onOpen}>
          {words}
        </button>
      )}
      <ShowBoardAgain view={view} send={send} />
      {next !== null && (
        <Button
          kind={next === 'blank' ? 'secondary' : 'primary'}
          size="small"
          busy={isSending}
          onPress={press}
        >
          {t(next === 'blank' ? 'chair.screen.do-blank' : 'chair.screen.do-board')}
          <kbd className="screen-now-key">B</kbd>
        </Button>
      )}
      {trouble !== null && (
        <p className="screen-now-trouble" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}

/** "Everyone · With Kezia", the name of a page, or what else it shows. */
function shownWords(t: Say, lang: string, view: ConferenceView): string {
  if (view.screenShows !== 'board') return t(`chair.screen.is.${view.screenShows}`);
  const drawing = drawingOnScreen(view);
  if (drawing !== null) return drawing.name;
  const boards = boardsOnScreen(view).map((board) => boardName(t, lang, view, board));
  return boards.length === 0 ? t('chair.screen.is.no-board') : boards.join(' · ');
}
