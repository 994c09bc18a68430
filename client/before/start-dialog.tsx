import { useLocation } from 'wouter';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { useCommand } from '../provider/use-command.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';

/** Starts the conference, or goes on with it, and leads to the board. */
export function StartDialog({ conference, onClose }: { conference: string; onClose: () => void }) {
  const t = useTexts();
  const [, goTo] = useLocation();
  const { send, isSending, refusal } = useCommand(conference);
  const start = async () => {
    const answer = await send({ kind: 'start' });
    if (answer.ok) goTo(`/c/${conference}`);
  };
  return (
    <AskDialog
      heading={t('before.start.heading')}
      yes={t('before.start.yes')}
      no={t('before.start.no')}
      busy={isSending}
      failure={refusal && failureWords(t, refusal)}
      onYes={() => void start()}
      onNo={onClose}
    >
      <p>{t('before.start.words')}</p>
    </AskDialog>
  );
}
