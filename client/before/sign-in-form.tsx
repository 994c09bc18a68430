import { useState } from 'react';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { anyAnswer, post } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { PassphraseInput } from './passphrase-input.tsx';

/** Sign-in name and passphrase; calls back once the browser is signed in. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
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
    const answer = await send(() => post('/api/sign-in', { username, passphrase }, anyAnswer));
    if (answer.ok) onSignedIn();
  };
  return (
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
  );
}
