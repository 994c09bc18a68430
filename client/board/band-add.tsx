import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import type { BoardHands } from './board-hands.ts';
import { NewLine } from './new-line.tsx';
import type { BegunLine, Pen } from './new-line.tsx';

type BandKind = 'danger-statement' | 'safety-goal' | 'child-view';

/** What is being added to the band just now. */
export interface BandAdding {
  readonly kind: BandKind;
  /** The danger statement that a safety goal answers. */
  readonly goal: string | null;
}

interface BandAddProps extends BandAdding {
  /** What is read out, where the button's words alone do not tell which statement it belongs to. */
  spoken?: string;
  adding: BandAdding | null;
  setAdding: (adding: BandAdding | null) => void;
  hands: BoardHands;
  pen: Pen | null;
  draft: BegunLine | null;
  onDraft: (line: string | null) => void;
}

/** A button that turns into the place to write one more danger statement, goal or child's words. */
export function BandAdd(props: BandAddProps) {
  const { kind, goal, spoken, adding, setAdding, hands, pen, ...draft } = props;
  const t = useTexts();
  if (pen === null) return null;
  const begin = () => {
    // What was being written in the other box is on the board already.
    draft.onDraft(null);
    setAdding({ kind, goal });
  };
  if (adding?.kind !== kind || adding.goal !== goal) {
    return (
      <Button
        kind="quiet"
        size="small"
        icon="plus"
        onPress={begin}
        {...(spoken !== undefined && { spoken })}
      >
        {t(`board.band.add.${kind}`)}
      </Button>
    );
  }
  return (
    <NewLine
      {...draft}
      place={t(`board.kinds.${kind}`)}
      placeholder={t(`board.band.example.${kind}`)}
      kinds={[kind]}
      // Nobody's words by habit: a statement about somebody must not come out as said by them.
      born={{ saidBy: [], ...(goal === null ? {} : { goal }) }}
      onLeave={() => setAdding(null)}
      takesFocus
      hands={hands}
      pen={pen}
    />
  );
}
