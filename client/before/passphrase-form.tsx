import { useState } from 'react';
import type { NextStep } from '../../shared/protocol/staff.ts';
import { nextStepSchema, signedInSchema } from '../../shared/protocol/staff.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { canUsePasskeys } from './passkey-calls.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { PassphraseInput } from './passphrase-input.tsx';
import { usePasskeyWay } from './use-passkey-way.ts';

interface PassphraseFormProps {
  onStep: (step: NextStep) => void;
  onSignedIn: () => void;
}

/** The first step: sign-in name and passphrase, or a passkey that stands for both steps. */
export function PassphraseForm({ onStep, onSignedIn }: PassphraseFormProps) {
  const t = useTexts();
  const [username, setUsername] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const check = useCheck([
    username.trim() === '' && { field: 'username', words: t('before.sign-in.username-missing') },
    passphrase === '' && { field: 'passphrase', words: t('before.sign-in.passphrase-missing') },
  ]);
  const { send, isSending, failure } = useSending();
  const signIn = async () => {
    if (!check.isRight()) return;
    const answer = await send(() => post('/api/sign-in', { username, passphrase }, nextStepSchema));
    if (answer.ok) onStep(answer.value);
  };
  const alone = usePasskeyWay(
    'sign-in',
    (passkey) => post('/api/sign-in/passkey', { passkey }, signedInSchema),
    onSignedIn,
  );
  return (
    <>
      <Form
        onSubmit={() => void signIn()}
        check={check}
        mistakesHeading={t('before.mistakes')}
        failure={failure && failureWords(t, failure)}
      >
        <TextInput
          id="username"
          label={t('before.sign-in.username')}
          value={username}
          onChange={setUsername}
          error={check.wordsFor('username')}
          autoComplete="username"
          spellCheck={false}
        />
        <PassphraseInput
          value={passphrase}
          onChange={setPassphrase}
          error={check.wordsFor('passphrase')}
          autoComplete="current-password"
        />
        <div className="form-actions">
          <Button submits busy={isSending}>
            {t('before.sign-in.submit')}
          </Button>
        </div>
      </Form>
      {canUsePasskeys() && (
        <div className="other-way">
          <p className="soft">{t('staff.sign-in.or')}</p>
          <PasskeyButton way={alone} words={t('staff.sign-in.with-passkey')} />
        </div>
      )}
    </>
  );
}
