import { useState } from 'react';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { FailureNotice } from './failure-notice.tsx';
import './finish-tool.css';
import type { Unfinished } from './unfinished.ts';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface CloseFormProps {
  unfinished: readonly Unfinished[];
  /** The version the copies of this close will have. */
  next: number;
  send: Send;
  /** The copies wait to be looked at. */
  onCopies: () => void;
  onBack: () => void;
}

/**
 * Before the close: what is not finished, and what happens then. One press closes and gives everyone their copy; where
 * something must be looked at first, that opens instead.
 */
export function CloseForm({ unfinished, next, send, onCopies, onBack }: CloseFormProps) {
  const t = useTexts();
  const { run, failure, isSending } = useSend(send);
  const [reason, setReason] = useState('');
  const close = async (gives: boolean) => {
    const said = reason.trim() === '' ? {} : { reason };
    if (!(await run({ kind: 'close', ...said }))) return;
    const given = gives && (await send({ kind: 'giveOutCopies', version: next })).ok;
    if (!given) onCopies();
  };
  return (
    <>
      {unfinished.length === 0 ? (
        <p className="finish-all-done">
          <Icon name="check" />
          {t('chair.finish.close.all-done')}
        </p>
      ) : (
        <section className="finish-open">
          <h3>{t('chair.finish.close.open', { count: unfinished.length })}</h3>
          <ul>
            {unfinished.map((what) => (
              <li key={what}>
                <Icon name="warning" />
                {t(`chair.finish.unfinished.${what}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack">
        <h3>{t('chair.finish.close.then')}</h3>
        <ul className="finish-then">
          <li>{t('chair.finish.close.then-outcomes')}</li>
          <li>{t('chair.finish.close.then-board')}</li>
          <li>{t('chair.finish.close.then-open')}</li>
        </ul>
      </section>
      {next > 1 && (
        <TextArea
          label={t('corrections.close.reason')}
          hint={t('corrections.close.hint')}
          rows={2}
          maxLength={limits.reasonText}
          value={reason}
          onChange={setReason}
        />
      )}
      <FailureNotice words={failure} />
      <div className="finish-ways">
        <Button kind="grave" busy={isSending} onPress={() => void close(true)}>
          {t('chair.finish.close.yes')}
        </Button>
        <Button kind="secondary" busy={isSending} onPress={() => void close(false)}>
          {t('chair.finish.close.look')}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {t('chair.finish.close.no')}
        </Button>
      </div>
    </>
  );
}
