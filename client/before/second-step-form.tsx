import { useState } from 'react';
import type { NextStep } from '../../shared/protocol/staff.ts';
import { signedInSchema } from '../../shared/protocol/staff.ts';
import { useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import { Button } from '../ui/button.tsx';
import { CodeForm } from './code-form.tsx';
import { canUsePasskeys } from './passkey-calls.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { usePasskeyWay } from './use-passkey-way.ts';

interface SecondStepFormProps {
  step: NextStep;
  onSignedIn: () => void;
  onStartAgain: () => void;
}

/** After the passphrase: a code of the app, a passkey, or a code from the sheet for the day both are lost. */
export function SecondStepForm({ step, onSignedIn, onStartAgain }: SecondStepFormProps) {
  const t = useTexts();
  const [isLost, setLost] = useState(false);
  const sendCode = (code: string) => post('/api/sign-in/code', { code }, signedInSchema);
  const way = usePasskeyWay(
    'second-factor',
    (passkey) => post('/api/sign-in/passkey', { passkey }, signedInSchema),
    onSignedIn,
  );
  const offersPasskey = step.passkey && canUsePasskeys();
  const code = { submit: t('staff.second.submit'), send: sendCode, onDone: onSignedIn };
  return (
    <section className="stack" aria-labelledby="second-heading">
      <h2 id="second-heading">{t('staff.second.heading')}</h2>
      {!isLost && offersPasskey && (
        <>
          {!step.app && <p>{t('staff.second.only-passkey')}</p>}
          <PasskeyButton way={way} words={t('staff.second.use-passkey')} primary={!step.app} />
        </>
      )}
      {!isLost && step.app && (
        <CodeForm
          {...code}
          key="app"
          label={t('staff.second.code')}
          hint={t('staff.second.code-hint')}
        />
      )}
      {isLost && (
        <CodeForm
          {...code}
          key="recovery"
          isLong
          label={t('staff.second.recovery')}
          hint={t('staff.second.recovery-hint')}
        />
      )}
      <div className="form-actions">
        {!isLost && (
          <Button kind="quiet" size="small" onPress={() => setLost(true)}>
            {t('staff.second.lost')}
          </Button>
        )}
        <Button kind="quiet" size="small" onPress={onStartAgain}>
          {t('staff.sign-in.start-again')}
        </Button>
      </div>
    </section>
  );
}
