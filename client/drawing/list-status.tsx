import type { DrawingPage, PersonShape, Tie, WordsShape } from '../../shared/drawing/shape.ts';
import { useTexts } from '../language/language.ts';
import type { DrawingHands } from '../provider/drawing-hands.ts';
import { Button } from '../ui/button.tsx';

/** What was taken off the page last, with all that went with it. */
export interface OffPage {
  readonly name: string;
  readonly shape: PersonShape | WordsShape;
  readonly ties: readonly Tie[];
}

interface TakeOff {
  page: DrawingPage;
  hands: DrawingHands;
  onOff: (off: OffPage, words: string) => void;
}

/** The place of what was done last. */
export const statusId = 'list-status';

/** Takes somebody or some words off the page, with the ties to them; the focus goes to where they can be put back. */
export function useTakeOff({ page, hands, onOff }: TakeOff) {
  const t = useTexts();
  return (shape: PersonShape | WordsShape, name: string): void => {
    const ties = page.ties.filter(({ from, to }) => from === shape.id || to === shape.id);
    hands.drop([shape.id]);
    for (const tie of ties) hands.eraseTie(tie.id);
    onOff({ name, shape, ties }, t('drawings.list.is-off', { name }));
  };
}

interface ListStatusProps {
  said: string;
  off: OffPage | null;
  hands: DrawingHands;
  onBack: (words: string) => void;
}

/** What was done last, read out; and the way back of what was taken off. */
export function ListStatus({ said, off, hands, onBack }: ListStatusProps) {
  const t = useTexts();
  const putBack = ({ shape, ties, name }: OffPage) => {
    hands.put([shape]);
    for (const tie of ties) hands.putTie(tie);
    onBack(t('drawings.list.is-back', { name }));
  };
  return (
    <div className="list-status" id={statusId} tabIndex={-1}>
      <p role="status" dir="auto">
        {said}
      </p>
      {off !== null && (
        <Button kind="secondary" size="small" icon="undo" onPress={() => putBack(off)}>
          {t('drawings.list.put-back')}
        </Button>
      )}
    </div>
  );
}
