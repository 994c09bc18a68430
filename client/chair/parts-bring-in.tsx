import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { namesInWords, partName } from '../parts/part-words.ts';
import { currentPart } from '../parts/who-moves.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { bringIn } from './parts-come-to-see.ts';
import type { BringingIn, Written } from './parts-come-to-see.ts';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface PartsBringInProps {
  view: ConferenceView;
  person: PersonView;
  written: readonly Written[];
  send: Send;
  onClose: () => void;
}

/** Somebody who waits outside comes into the part that runs, after a look at what they come to see. */
export function PartsBringIn({ view, person, written, send, onClose }: PartsBringInProps) {
  const t = useTexts();
  const { run, failure, isSending } = useSend(send);
  const part = currentPart(view);
  const found = bringIn(view, person, written);
  const { name } = person;
  if (part === null || part.people === 'everyone') return null;
  if (!found.can) return <Cannot found={found} name={name} onClose={onClose} />;
  const people = [...part.people, person.id];
  const bring = async () => {
    if (await run({ kind: 'changePart', part: part.id, name: part.name, people })) onClose();
  };
  return (
    <AskDialog
      heading={t('parts.bring.heading', { name, part: partName(t, part) })}
      yes={t('parts.bring.yes', { name })}
      no={t('parts.bring.no')}
      busy={isSending}
      failure={failure}
      onYes={() => void bring()}
      onNo={onClose}
    >
      <p>
        {found.lines === 0
          ? t('parts.bring.no-lines', { name })
          : t('parts.bring.lines', { name, count: found.lines })}
      </p>
      <p>{t('parts.bring.from-now', { name })}</p>
      <p>{t('parts.bring.copy', { name })}</p>
    </AskDialog>
  );
}

interface CannotProps {
  found: Extract<BringingIn, { can: false }>;
  name: string;
  onClose: () => void;
}

/** Why not, and what the chair can do instead. */
function Cannot({ found, name, onClose }: CannotProps) {
  const t = useTexts();
  const lang = useLanguage();
  const words = {
    apart: () =>
      t('parts.bring.apart', {
        name,
        names: found.why === 'apart' ? namesInWords(lang, found.from) : '',
        count: found.why === 'apart' ? found.from.length : 0,
      }),
    restricted: () => t('parts.bring.restricted', { name }),
    hears: () =>
      t('parts.bring.hears', {
        name,
        names: found.why === 'hears' ? listInWords(found.children, lang) : '',
      }),
  };
  return (
    <Dialog
      heading={t('parts.bring.cannot', { name })}
      closeWords={t('chair.cancel')}
      onClose={onClose}
      actions={
        <Button kind="secondary" onPress={onClose}>
          {t('chair.cancel')}
        </Button>
      }
    >
      <p>{words[found.why]()}</p>
      <p>{t('parts.bring.instead', { name })}</p>
    </Dialog>
  );
}
