import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { drawingOnScreen } from './screen-drawing.ts';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

/** From a page on the big screen back to the board, in one press; nothing while no page stands there. */
export function ShowBoardAgain({ view, send }: { view: ConferenceView; send: Send }) {
  const t = useTexts();
  const { run, failure, isSending } = useSend(send);
  if (drawingOnScreen(view) === null || !view.may.includes('showDrawing')) return null;
  return (
    <>
      <Button
        kind="secondary"
        size="small"
        busy={isSending}
        onPress={() => void run({ kind: 'showDrawing', drawing: null })}
      >
        {t('chair.screen.drawing.board-again')}
      </Button>
      <FailureNotice words={failure} />
    </>
  );
}
