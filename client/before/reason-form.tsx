import { useState } from 'react';
import { limits } from '../../shared/protocol/limits.ts';
import { recordSchema } from '../../shared/protocol/staff.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { newId } from '../provider/new-id.ts';
import { post } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useCheck } from '../ui/use-check.ts';

/** Why somebody needs to open a closed conference: kept in its journal. */
export function ReasonForm({ conference, onOpen }: { conference: string; onOpen: () => void }) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  const [opId] = useState(newId);
  const { send, isSending, failure } = useSending();
  const check = useCheck([
    reason.trim() === '' && { field: 'reason', words: t('staff.record.reason-missing') },
  ]);
  const open = async () => {
    if (!check.isRight()) return;
    const path = `/api/conferences/${conference}/record`;
    const answer = await send(() => post(path, { opId, reason }, recordSchema));
    if (answer.ok) onOpen();
  };
  const wrong = failure !== null && failure.kind !== 'prove-again' ? failure : null;
  return (
    <Form
      onSubmit={() => void open()}
      check={check}
      mistakesHeading={t('before.mistakes')}
      failure={wrong && failureWords(t, wrong)}
    >
      <TextArea
        id="reason"
        label={t('staff.record.reason')}
        hint={t('staff.record.reason-hint')}
        value={reason}
        onChange={setReason}
        error={check.wordsFor('reason')}
        maxLength={limits.reasonText}
      />
      <div className="form-actions">
        <Button submits busy={isSending}>
          {t('staff.record.open')}
        </Button>
        <LinkButton kind="quiet" href="/conferences">
          {t('staff.record.back')}
        </LinkButton>
      </div>
    </Form>
  );
}
