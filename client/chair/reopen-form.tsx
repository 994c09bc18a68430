import { useState } from 'react';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useCheck } from '../ui/use-check.ts';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

/** Opens a conference again that was closed too early; the reason is kept, and the next close makes new outcomes. */
export function ReopenForm({ send }: { send: Send }) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  const { run, failure, isSending } = useSend(send);
  const check = useCheck([
    reason.trim() === '' && {
      field: 'reopen-reason',
      words: t('chair.finish.reopen.reason-missing'),
    },
  ]);
  const reopen = () => {
    if (check.isRight()) void run({ kind: 'reopen', reason });
  };
  return (
    <Form onSubmit={reopen} check={check} mistakesHeading={t('chair.mistakes')} failure={failure}>
      <h3>{t('chair.finish.reopen.heading')}</h3>
      <p>{t('chair.finish.reopen.words')}</p>
      <TextArea
        id="reopen-reason"
        label={t('chair.finish.reopen.reason')}
        rows={2}
        value={reason}
        onChange={setReason}
        maxLength={limits.reasonText}
        error={check.wordsFor('reopen-reason')}
      />
      <div className="button-row">
        <Button kind="secondary" submits busy={isSending}>
          {t('chair.finish.reopen.go')}
        </Button>
      </div>
    </Form>
  );
}
