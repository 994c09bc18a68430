import { useTexts } from '../language/language.ts';
import type { ShownLine } from '../reading/shown-line.ts';
import { Dialog } from '../ui/dialog.tsx';
import { AudienceWords } from './audience-choice.tsx';
import type { BoardHands } from './board-hands.ts';
import { LineEditor } from './line-editor.tsx';
import './wordings-dialog.css';

interface WordingsDialogProps {
  line: ShownLine;
  hands: BoardHands;
  onClose: () => void;
}

/** One line as it stands before different people: each wording with who sees it, to read and to put right. */
export function WordingsDialog({ line, hands, onClose }: WordingsDialogProps) {
  const t = useTexts();
  return (
    <Dialog
      heading={t('board.wordings.heading')}
      closeWords={t('board.wordings.close')}
      onClose={onClose}
      wide
    >
      <p>{t('board.wordings.lead')}</p>
      <ul className="wordings">
        {[line, ...line.alsoAs].map((one) => (
          <li key={one.id}>
            {one !== line && one.rights.write ? (
              <LineEditor line={one} hands={{ ...hands, edit: onClose }} />
            ) : (
              <>
                <p dir="auto" lang={one.lang}>
                  {one.struck ? <s>{one.text}</s> : one.text}
                </p>
                <AudienceWords sees={hands.sees(one.audience)} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
