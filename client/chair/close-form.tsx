import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { FailureNotice } from './failure-notice.tsx';
import './finish-tool.css';
import type { Unfinished } from './unfinished.ts';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface CloseFormProps {
  unfinished: readonly Unfinished[];
  send: Send;
  onBack: () => void;
}

/** Before the close: what is not finished, and what happens then. */
export function CloseForm({ unfinished, send, onBack }: CloseFormProps) {
  const t = useTexts();
  const { run, failure, isSending } = useSend(send);
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
      <FailureNotice words={failure} />
      <div className="button-row">
        <Button kind="grave" busy={isSending} onPress={() => void run({ kind: 'close' })}>
          {t('chair.finish.close.yes')}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {t('chair.finish.close.no')}
        </Button>
      </div>
    </>
  );
}
