import type { ReactNode } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { DrawingView } from '../../shared/conference/view/schemas/drawing.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { useRun } from '../language/use-run.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Notice } from '../ui/notice.tsx';
import { About } from './tool-row.tsx';
import './page-top.css';

interface PageTopProps {
  view: ConferenceView;
  drawing: DrawingView;
  send: BoardStore['send'];
  /** Is it saved? For where the top of the board is out of sight. */
  saved: ReactNode;
  onBack: () => void;
}

/** Beside the page's name: the way back, for whom it is, who draws there, and whether the room sees it. [W1] */
export function PageTop({ view, drawing, send, saved, onBack }: PageTopProps) {
  const t = useTexts();
  const lang = useLanguage();
  const { run, isRunning, failure } = useRun();
  const { id, pen, onScreen, drawers = [] } = drawing;
  const mayShow = view.may.includes('showDrawing') && view.conference.progress !== 'planned';
  const names = view.people.filter((one) => drawers.includes(one.id)).map((one) => one.name);
  const show = () =>
    run(() => send({ kind: 'showDrawing', drawing: onScreen === true ? null : id }));
  return (
    <>
      <div className="drawing-top-back">
        <Button kind="quiet" size="small" icon="arrow-start" onPress={onBack}>
          {t('drawing.page.back')}
        </Button>
      </div>
      <div className="drawing-top-about">
        <About view={view} drawing={drawing} />
        {onScreen === true && (
          <Chip tone="accent" icon="screen">
            {t('drawings.tool.on-screen')}
          </Chip>
        )}
        {/* Of whoever draws, the tools say so. */}
        {!pen && (
          <Chip tone="plain" icon="eye">
            {t('drawing.page.looks')}
          </Chip>
        )}
        {names.length > 0 && (
          <Chip tone="child" icon="people">
            {t('drawing.page.drawers', { names: listInWords(names, lang) })}
          </Chip>
        )}
      </div>
      <div className="drawing-top-saved">{saved}</div>
      {mayShow && (
        <div className="drawing-top-show" data-shown={onScreen === true || undefined}>
          <Button
            kind={onScreen === true ? 'primary' : 'secondary'}
            size="small"
            icon="screen"
            busy={isRunning}
            onPress={() => void show()}
          >
            {t(onScreen === true ? 'drawing.page.unshow' : 'drawing.page.show')}
          </Button>
        </div>
      )}
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
    </>
  );
}
