import { useState } from 'react';
import type * as z from 'zod/mini';
import { accountSchema, provedSchema } from '../../shared/protocol/staff.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { get, post } from '../provider/request.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import { useComeBack } from './council-sign-in.tsx';
import { canUsePasskeys } from './passkey-calls.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { PassphraseInput } from './passphrase-input.tsx';
import { usePasskeyWay } from './use-passkey-way.ts';

type AccountFacts = z.infer<typeof accountSchema>;

/** A calm question over whatever is being done: it goes on by itself once it is answered. */
export function ProveDialog({ onAnswer }: { onAnswer: (isProved: boolean) => void }) {
  const t = useTexts();
  const { value: account } = useFetched('/api/account', accountSchema);
  const onProved = () => onAnswer(true);
  return (
    <Dialog
      heading={t('staff.prove.heading')}
      closeWords={t('staff.prove.not-now')}
      onClose={() => onAnswer(false)}
    >
      <p>{t('staff.prove.words')}</p>
      {account?.council === true && <ByCouncil onProved={onProved} />}
      {account?.council === false && <ByOwnFactors account={account} onProved={onProved} />}
    </Dialog>
  );
}

function ByCouncil({ onProved }: { onProved: () => void }) {
  const t = useTexts();
  useComeBack(async () => {
    const answer = await get('/api/prove', provedSchema);
    if (answer.ok) onProved();
  });
  return (
    <div className="stack">
      <p>{t('staff.sign-in.council-new-tab')}</p>
      <div>
        <LinkButton href="/council/prove" newTab icon="door">
          {t('staff.prove.council')}
        </LinkButton>
      </div>
    </div>
  );
}

function ByOwnFactors({ account, onProved }: { account: AccountFacts; onProved: () => void }) {
  const t = useTexts();
  const way = usePasskeyWay(
    'prove',
    (passkey) => post('/api/prove', { passphrase: null, passkey }, provedSchema),
    onProved,
  );
  return (
    <>
      <PassphraseAndCode username={account.username} onProved={onProved} />
      {account.passkeys.length > 0 && canUsePasskeys() && (
        <div className="other-way">
          <PasskeyButton way={way} words={t('staff.prove.passkey')} />
        </div>
      )}
    </>
  );
}

function PassphraseAndCode({ username, onProved }: { username: string; onProved: () => void }) {
  const t = useTexts();
  const [passphrase, setPassphrase] = useState('');
  const [code, setCode] = useState('');
  const { send, isSending, failure } = useSending();
  const check = useCheck([
    passphrase === '' && { field: 'passphrase', words: t('before.sign-in.passphrase-missing') },
    code.trim() === '' && { field: 'prove-code', words: t('staff.second.code-missing') },
  ]);
  const prove = async () => {
    if (!check.isRight()) return;
    const body = { passphrase, code: code.trim() };
    const answer = await send(() => post('/api/prove', body, provedSchema));
    if (answer.ok) onProved();
  };
  return (
    <Form
      onSubmit={() => void prove()}
      check={check}
      mistakesHeading={t('before.mistakes')}
      failure={failure && failureWords(t, failure)}
    >
      {/* So that a password manager knows whose passphrase it is. */}
      <input type="hidden" name="username" autoComplete="username" value={username} />
      <PassphraseInput
        value={passphrase}
        onChange={setPassphrase}
        error={check.wordsFor('passphrase')}
        autoComplete="current-password"
      />
      <TextInput
        id="prove-code"
        width="code"
        label={t('staff.second.code')}
        hint={t('staff.prove.code-hint')}
        value={code}
        onChange={setCode}
        error={check.wordsFor('prove-code')}
        autoComplete="one-time-code"
        spellCheck={false}
        maxLength={40}
      />
      <div className="form-actions">
        <Button submits busy={isSending}>
          {t('staff.prove.submit')}
        </Button>
      </div>
    </Form>
  );
}
