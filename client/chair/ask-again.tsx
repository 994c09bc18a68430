import type { ConferenceView, ScaleView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { whoCanAnswer } from './scale-whom.ts';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface AskAgainProps {
  scale: ScaleView;
  view: ConferenceView;
  send: Send;
}

/** A second round: the same words, for those of the same people who are still here. */
export function AskAgain({ scale, view, send }: AskAgainProps) {
  const t = useTexts();
  const { run, failure, isSending } = useSend(send);
  const board = view.audiences?.find(({ id }) => id === scale.audience);
  const able = board === undefined ? [] : whoCanAnswer(view, board);
  const asked = able.map(({ id }) => id).filter((id) => scale.whom?.includes(id) === true);
  const isAskedAgain = view.scales.some(({ again }) => again === scale.id);
  if (board?.takesLines !== true || asked.length === 0 || isAskedAgain) return null;
  const { id, audience, question, ten, zero, danger, reasons, order, asksPlan } = scale;
  return (
    <>
      <FailureNotice words={failure} />
      <div className="button-row">
        <Button
          kind="secondary"
          size="small"
          busy={isSending}
          onPress={() =>
            void run({
              kind: 'askScale',
              audience,
              question,
              ten,
              zero,
              danger,
              reasons,
              asked,
              inTurn: order !== undefined,
              asksPlan: asksPlan === true,
              again: id,
            })
          }
        >
          {t('chair.scale.again')}
        </Button>
      </div>
    </>
  );
}
