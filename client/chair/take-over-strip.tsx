import type { ConferenceView } from '../../shared/conference/view.ts';
import { takeOverDelayMs } from '../../shared/conference/decide/staff.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { FailureNotice } from './failure-notice.tsx';
import './take-over-strip.css';
import { useSecondsLeft } from './use-seconds-left.ts';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface TakeOverStripProps {
  view: Pick<ConferenceView, 'staff'>;
  send: Send;
}

/** The deputy asks to chair: the chair sees how long there is to say no. */
export function TakeOverStrip({ view, send }: TakeOverStripProps) {
  const asked = view.staff?.takeOver ?? null;
  return asked === null ? null : <Asked key={asked.at} asked={asked} send={send} />;
}

type TakeOver = NonNullable<NonNullable<ConferenceView['staff']>['takeOver']>;

function Asked({ asked: { name, at }, send }: { asked: TakeOver; send: Send }) {
  const t = useTexts();
  const left = useSecondsLeft(at + takeOverDelayMs);
  const { run, failure, isSending } = useSend(send);
  return (
    <section className="take-over" aria-label={t('chair.take-over.label')}>
      <Icon name="clock" />
      <p>
        <b role="alert">{t('chair.take-over.asks', { name })}</b>{' '}
        <span role="timer">
          {left > 0
            ? t('chair.take-over.left', { count: left })
            : t('chair.take-over.now', { name })}
        </span>
      </p>
      <Button size="small" busy={isSending} onPress={() => void run({ kind: 'refuseTakeOver' })}>
        {t('chair.take-over.refuse')}
      </Button>
      <FailureNotice words={failure} />
    </section>
  );
}
