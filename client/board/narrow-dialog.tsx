import { useState } from 'react';
import { useTexts } from '../language/language.ts';
import type { ShownLine } from '../reading/shown-line.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import type { BoardHands } from './board-hands.ts';

interface NarrowDialogProps {
  line: ShownLine;
  hands: Pick<BoardHands, 'choices' | 'route' | 'verbs'>;
  onClose: () => void;
}

/** Which children somebody's own words are about, and who will not see them any more. */
export function NarrowDialog({ line, hands, onClose }: NarrowDialogProps) {
  const t = useTexts();
  const [about, setAbout] = useState<readonly string[]>(line.fields.children ?? []);
  const { hint } = hands.route(line.audience, about);
  const narrow = () => {
    onClose();
    if (hint !== null) void hands.verbs.narrow(line, about);
  };
  return (
    <AskDialog
      heading={t('board.narrow.about')}
      yes={t(hint === null ? 'board.narrow.nothing' : 'board.narrow.yes')}
      no={t('board.narrow.no')}
      onYes={narrow}
      onNo={onClose}
    >
      <p dir="auto">{line.text}</p>
      {hands.choices.children.map(({ id, words }) => (
        <Checkbox
          key={id}
          label={words}
          checked={about.includes(id)}
          onChange={(isChosen) =>
            setAbout(isChosen ? [...about, id] : about.filter((one) => one !== id))
          }
        />
      ))}
      <p role="status">
        {hint === null ? t('board.narrow.nobody') : `${hint} ${t('board.narrow.words')}`}
      </p>
    </AskDialog>
  );
}
