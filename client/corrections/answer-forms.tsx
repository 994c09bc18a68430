import { useId, useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { CorrectionView } from '../../shared/conference/view/schemas/correcting.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useCheck } from '../ui/use-check.ts';
import { useSending } from './use-sending.ts';
import type { Send } from './use-sending.ts';

interface AnswerFormProps {
  correction: CorrectionView;
  /** Who reads the answer. */
  name: string;
  send: Send;
  onDone: () => void;
}

/** "Change it": the conference is opened again with the reason, and the next close makes a new version. */
export function ChangeForm({
  correction,
  name,
  view,
  send,
  onDone,
}: AnswerFormProps & { view: ConferenceView }) {
  const t = useTexts();
  const id = useId();
  const [reason, setReason] = useState('');
  const [words, setWords] = useState('');
  const { run, failure, isSending } = useSending(send);
  const isClosed = view.may.includes('reopen');
  const check = useCheck([
    isClosed &&
      reason.trim() === '' && {
        field: `${id}-reason`,
        words: t('corrections.change.reason-missing'),
      },
  ]);
  const submit = async () => {
    if (!check.isRight()) return;
    const reopen = isClosed ? [{ kind: 'reopen' as const, reason }] : [];
    const answer = { kind: 'answerCorrection', how: 'changed', words } as const;
    if (await run([...reopen, { ...answer, correction: correction.id }])) onDone();
  };
  return (
    <Form
      onSubmit={() => void submit()}
      check={check}
      mistakesHeading={t('corrections.tool.mistakes')}
      failure={failure}
    >
      <p>{t(isClosed ? 'corrections.change.lead' : 'corrections.change.lead-open')}</p>
      {isClosed && (
        <TextArea
          id={`${id}-reason`}
          label={t('corrections.change.reason')}
          hint={t('corrections.change.reason-hint')}
          rows={2}
          maxLength={limits.reasonText}
          value={reason}
          onChange={setReason}
          error={check.wordsFor(`${id}-reason`)}
        />
      )}
      <TextArea
        label={t('corrections.change.words', { name })}
        hint={t('corrections.change.words-hint')}
        rows={2}
        maxLength={limits.reasonText}
        value={words}
        onChange={setWords}
      />
      <FormEnd
        go={t(isClosed ? 'corrections.change.go' : 'corrections.change.go-open')}
        {...{ isSending, onDone }}
      />
    </Form>
  );
}

/** "Leave it as it is", and why: whoever asked reads it. */
export function LeaveForm({ correction, name, send, onDone }: AnswerFormProps) {
  const t = useTexts();
  const id = useId();
  const [words, setWords] = useState('');
  const { run, failure, isSending } = useSending(send);
  const check = useCheck([
    words.trim() === '' && { field: `${id}-words`, words: t('corrections.leave.missing') },
  ]);
  const submit = async () => {
    if (!check.isRight()) return;
    const answer = { kind: 'answerCorrection', how: 'not-changed', words } as const;
    if (await run([{ ...answer, correction: correction.id }])) onDone();
  };
  return (
    <Form
      onSubmit={() => void submit()}
      check={check}
      mistakesHeading={t('corrections.tool.mistakes')}
      failure={failure}
    >
      <TextArea
        id={`${id}-words`}
        label={t('corrections.leave.words')}
        hint={t('corrections.leave.hint', { name })}
        rows={3}
        maxLength={limits.reasonText}
        value={words}
        onChange={setWords}
        error={check.wordsFor(`${id}-words`)}
      />
      <FormEnd go={t('corrections.leave.go')} {...{ isSending, onDone }} />
    </Form>
  );
}

/** The button that sends, and the way back. */
export function FormEnd({
  go,
  isSending,
  onDone,
}: {
  go: string;
  isSending: boolean;
  onDone: () => void;
}) {
  const t = useTexts();
  return (
    <div className="form-actions">
      <Button submits busy={isSending}>
        {go}
      </Button>
      <Button kind="quiet" onPress={onDone}>
        {t('corrections.tool.cancel')}
      </Button>
    </div>
  );
}
