import { useState } from 'react';
import { keepingSchema } from '../../shared/protocol/keeping.ts';
import type { KeepingFacts } from '../../shared/protocol/keeping.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { dayInWords } from '../language/dates.ts';
import { failureWords } from '../language/failure-words.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { newId } from '../provider/new-id.ts';
import { post } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useCheck } from '../ui/use-check.ts';

type Action = KeepingFacts['may'][number];

interface KeepingActionsProps {
  path: string;
  facts: KeepingFacts;
  onChange: () => void;
}

/** What this colleague can do about it now; each is asked once more before it is done. */
export function KeepingActions({ path, facts, onChange }: KeepingActionsProps) {
  const t = useTexts();
  const [asks, setAsks] = useState<Action | null>(null);
  const done = () => {
    setAsks(null);
    onChange();
  };
  const box = { path, onDone: done, onClose: () => setAsks(null) };
  return (
    <div className="button-row">
      {facts.may.map((action, at) => (
        <Button
          key={action}
          kind={at === 0 && action !== 'agree' ? 'secondary' : looks[action]}
          onPress={() => setAsks(action)}
        >
          {t(`keeping.${action}.button`)}
        </Button>
      ))}
      {(asks === 'hold' || asks === 'end-hold') && <ReasonDialog action={asks} {...box} />}
      {asks !== null && asks !== 'hold' && asks !== 'end-hold' && (
        <SureDialog action={asks} facts={facts} {...box} />
      )}
    </div>
  );
}

const looks = {
  ask: 'secondary',
  agree: 'primary',
  'call-off': 'secondary',
  hold: 'quiet',
  'end-hold': 'secondary',
} as const satisfies Record<Action, string>;

interface BoxProps {
  path: string;
  onDone: () => void;
  onClose: () => void;
}

/** Once, however often it has to be sent. */
function useChange(path: string, onDone: () => void) {
  const t = useTexts();
  const [opId] = useState(newId);
  const { send, isSending, failure } = useSending();
  const wrong = failure !== null && failure.kind !== 'prove-again' ? failure : null;
  return {
    isSending,
    failure: wrong && failureWords(t, wrong),
    change: async (body: object) => {
      const answer = await send(() => post(path, { opId, ...body }, keepingSchema));
      if (answer.ok) onDone();
    },
  };
}

function SureDialog({
  path,
  action,
  facts,
  onDone,
  onClose,
}: BoxProps & { action: 'ask' | 'agree' | 'call-off'; facts: KeepingFacts }) {
  const t = useTexts();
  const lang = useLanguage();
  const { change, isSending, failure } = useChange(path, onDone);
  const words = { name: facts.asked?.name ?? '', date: dayInWords(facts.soonest, lang) };
  return (
    <AskDialog
      heading={t(`keeping.${action}.heading`)}
      yes={t(`keeping.${action}.yes`)}
      no={t('keeping.no')}
      grave={action === 'agree'}
      busy={isSending}
      failure={failure}
      onYes={() => void change({ do: action })}
      onNo={onClose}
    >
      <p>{t(`keeping.${action}.words`, words)}</p>
    </AskDialog>
  );
}

function ReasonDialog({
  path,
  action,
  onDone,
  onClose,
}: BoxProps & { action: 'hold' | 'end-hold' }) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  const { change, isSending, failure } = useChange(path, onDone);
  const check = useCheck([
    reason.trim() === '' && { field: 'keeping-reason', words: t(`keeping.${action}.missing`) },
  ]);
  const submit = () => {
    if (check.isRight()) void change({ do: action, reason: reason.trim() });
  };
  return (
    <Dialog heading={t(`keeping.${action}.heading`)} closeWords={t('keeping.no')} onClose={onClose}>
      <p>{t(`keeping.${action}.words`)}</p>
      <Form
        onSubmit={submit}
        check={check}
        mistakesHeading={t('before.mistakes')}
        failure={failure}
      >
        <TextArea
          id="keeping-reason"
          label={t(`keeping.${action}.reason`)}
          hint={t(`keeping.${action}.hint`)}
          value={reason}
          onChange={setReason}
          error={check.wordsFor('keeping-reason')}
          maxLength={limits.reasonText}
        />
        <div className="form-actions">
          <Button submits busy={isSending}>
            {t(`keeping.${action}.yes`)}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('keeping.no')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
