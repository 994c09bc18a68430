import { useLocation } from 'wouter';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { useCommand } from '../provider/use-command.ts';
import { ScreenCheck } from '../reading/screen-check.tsx';
import { AskDialog } from '../ui/ask-dialog.tsx';

/** Starts the conference, or goes on with it, after a look at who will see what on the big screen; then the board. */
export function StartDialog({ view, onClose }: { view: ConferenceView; onClose: () => void }) {
  const t = useTexts();
  const [, goTo] = useLocation();
  const { send, isSending, refusal } = useCommand(view.conference.id);
  const start = async () => {
    const answer = await send({ kind: 'start' });
    if (answer.ok) goTo(`/c/${view.conference.id}`);
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
      <p>{t(view.part.restricted ? 'before.start.restricted' : 'before.start.words')}</p>
      {!view.part.restricted && <ScreenCheck view={view} />}
    </AskDialog>
  );
}
