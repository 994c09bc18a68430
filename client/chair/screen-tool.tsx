import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

const shows = ['join', 'board', 'blank', 'break'] as const;

/** What the big screen in the room shows. It changes at once, and blank shows nothing at all. */
export function ScreenTool({ view, send }: { view: ConferenceView; send: Send }) {
  const t = useTexts();
  const { run, failure } = useSend(send);
  return (
    <>
      <FailureNotice words={failure} />
      <RadioGroup
        legend={t('chair.screen.legend')}
        hint={t('chair.screen.hint')}
        value={view.screenShows}
        onChange={(what) => void run({ kind: 'showOnScreen', shows: what })}
        options={shows
          .filter((what) => what !== 'board' || view.conference.progress !== 'planned')
          .map((what) => ({
            value: what,
            words: t(`chair.screen.${what}`),
            hint: t(`chair.screen.${what}-hint`),
          }))}
      />
    </>
  );
}
