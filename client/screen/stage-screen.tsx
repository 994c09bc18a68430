import type { Stage, Template } from '../../shared/conference/template.ts';
import { useTexts } from '../language/language.ts';
import { clockOf, useSeconds } from '../reading/use-seconds.ts';
import { Icon } from '../ui/icon.tsx';
import './stage-screen.css';
import type { Report } from './use-column-pages.ts';
import { usePages } from './use-pages.ts';

interface StageTitleProps {
  all: readonly Stage[];
  now: Stage;
  /** When the clock ends that is shown to everyone. */
  endsAt: number | null;
}

/** Which step the conference is at, above everything else; and the clock, while it is shown. */
export function StageTitle({ all, now, endsAt }: StageTitleProps) {
  const t = useTexts();
  const at = all.indexOf(now);
  const seconds = useSeconds(endsAt);
  return (
    <header className="stage-screen-title">
      <p>
        <b dir="auto">{now.title}</b>
        <span>{t('stages.count', { number: at + 1, of: all.length })}</span>
      </p>
      <div className="stage-screen-bar" aria-hidden="true">
        {all.map(({ id }, index) => (
          <i key={id} data-ran={index < at || undefined} data-now={index === at || undefined} />
        ))}
      </div>
      {endsAt !== null && (
        <p className="stage-screen-clock">
          <Icon name="clock" />
          {seconds === 0
            ? t('stages.time.over')
            : t('stages.time.left', { time: clockOf(seconds) })}
        </p>
      )}
    </header>
  );
}

/** What is said at this step, to be read from the back of the room; where it is about a decision, what it can be. */
export function StageWords({
  id,
  stage,
  decision,
  report,
}: {
  id: string;
  stage: Stage;
  decision: Template['decision'];
  report: Report;
}) {
  usePages(id, 1, report);
  const isDecided = stage.shows === 'views' || stage.shows === 'decision';
  return (
    <div
      className="stage-screen-words"
      data-long={stage.says.length > 420 || isDecided || undefined}
    >
      <h2 dir="auto">{stage.title}</h2>
      <p dir="auto">{stage.says}</p>
      {isDecided && (
        <dl>
          {outcomes.map((outcome) => (
            <div key={outcome}>
              <dt dir="auto">{decision[outcome]}</dt>
              <dd dir="auto">{decision[`${outcome}Means`]}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

const outcomes = ['plan', 'childInNeed', 'neither'] as const;
