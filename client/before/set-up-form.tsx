import { useState } from 'react';
import { nextStepSchema } from '../../shared/protocol/staff.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import type { Failure } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { PassphraseInput } from './passphrase-input.tsx';

const shortestPassphrase = 15;

/** A name that is taken, and a passphrase that is easy to guess. */
const fieldOf: { readonly [Kind in Failure['kind']]?: 'username' | 'passphrase' } = {
  'someone-was-first': 'username',
  'not-complete': 'passphrase',
};

interface Refused {
  readonly field: 'username' | 'passphrase';
  readonly value: string;
  readonly words: string;
}

interface SetUpFormProps {
  token: string;
  onDone: () => void;
  /** The link was used before, or is not one. */
  onOver: () => void;
}

/** Who somebody new is, and the first step of how they sign in. */
export function SetUpForm({ token, onDone, onOver }: SetUpFormProps) {
  const t = useTexts();
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const stillRefused = (field: Refused['field'], value: string) =>
    refused?.field === field && refused.value === value && { field, words: refused.words };
  const check = useCheck([
    name.trim() === '' && { field: 'name', words: t('before.set-up.name-missing') },
    username.trim() === '' && { field: 'username', words: t('before.set-up.username-missing') },
    passphrase.length < shortestPassphrase && {
      field: 'passphrase',
      words: t('before.set-up.passphrase-short'),
    },
    stillRefused('username', username),
    stillRefused('passphrase', passphrase),
  ]);
  const { send, isSending, failure } = useSending();
  /** What the server says about one field stands beside that field, until it is put right. */
  const putBeside = (failure: Failure) => {
    const field = fieldOf[failure.kind];
    if (field === undefined) return;
    const value = field === 'username' ? username : passphrase;
    setRefused({ field, value, words: failureWords(t, failure) });
    check.fails(field);
  };
  const setUp = async () => {
    if (!check.isRight()) return;
    const body = { token, name, username, passphrase };
    const answer = await send(() => post('/api/set-up', body, nextStepSchema));
    if (answer.ok) onDone();
    else if (answer.problem.kind === 'not-found') onOver();
    else putBeside(answer.problem);
  };
  return (
    <Form
      onSubmit={() => void setUp()}
      check={check}
      mistakesHeading={t('before.mistakes')}
      failure={failure && failureWords(t, failure)}
    >
      <TextInput
        id="name"
        label={t('before.set-up.name')}
        hint={t('before.set-up.name-hint')}
        value={name}
        onChange={setName}
        error={check.wordsFor('name')}
        autoComplete="name"
      />
      <TextInput
        id="username"
        label={t('before.sign-in.username')}
        hint={t('before.set-up.username-hint')}
        value={username}
        onChange={setUsername}
        error={check.wordsFor('username')}
        autoComplete="username"
        spellCheck={false}
      />
      <PassphraseInput
        value={passphrase}
        onChange={setPassphrase}
        hint={t('before.set-up.passphrase-hint')}
        error={check.wordsFor('passphrase')}
        autoComplete="new-password"
      />
      <div className="form-actions">
        <Button submits busy={isSending}>
          {t('before.set-up.submit')}
        </Button>
      </div>
    </Form>
  );
}
