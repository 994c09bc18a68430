import { useState } from 'react';
import type { ConferenceView, ScaleView } from '../../shared/conference/view.ts';
import type { Template } from '../../shared/conference/template.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { scaleWords } from '../language/scale-words.ts';
import { boardName } from '../reading/room-now.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { showAnswers } from '../ui/scale-answers.ts';
import { ScaleResult } from '../ui/scale-result.tsx';
import { AskScale } from './ask-scale.tsx';
import type { DangerChoice } from './ask-scale.tsx';
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
      <ScaleSideBySide view={view} />
      {view.scales.toReversed().map((scale) => (
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

function OneScale({
  scale,
  about,
  view,
  send,
}: Pick<ScaleToolProps, 'view' | 'send'> & { scale: ScaleView; about: string | null }) {
  const t = useTexts();
  if (scale.standing === 'revealed') {
    return (
      <section className="scale-shown">
        <SeenBy scale={scale} view={view} />
        <ScaleResult
          scale={scale}
          about={about}
          answers={showAnswers(scale.answers ?? [], view.people)}
          words={scaleWords(t)}
        />
      </section>
    );
  }
  return (
    <section className="scale-watch">
      <SeenBy scale={scale} view={view} />
      <WatchScale scale={scale} view={view} send={send} />
      <RecordScore scale={scale} people={view.people} send={send} />
    </section>
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
