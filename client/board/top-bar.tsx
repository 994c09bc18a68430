import type { ReactNode } from 'react';
import { useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import type { Saving } from './saved-status.tsx';
import { SavedStatus } from './saved-status.tsx';
import './top-bar.css';

interface TopBarProps {
  /** "Conference for Juno, Otis and Wren". */
  title: string;
  /** The same where there is little room: "Juno, Otis and Wren". */
  shortTitle: string;
  /** What kind, and of which day. */
  subtitle: string;
  saving: Saving;
  onRetry: () => void;
  /** The part that runs now, where the conference has several. */
  part: { readonly name: string; readonly restricted: boolean } | null;
  /** What the room's screen shows at this moment. */
  screenShows: 'join' | 'board' | 'blank' | 'break';
  /** The same in more words, for those who keep the board. */
  screenNow?: ReactNode;
  /** What belongs at its far end: who is here, the way out. */
  children?: ReactNode;
}

/** The top of the board: which conference this is, whether everything is saved, what the big screen shows. */
export function TopBar({
  title,
  shortTitle,
  subtitle,
  saving,
  onRetry,
  part,
  screenShows,
  screenNow,
  children,
}: TopBarProps) {
  const t = useTexts();
  return (
    <header className="top-bar">
      <div className="top-bar-title">
        <div className="top-bar-names">
          <h1>
            <span className="top-bar-long">{title}</span>
            <span className="top-bar-short" aria-hidden="true">
              {shortTitle}
            </span>
          </h1>
          <p>{subtitle}</p>
        </div>
        {part !== null && (
          <p className="top-bar-part">
            <Icon name={part.restricted ? 'lock' : 'people'} />
            <span>{t('board.top.part', { part: part.name })}</span>
          </p>
        )}
      </div>
      <SavedStatus saving={saving} onRetry={onRetry} />
      {screenNow ?? <ScreenWords shows={screenShows} />}
      {children}
    </header>
  );
}

function ScreenWords({ shows }: { shows: TopBarProps['screenShows'] }) {
  const t = useTexts();
  return (
    <p className="top-bar-screen" data-shows={shows}>
      <Icon name="screen" />
      <span>
        <span className="top-bar-screen-label">{`${t('board.screen.label')} `}</span>
        <b>{t(`board.screen.${shows}`)}</b>
      </span>
    </p>
  );
}
