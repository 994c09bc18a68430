import { useState } from 'react';
import { keptSchema, passkeyJson } from '../../shared/protocol/staff.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { makePasskey } from './passkey-calls.ts';

/** A passkey with a name to know it again by. */
export function PasskeySetUp({ onDone }: { onDone: (recovery: readonly string[] | null) => void }) {
  const t = useTexts();
  const [name, setName] = useState('');
  const [isStopped, setStopped] = useState(false);
  const { send, isSending, failure } = useSending();
  const check = useCheck([
    name.trim() === '' && { field: 'passkey-name', words: t('staff.factor.name-missing') },
  ]);
  const make = async () => {
    if (!check.isRight()) return;
    setStopped(false);
    const asked = await send(() => post('/api/second-factor/passkey', {}, passkeyJson));
    if (!asked.ok) return;
    const passkey = await makePasskey(asked.value);
    if (passkey === null) return setStopped(true);
    const body = { passkey, name };
    const kept = await send(() => post('/api/second-factor/passkey/keep', body, keptSchema));
    if (kept.ok) onDone(kept.value.recovery);
  };
  const wrong = isStopped ? t('staff.factor.no-passkey') : failure && failureWords(t, failure);
  return (
    <Form
      onSubmit={() => void make()}
      check={check}
      mistakesHeading={t('before.mistakes')}
      failure={wrong}
    >
      <TextInput
        id="passkey-name"
        label={t('staff.factor.name')}
        hint={t('staff.factor.name-hint')}
        value={name}
        onChange={setName}
        error={check.wordsFor('passkey-name')}
        maxLength={80}
        autoComplete="off"
      />
      <div className="form-actions">
        <Button submits icon="lock" busy={isSending}>
          {t('staff.factor.make-passkey')}
        </Button>
      </div>
    </Form>
  );
}
