import { useState } from 'react';
import type { ConferenceView, WaitingView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface CodeAtDoorProps {
  view: ConferenceView;
  waiting: readonly WaitingView[];
  send: Send;
}

/** When many come by the room's code: all of them turned away in one press. */
export function AllByCode({ view, waiting, send }: CodeAtDoorProps) {
  const t = useTexts();
  const { run, failure, isSending } = useSend(send);
  const count = waiting.filter(({ via }) => via === 'code').length;
  if (count < 2 || !view.may.includes('turnAwayAll')) return null;
  return (
    <div className="door-all">
      <p>
        <b>{t('chair.door.by-code', { count })}</b>{' '}
        <span className="soft">{t('chair.door.turn-away-all-words')}</span>
      </p>
      <FailureNotice words={failure} />
      <Button
        kind="secondary"
        busy={isSending}
        onPress={() => void run({ kind: 'turnAwayAll', via: 'code' })}
      >
        {t('chair.door.turn-away-all')}
      </Button>
    </div>
  );
}

/** The room's code fell into the wrong hands: another one. */
export function NewCode({ view, send }: Pick<CodeAtDoorProps, 'view' | 'send'>) {
  const t = useTexts();
  const [isAsked, setAsked] = useState(false);
  const { run, failure, isSending } = useSend(send);
  const renew = async () => {
    if (await run({ kind: 'renewCode' })) setAsked(false);
  };
  if (!view.may.includes('renewCode')) return null;
  return (
    <div className="door-code">
      <Button kind="quiet" size="small" onPress={() => setAsked(true)}>
        {t('chair.door.new-code')}
      </Button>
      {isAsked && (
        <AskDialog
          heading={t('chair.door.new-code-ask')}
          yes={t('chair.door.new-code-yes')}
          no={t('chair.door.new-code-no')}
          busy={isSending}
          failure={failure}
          onYes={() => void renew()}
          onNo={() => setAsked(false)}
        >
          <p>{t('chair.door.new-code-words')}</p>
        </AskDialog>
      )}
    </div>
  );
}
