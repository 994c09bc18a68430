import { useState } from 'react';
import type { ConferenceView, ScaleView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from './failure-notice.tsx';
import './scale-tool.css';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface WatchScaleProps {
  scale: ScaleView;
  view: ConferenceView;
  send: Send;
}

/** A question that is being answered: how many have, for the chair who has not, and the button that shows them all. */
export function WatchScale({ scale, view, send }: WatchScaleProps) {
  const t = useTexts();
  const lang = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const { run, failure, isSending } = useSend(send);
  const missing = view.people
    .filter(({ id }) => scale.missing?.includes(id) === true)
    .map(({ name }) => name);
  const reveal = async () => {
    if (await run({ kind: 'revealScale', scale: scale.id })) setAsked(false);
  };
  return (
    <>
      <h3 dir="auto">{scale.question}</h3>
      <p className="scale-watch-count">
        {t('chair.scale.count', { answered: scale.answered, asked: scale.asked })}
      </p>
      <div className="scale-watch-bar" aria-hidden="true">
        {Array.from({ length: scale.asked }, (_, at) => (
          <i key={at} data-done={at < scale.answered || undefined} />
        ))}
      </div>
      {missing.length > 0 && (
        <p>{t('chair.scale.missing', { names: listInWords(missing, lang) })}</p>
      )}
      <FailureNotice words={failure} />
      {view.may.includes('revealScale') && (
        <div className="button-row">
          <Button
            icon="eye"
            busy={isSending}
            onPress={() => (missing.length === 0 ? void reveal() : setAsked(true))}
          >
            {t('chair.scale.reveal')}
          </Button>
          <Button
            kind="quiet"
            busy={isSending}
            onPress={() => void run({ kind: 'withdrawScale', scale: scale.id })}
          >
            {t('chair.scale.withdraw')}
          </Button>
        </div>
      )}
      {isAsked && (
        <AskDialog
          heading={t('chair.scale.reveal-ask')}
          yes={t('chair.scale.reveal-yes')}
          no={t('chair.scale.reveal-no')}
          busy={isSending}
          failure={failure}
          onYes={() => void reveal()}
          onNo={() => setAsked(false)}
        >
          <p>{t('chair.scale.missing', { names: listInWords(missing, lang) })}</p>
          <p>{t('chair.scale.reveal-words')}</p>
        </AskDialog>
      )}
    </>
  );
}
