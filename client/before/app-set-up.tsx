import { useEffect, useState } from 'react';
import type * as z from 'zod/mini';
import { appSecretSchema, keptSchema } from '../../shared/protocol/staff.ts';
import type { Result } from '../../shared/result.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import type { Failure } from '../provider/request.ts';
import { Notice } from '../ui/notice.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { CodeForm } from './code-form.tsx';
import './factors.css';

type AppSecret = z.infer<typeof appSecretSchema>;

interface AppSetUpProps {
  /** With recovery codes where there were none before. */
  onDone: (recovery: readonly string[] | null) => void;
}

/** An authenticator app: scanned or typed, then shown to work by a first code. */
export function AppSetUp({ onDone }: AppSetUpProps) {
  const t = useTexts();
  const [offered, setOffered] = useState<Result<AppSecret, Failure> | null>(null);
  useEffect(() => {
    // Once: each time it is asked for, there is another secret.
    const ask = async () => setOffered(await post('/api/second-factor/app', {}, appSecretSchema));
    void ask();
  }, []);
  if (offered === null) return null;
  if (!offered.ok) {
    return (
      <Notice tone="wrong" announced>
        <p>{failureWords(t, offered.problem)}</p>
      </Notice>
    );
  }
  const app = offered.value;
  return (
    <div className="stack">
      <div className="factor-app">
        <div className="factor-qr">
          <QrCode link={app.link} words={t('staff.factor.qr')} />
        </div>
        <div className="stack">
          <h3>{t('staff.factor.scan-heading')}</h3>
          <p>{t('staff.factor.scan')}</p>
          <p className="field-hint">{t('staff.factor.by-hand')}</p>
          <p>
            {t('staff.factor.secret')}
            <span className="factor-secret">{app.secret.match(/.{4}/g)?.join(' ')}</span>
          </p>
        </div>
      </div>
      <CodeForm
        label={t('staff.factor.first-code')}
        hint={t('staff.factor.first-code-hint')}
        submit={t('staff.factor.keep')}
        send={(code) => post('/api/second-factor/app/keep', { code }, keptSchema)}
        onDone={({ recovery }) => onDone(recovery)}
      />
    </div>
  );
}
