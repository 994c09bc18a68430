import { useState } from 'react';
import type { AccountFacts } from '../../shared/protocol/staff.ts';
import { dateInWords } from '../language/dates.ts';
import { failureWords } from '../language/failure-words.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { anyAnswer, post } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import './factors.css';
import { canUsePasskeys } from './passkey-calls.ts';
import { PasskeySetUp } from './passkey-set-up.tsx';

interface OwnPasskeysProps {
  account: AccountFacts;
  onDone: (recovery: readonly string[] | null) => void;
}

/** Somebody's passkeys, adding one and taking one away. */
export function OwnPasskeys({ account: { passkeys }, onDone }: OwnPasskeysProps) {
  const t = useTexts();
  const [isAdding, setAdding] = useState(false);
  const done = (recovery: readonly string[] | null) => {
    setAdding(false);
    onDone(recovery);
  };
  return (
    <section className="panel" aria-labelledby="passkeys-heading">
      <h2 id="passkeys-heading">{t('staff.account.passkeys')}</h2>
      {passkeys.length === 0 && <p>{t('staff.account.no-passkeys')}</p>}
      <ul className="staff-rows">
        {passkeys.map((passkey) => (
          <Passkey key={passkey.id} passkey={passkey} onDone={() => onDone(null)} />
        ))}
      </ul>
      {canUsePasskeys() ? (
        <div>
          <Button kind="secondary" size="small" icon="plus" onPress={() => setAdding(true)}>
            {t('staff.account.passkey-add')}
          </Button>
        </div>
      ) : (
        <p className="field-hint">{t('staff.account.no-passkeys-here')}</p>
      )}
      {isAdding && (
        <Dialog
          heading={t('staff.account.passkey-heading')}
          closeWords={t('staff.account.close')}
          onClose={() => setAdding(false)}
        >
          <PasskeySetUp onDone={done} />
        </Dialog>
      )}
    </section>
  );
}

function Passkey({
  passkey: { id, name, added },
  onDone,
}: {
  passkey: AccountFacts['passkeys'][number];
  onDone: () => void;
}) {
  const t = useTexts();
  const lang = useLanguage();
  const { send, isSending, failure } = useSending();
  const remove = async () => {
    const answer = await send(() => post('/api/second-factor/remove', { passkey: id }, anyAnswer));
    if (answer.ok) onDone();
  };
  const day = new Date(added).toISOString().slice(0, 10);
  return (
    <li className="staff-row">
      <span className="staff-row-name">
        {name}
        <span className="soft">
          {t('staff.account.passkey-added', { date: dateInWords(day, lang) })}
        </span>
      </span>
      <Button
        kind="quiet"
        size="small"
        busy={isSending}
        spoken={t('staff.account.passkey-remove-spoken', { name })}
        onPress={() => void remove()}
      >
        {t('staff.account.passkey-remove')}
      </Button>
      {failure !== null && failure.kind !== 'prove-again' && (
        <Notice tone="wrong" announced>
          <p>{failureWords(t, failure)}</p>
        </Notice>
      )}
    </li>
  );
}
