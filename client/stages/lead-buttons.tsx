import { useState } from 'react';
import { leftOut } from '../../shared/conference/course.ts';
import type { Stage } from '../../shared/conference/template.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { useLead } from './use-lead.ts';
import type { Stages } from './use-stages.ts';

interface LeadButtonsProps {
  view: ConferenceView;
  stages: Stages;
  send: BoardStore['send'];
}

/** Back and on, for everyone. Going where steps would be left out is asked first, by their names. */
export function LeadButtons({ view, stages, send }: LeadButtonsProps) {
  const t = useTexts();
  const { run, isSending, failure } = useLead(send);
  const [asked, setAsked] = useState<Stage | null>(null);
  const { all, at, now, isWithAll, comeBack, look } = stages;
  const course = view.course ?? { stage: null, visited: [], pause: null };
  const go = async (to: Stage, skips: boolean) => {
    const isDone = await run({ kind: 'goToStage', from: course.stage, to: to.id, skips });
    if (!isDone) return;
    setAsked(null);
    look(to.id);
  };
  const press = (to: Stage) => {
    if (leftOut(all, course, to.id).length > 0) setAsked(to);
    else void go(to, false);
  };
  const index = now === undefined ? -1 : all.indexOf(now);
  const [back, next] = [all[index - 1], all[index + 1]];
  const resume = course.pause?.why;
  return (
    <>
      {resume !== undefined && (
        <Button
          size="small"
          busy={isSending}
          onPress={() => void run({ kind: resume === 'break' ? 'endBreak' : 'comeBack' })}
        >
          {t(`stages.lead.${resume}`)}
        </Button>
      )}
      {!isWithAll && at !== undefined && (
        <Button kind="secondary" size="small" busy={isSending} onPress={() => press(at)}>
          {t('stages.lead.all-here')}
        </Button>
      )}
      {isWithAll && back !== undefined && (
        <Button
          kind="quiet"
          size="small"
          icon="arrow-start"
          busy={isSending}
          spoken={t('stages.lead.back-to', { title: back.title })}
          onPress={() => press(back)}
        >
          {t('stages.lead.back')}
        </Button>
      )}
      {isWithAll && next !== undefined && (
        <Button
          kind={resume === undefined ? 'primary' : 'secondary'}
          size="small"
          busy={isSending}
          onPress={() => press(next)}
        >
          {t(now === undefined ? 'stages.lead.begin' : 'stages.lead.next', { title: next.title })}
        </Button>
      )}
      {failure !== null && asked === null && (
        <p className="stage-strip-problem" role="alert">
          {failure}
        </p>
      )}
      {asked !== null && (
        <AskDialog
          heading={t('stages.skip.heading', { title: asked.title })}
          yes={t('stages.skip.yes')}
          no={t('stages.skip.no')}
          busy={isSending}
          failure={failure}
          onYes={() => void go(asked, true)}
          onNo={() => {
            setAsked(null);
            comeBack();
          }}
        >
          <p>{t('stages.skip.words')}</p>
          <ul>
            {leftOut(all, course, asked.id).map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </AskDialog>
      )}
    </>
  );
}
