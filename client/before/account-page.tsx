import { useState } from 'react';
import { accountSchema, keptSchema } from '../../shared/protocol/staff.ts';
import type { AccountFacts } from '../../shared/protocol/staff.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { AppSetUp } from './app-set-up.tsx';
import { OwnPasskeys } from './own-passkeys.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** `/account`: how somebody signs in, and changing it. */
export function AccountPage() {
  const t = useTexts();
  const { value: account, failure, load } = useFetched('/api/account', accountSchema);
  return (
    <Page title={t('staff.account.title')} heading={t('staff.account.heading')}>
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failureWords(t, failure)}</p>
        </Notice>
      )}
      {account?.council === true && <p>{t('staff.account.council')}</p>}
      {account?.council === false && <OwnFactors account={account} onChange={() => void load()} />}
    </Page>
  );
}

interface OwnFactorsProps {
  account: AccountFacts;
  onChange: () => void;
}

function OwnFactors({ account, onChange }: OwnFactorsProps) {
  const t = useTexts();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const finish = (recovery: readonly string[] | null) => {
    setCodes(recovery);
    onChange();
  };
  return (
    <>
      <p>{t('staff.account.signs-in', { username: account.username })}</p>
      <OwnApp account={account} onDone={finish} />
      <OwnPasskeys account={account} onDone={finish} />
      <OwnRecovery account={account} onDone={finish} />
      {codes !== null && (
        <Dialog
          heading={t('staff.recovery.heading')}
          closeWords={t('staff.account.close')}
          onClose={() => setCodes(null)}
        >
          <RecoveryCodes inDialog codes={codes} onDone={() => setCodes(null)} />
        </Dialog>
      )}
    </>
  );
}

interface OwnFactorProps {
  account: AccountFacts;
  onDone: (recovery: readonly string[] | null) => void;
}

function OwnApp({ account, onDone }: OwnFactorProps) {
  const t = useTexts();
  const [isAdding, setAdding] = useState(false);
  const done = (recovery: readonly string[] | null) => {
    setAdding(false);
    onDone(recovery);
  };
  return (
    <section className="panel" aria-labelledby="app-heading">
      <h2 id="app-heading">{t('staff.account.second-heading')}</h2>
      <p>{t(account.app ? 'staff.account.app-on' : 'staff.account.app-off')}</p>
      <div>
        <Button kind="secondary" size="small" onPress={() => setAdding(true)}>
          {t(account.app ? 'staff.account.app-change' : 'staff.account.app-add')}
        </Button>
      </div>
      {isAdding && (
        <Dialog
          wide
          heading={t('staff.account.app-heading')}
          closeWords={t('staff.account.close')}
          onClose={() => setAdding(false)}
        >
          <AppSetUp onDone={done} />
        </Dialog>
      )}
    </section>
  );
}

function OwnRecovery({ account, onDone }: OwnFactorProps) {
  const t = useTexts();
  const { send, isSending, failure } = useSending();
  const renew = async () => {
    const answer = await send(() => post('/api/second-factor/recovery', {}, keptSchema));
    if (answer.ok) onDone(answer.value.recovery);
  };
  return (
    <section className="panel" aria-labelledby="own-recovery-heading">
      <h2 id="own-recovery-heading">{t('staff.account.recovery-heading')}</h2>
      <p>{t('staff.account.recovery-left', { count: account.recoveryLeft })}</p>
      {failure !== null && failure.kind !== 'prove-again' && (
        <Notice tone="wrong" announced>
          <p>{failureWords(t, failure)}</p>
        </Notice>
      )}
      <p className="field-hint">{t('staff.account.recovery-new-hint')}</p>
      <div>
        <Button kind="secondary" size="small" busy={isSending} onPress={() => void renew()}>
          {t('staff.account.recovery-new')}
        </Button>
      </div>
    </section>
  );
}
