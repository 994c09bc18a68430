import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Notice } from '../ui/notice.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { ScreenBoards } from './screen-boards.tsx';
import { drawingOnScreen } from './screen-drawing.ts';
import { ShowBoardAgain } from './show-board-again.tsx';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

const shows = ['board', 'break', 'blank', 'join'] as const;

/** What the big screen in the room shows, and which boards it may show. It changes at once. */
export function ScreenTool({ view, send }: { view: ConferenceView; send: Send }) {
  const t = useTexts();
  const { run, failure } = useSend(send);
  if (view.part.restricted) {
    return (
      <Notice>
        <p>{t('chair.screen.restricted')}</p>
      </Notice>
    );
  }
  const drawing = drawingOnScreen(view);
  return (
    <>
      <FailureNotice words={failure} />
      {drawing !== null && (
        <Notice>
          <p>{t('chair.screen.drawing.stands', { name: drawing.name })}</p>
          <ShowBoardAgain view={view} send={send} />
        </Notice>
      )}
      <RadioGroup
        legend={t('chair.screen.legend')}
        hint={t('chair.screen.hint')}
        value={view.screenShows}
        onChange={(what) => void run({ kind: 'showOnScreen', shows: what })}
        options={shows
          .filter((what) => what !== 'board' || view.conference.progress !== 'planned')
          .map((what) => ({
            value: what,
            words: t(`chair.screen.${what}`),
            hint: t(`chair.screen.${what}-hint`),
          }))}
      />
      <ScreenBoards view={view} send={send} />
    </>
  );
}
