import { useState } from 'react';
import { meSchema } from '../../shared/protocol/http.ts';
import type { NextStep } from '../../shared/protocol/staff.ts';
import { useTexts } from '../language/language.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { CouncilSignIn } from './council-sign-in.tsx';
import { FactorSetUp } from './factor-set-up.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { SecondStepForm } from './second-step-form.tsx';

interface SignInFormProps {
  onSignedIn: () => void;
  /** In a box over a page with words on it: nothing may lead away from there. */
  overPage?: boolean;
}

/** Signing in, all its steps one after another; calls back once the browser is signed in. */
export function SignInForm({ onSignedIn, overPage = false }: SignInFormProps) {
  const t = useTexts();
  const { value: me, failure } = useFetched('/api/me', meSchema);
  const [step, setStep] = useState<NextStep | null>(null);
  const startAgain = () => setStep(null);
  if (step?.next === 'set-up') return <FactorSetUp onDone={onSignedIn} />;
  if (step !== null) {
    return <SecondStepForm step={step} onSignedIn={onSignedIn} onStartAgain={startAgain} />;
  }
  if (me === null && failure === null) return null;
  const local = <PassphraseForm onStep={setStep} onSignedIn={onSignedIn} />;
  if (me?.as !== 'nobody' || !me.council) return local;
  return (
    <div className="stack">
      <CouncilSignIn overPage={overPage} onSignedIn={onSignedIn} />
      <details className="fold">
        <summary>{t('staff.sign-in.sealed-heading')}</summary>
        <div className="stack">
          <p>{t('staff.sign-in.sealed')}</p>
          {local}
        </div>
      </details>
    </div>
  );
}
