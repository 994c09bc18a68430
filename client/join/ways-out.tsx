import { useState } from 'react';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { leftSchema } from '../../shared/protocol/http.ts';
import { post } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { QuickExit } from '../ui/quick-exit.tsx';
import './join.css';

interface WaysOutProps {
  /** For whom it may be dangerous to be seen here. */
  withQuickExit: boolean;
  /** Something of theirs is not on the board yet. */
  hasUnsent: () => boolean;
  /** They said yes and the server is being told; false again when it could not be. */
  onLeaving: (isLeaving: boolean) => void;
  onLeft: () => void;
}

/** Leaving the conference for now, asked once; and for families the way to leave the page at once. */
export function WaysOut({ withQuickExit, hasUnsent, onLeaving, onLeft }: WaysOutProps) {
  const t = useTexts();
  const [isAsked, setAsked] = useState(false);
  const { send, isSending, failure } = useSending();
  const leave = async () => {
    onLeaving(true);
    const answer = await send(() => post('/api/leave', {}, leftSchema));
    if (answer.ok) onLeft();
    else onLeaving(false);
  };
  return (
    <div className="ways-out">
      <Button kind="quiet" size="small" icon="door" onPress={() => setAsked(true)}>
        {t('join.leave.button')}
      </Button>
      {withQuickExit && <QuickExit words={t('join.quick-exit')} hint={t('join.quick-exit-hint')} />}
      {isAsked && (
        <AskDialog
          heading={t('join.leave.heading')}
          yes={t('join.leave.yes')}
          no={t('join.leave.no')}
          busy={isSending}
          failure={failure && failureWords(t, failure)}
          onYes={() => void leave()}
          onNo={() => setAsked(false)}
        >
          {hasUnsent() && <p>{t('join.leave.unsent')}</p>}
          <p>{t('join.leave.words')}</p>
        </AskDialog>
      )}
    </div>
  );
}
