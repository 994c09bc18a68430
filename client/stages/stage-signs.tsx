import type { ConferenceView } from '../../shared/conference/view.ts';
import { clockInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { shortNames } from '../reading/short-names.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';
import { clockOf, useSeconds } from '../reading/use-seconds.ts';
import type { Stages } from './use-stages.ts';
import './stage-signs.css';

/** Whose turn it is, how much time there is, and why nothing goes on just now. */
export function StageSigns({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const lang = useLanguage();
  const { course } = view;
  const timer = course?.timer;
  const seconds = useSeconds(timer?.endsAt ?? null);
  const turn = turnWords(t, view);
  const pause = pauseWords(t, lang, view);
  if (turn === null && pause === null && timer === undefined) return null;
  const time =
    seconds === 0 ? t('stages.time.over') : t('stages.time.left', { time: clockOf(seconds) });
  return (
    <div className="stage-signs">
      {pause !== null && <Sign icon="clock" words={pause} strong />}
      {turn !== null && <Sign icon="speech" words={turn} />}
      {timer !== undefined && (
        <Sign icon="clock" words={timer.shown ? time : t('stages.time.only-you', { time })} />
      )}
    </div>
  );
}

function Sign({
  icon,
  words,
  strong = false,
}: {
  icon: IconName;
  words: string;
  strong?: boolean;
}) {
  return (
    <p className={strong ? 'stage-signs-one stage-signs-strong' : 'stage-signs-one'}>
      <Icon name={icon} size={18} />
      {words}
    </p>
  );
}

/** What is read out when it changes: where everyone is, whose turn it is, that there is a break. Never the seconds. */
export function useSaid(view: ConferenceView, { all, now, isWithAll }: Stages): string {
  const t = useTexts();
  const lang = useLanguage();
  const where =
    now === undefined
      ? ''
      : t(isWithAll ? 'stages.said' : 'stages.said-away', {
          title: now.title,
          number: all.indexOf(now) + 1,
          of: all.length,
        });
  return [where, turnWords(t, view), pauseWords(t, lang, view)].filter(Boolean).join(' ');
}

function turnWords(t: Say, { course, people, you }: ConferenceView): string | null {
  const person = people.find(({ id }) => id === course?.turn);
  if (person === undefined) return null;
  if (person.id === you.id) return t('stages.turn.yours');
  return t('stages.turn.of', { name: shortNames([person], people)[0] ?? person.name });
}

function pauseWords(t: Say, lang: string, { course, you }: ConferenceView): string | null {
  const pause = course?.pause ?? null;
  if (pause === null) return null;
  if (pause.why === 'chair-out') {
    return t(you.role === 'chair' ? 'stages.pause.you-are-out' : 'stages.pause.chair-out');
  }
  return t('stages.pause.break', { time: clockInWords(pause.until ?? 0, lang) });
}
