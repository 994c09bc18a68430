import type { ConferenceView } from '../../shared/conference/view.ts';
import { clockInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import type { Lead } from './use-lead.ts';

const minutes = [5, 10, 15, 20] as const;

/** A break with an end that everyone sees, and a moment when the chair is out of the room. */
export function BreakPart({ view, lead }: { view: ConferenceView; lead: Lead }) {
  const t = useTexts();
  const lang = useLanguage();
  const pause = view.course?.pause ?? null;
  const { run, isSending } = lead;
  return (
    <section className="lead-tool-part">
      <h3>{t('stages.pause.heading')}</h3>
      {pause === null ? (
        <>
          <div className="lead-tool-choices">
            {minutes.map((count) => (
              <Button
                key={count}
                kind="secondary"
                size="small"
                busy={isSending}
                onPress={() => void run({ kind: 'startBreak', minutes: count })}
              >
                {t('stages.pause.minutes', { count })}
              </Button>
            ))}
          </div>
          <div>
            <Button
              kind="secondary"
              size="small"
              icon="door"
              busy={isSending}
              onPress={() => void run({ kind: 'stepOut' })}
            >
              {t('stages.pause.step-out')}
            </Button>
          </div>
        </>
      ) : (
        <div className="lead-tool-now">
          <p>
            {pause.why === 'break'
              ? t('stages.pause.break', { time: clockInWords(pause.until ?? 0, lang) })
              : t('stages.pause.you-are-out')}
          </p>
          <Button
            size="small"
            busy={isSending}
            onPress={() => void run({ kind: pause.why === 'break' ? 'endBreak' : 'comeBack' })}
          >
            {t(`stages.lead.${pause.why}`)}
          </Button>
        </div>
      )}
      <p className="soft lead-tool-hint">{t('stages.pause.how')}</p>
    </section>
  );
}
