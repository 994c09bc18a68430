import type { ReactNode } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { dateInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import type { Saving } from './saved-status.tsx';
import { TopBar } from './top-bar.tsx';

/** The bar at the top of the board, in words. */
export function BoardTop({
  view,
  saving,
  onRetry,
  screenNow,
  children: end,
}: {
  view: ConferenceView;
  saving: Saving;
  onRetry: () => void;
  /** What stands on the big screen, for those who keep the board. */
  screenNow?: ReactNode;
  /** What belongs at its far end. */
  children?: ReactNode;
}) {
  const t = useTexts();
  const lang = useLanguage();
  const { children, kind, date, progress } = view.conference;
  const names = listInWords(
    children.map(({ name }) => name),
    lang,
  );
  const { part } = view;
  const about = [
    t(`board.top.${kind}`),
    dateInWords(date, lang),
    t(`board.top.progress.${progress}`),
  ];
  return (
    <TopBar
      title={t('board.top.title', { names })}
      shortTitle={names}
      subtitle={about.join(' · ')}
      saving={saving}
      onRetry={onRetry}
      // Chair and minute taker have more about it right beneath.
      part={part.name === '' || view.parts !== undefined ? null : part}
      screenShows={view.screenShows}
      screenNow={screenNow}
    >
      {end}
    </TopBar>
  );
}
