import type { ConferenceView } from '../../shared/conference/view.ts';
import { Strip } from '../board/strip.tsx';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';

/** New copies wait for the minute taker as the second person, who reads their own of before: it leads them to the board. */
export function SecondLookCall({ view, onBoard }: { view: ConferenceView; onBoard: () => void }) {
  const t = useTexts();
  const { givingOut, you } = view;
  const waits = you.role !== 'chair' && givingOut?.givenOut === false && givingOut.agreed === null;
  return (
    <div role="status">
      {waits && (
        <Strip
          icon="mail"
          tone="call"
          actions={
            <Button size="small" onPress={onBoard}>
              {t('outcomes.board')}
            </Button>
          }
        >
          {t('giving-out.strip.second')}
        </Strip>
      )}
    </div>
  );
}
