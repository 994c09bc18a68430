import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import type { Lead } from './use-lead.ts';
import { clockOf, useSeconds } from '../reading/use-seconds.ts';

const minutes = [1, 2, 5, 10] as const;

/** The chair's clock. Nobody else sees it until the chair shows it. */
export function TimerPart({ view, lead }: { view: ConferenceView; lead: Lead }) {
  const t = useTexts();
  const timer = view.course?.timer;
  const seconds = useSeconds(timer?.endsAt ?? null);
  const set = (left: number | null, shown: boolean) =>
    void lead.run({ kind: 'setTimer', seconds: left, shown });
  return (
    <section className="lead-tool-part">
      <h3>{t('stages.time.heading')}</h3>
      {timer === undefined ? (
        <div className="lead-tool-choices">
          {minutes.map((count) => (
            <Button
              key={count}
              kind="secondary"
              size="small"
              busy={lead.isSending}
              onPress={() => set(count * 60, false)}
            >
              {t('stages.time.minutes', { count })}
            </Button>
          ))}
        </div>
      ) : (
        <>
          <div className="lead-tool-now">
            <p>
              {seconds === 0
                ? t('stages.time.over')
                : t('stages.time.left', { time: clockOf(seconds) })}
            </p>
            <Button
              kind="secondary"
              size="small"
              busy={lead.isSending}
              onPress={() => set(null, false)}
            >
              {t('stages.time.stop')}
            </Button>
          </div>
          {seconds > 0 && (
            <div>
              <Button
                kind="secondary"
                size="small"
                icon={timer.shown ? 'eye-off' : 'eye'}
                busy={lead.isSending}
                onPress={() => set(seconds, !timer.shown)}
              >
                {t(timer.shown ? 'stages.time.hide' : 'stages.time.show')}
              </Button>
            </div>
          )}
        </>
      )}
      <p className="soft lead-tool-hint">{t('stages.time.how')}</p>
    </section>
  );
}
