import { useState } from 'react';
import type { ConferenceView, ScaleView } from '../../shared/conference/view.ts';
import type { Template } from '../../shared/conference/template.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { nameOfScale, scaleWords } from '../language/scale-words.ts';
import { boardName } from '../reading/room-now.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { ScaleThenNow } from '../reading/scale-then-now.tsx';
import { inSets, showAnswers } from '../ui/scale-answers.ts';
import { ScaleResult } from '../ui/scale-result.tsx';
import { ScaleTable } from '../ui/scale-table.tsx';
import { AskAgain } from './ask-again.tsx';
import { AskScale } from './ask-scale.tsx';
import type { DangerChoice } from './questions-to-ask.ts';
import { ScaleAlert } from './scale-alert.tsx';
import { ShowNumbers } from './show-numbers.tsx';
import { RecordScore } from './record-score.tsx';
import { ScaleSideBySide } from './scale-side-by-side.tsx';
import './scale-tool.css';
import type { Send } from './use-send.ts';
import { WatchScale } from './watch-scale.tsx';

interface ScaleToolProps {
  view: ConferenceView;
  template: Template;
  dangers: readonly DangerChoice[];
  send: Send;
}

/** The scale as chair and minute taker have it: put a question, see who is missing, write numbers down, show them. */
export function ScaleTool({ view, template, dangers, send }: ScaleToolProps) {
  const t = useTexts();
  const isUnderWay = view.scales.some(({ standing }) => standing === 'asking');
  const [isAsking, setAsking] = useState(view.scales.length === 0);
  const mayAsk = view.may.includes('askScale');
  return (
    <>
      {mayAsk &&
        (isAsking ? (
          <AskScale
            view={view}
            template={template}
            dangers={dangers}
            send={send}
            onAsked={() => setAsking(false)}
          />
        ) : (
          !isUnderWay && (
            <Button kind="secondary" icon="plus" onPress={() => setAsking(true)}>
              {t('chair.scale.another')}
            </Button>
          )
        ))}
      <SetsUnderWay view={view} send={send} />
      <ScaleSideBySide view={view} />
      {inSets(view.scales).map((scale) => (
        <OneScale
          key={scale.id}
          scale={scale}
          about={dangers.find(({ id }) => id === scale.danger)?.words ?? null}
          view={view}
          send={send}
        />
      ))}
      {!mayAsk && view.scales.length === 0 && <p className="soft">{t('chair.scale.none')}</p>}
    </>
  );
}

/** Questions that were put in one go are shown in one go, too. */
function SetsUnderWay({ view, send }: Pick<ScaleToolProps, 'view' | 'send'>) {
  const t = useTexts();
  const asking = view.scales.filter(({ standing, set }) => standing === 'asking' && set);
  const sets = [...Map.groupBy(asking, ({ set }) => set)].filter(([, scales]) => scales.length > 1);
  if (!view.may.includes('revealScale')) return null;
  return sets.map(([set, scales]) => (
    <section
      key={set}
      className="scale-watch scale-set"
      aria-label={t('chair.scale.set', { count: scales.length })}
    >
      <h3>{t('chair.scale.set', { count: scales.length })}</h3>
      <ShowNumbers scales={scales} people={view.people} send={send} />
    </section>
  ));
}

function OneScale({
  scale,
  about,
  view,
  send,
}: Pick<ScaleToolProps, 'view' | 'send'> & { scale: ScaleView; about: string | null }) {
  const t = useTexts();
  const words = scaleWords(t);
  const answers = showAnswers(scale, view.people, view.scales);
  const alert = scale.alert && (
    <ScaleAlert
      scale={scale}
      alert={scale.alert}
      people={view.people}
      send={send}
      mayAnswer={view.may.includes('answerAlert')}
    />
  );
  if (scale.standing === 'revealed') {
    return (
      <div className="scale-shown" role="group" aria-label={nameOfScale(t, scale, about)}>
        <SeenBy scale={scale} view={view} />
        {alert}
        <ScaleResult scale={scale} about={about} answers={answers} words={words} />
        <ScaleThenNow scale={scale} scales={view.scales} people={view.people} />
        {view.may.includes('askScale') && <AskAgain scale={scale} view={view} send={send} />}
      </div>
    );
  }
  return (
    <div className="scale-watch" role="group" aria-label={nameOfScale(t, scale, about)}>
      <SeenBy scale={scale} view={view} />
      {alert}
      <WatchScale scale={scale} about={about} view={view} send={send} />
      <RecordScore scale={scale} people={view.people} send={send} />
      {answers.length > 0 && (
        <ScaleTable answers={answers} words={{ ...words, caption: scale.question }} />
      )}
    </div>
  );
}

/** Whose scale it is; where there is only one board nothing needs to be said. */
function SeenBy({ scale, view }: Pick<ScaleToolProps, 'view'> & { scale: ScaleView }) {
  const t = useTexts();
  const lang = useLanguage();
  const board = view.audiences?.find(({ id }) => id === scale.audience);
  if (board === undefined || board.kind === 'everyone') return null;
  return (
    <p>
      <Chip icon="lock">
        {t('chair.scale.seen-by', { board: boardName(t, lang, view, board) })}
      </Chip>
    </p>
  );
}
