import { useRef, useState } from 'react';
import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import { isDrawnOn } from '../../shared/drawing/read-page.ts';
import type { DrawingPage } from '../../shared/drawing/shape.ts';
import type { ScreenDrawing } from '../../shared/conference/view/schemas/drawing.ts';
import { useDrawingLabels } from '../drawing/picture-labels.ts';
import { DrawingPicture, usePicture } from '../drawing/picture.tsx';
import { drawingEnglish } from '../language/drawing-catalogue.ts';
import { addTexts, useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { useDrawing } from '../provider/use-drawing.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import './drawing-screen.css';
import { placeWords } from './place-words.ts';
import { ScreenFoot } from './screen-foot.tsx';
import { useStage } from './use-stage.ts';
import { useWordPages } from './use-word-pages.ts';

addTexts(drawingEnglish);

interface DrawingScreenProps {
  drawing: ScreenDrawing;
  openDrawing: BoardStore['openDrawing'];
  isLost: boolean;
}

/** A page in the place of the board: its name, the picture as it is drawn, and what it shows in words. */
export function DrawingScreen({ drawing, openDrawing, isLost }: DrawingScreenProps) {
  const t = useTexts();
  const { id, kind, name } = drawing;
  const { shown } = useDrawing(openDrawing, id);
  if (shown?.synced === true) {
    return <ShownPage kind={kind} name={name} page={shown.page} isLost={isLost} />;
  }
  return (
    <>
      <main className="drawing-screen" id="main">
        <h1 dir="auto">{name}</h1>
        <div className="drawing-screen-picture" />
        <p className="drawing-screen-coming">{t('drawing-picture.coming')}</p>
      </main>
      <ScreenFoot number={null} isLost={isLost} />
    </>
  );
}

interface ShownPageProps {
  kind: DrawingKind;
  name: string;
  page: DrawingPage;
  isLost: boolean;
}

function ShownPage({ kind, name, page, isLost }: ShownPageProps) {
  const t = useTexts();
  const labels = useDrawingLabels();
  const main = useRef<HTMLElement>(null);
  const [text, setText] = useState<HTMLElement | null>(null);
  const stage = useStage(main);
  const picture = usePicture(kind, page, labels);
  const words = page.description.trim();
  const where = words === '' ? 'nowhere' : placeWords(picture, stage);
  const { shownPx, movedPx, ...pages } = useWordPages(text, where, stage);
  return (
    <>
      <main className="drawing-screen" data-words={where} ref={main} id="main">
        <h1 dir="auto">
          {name}
          {!isDrawnOn(page) && <span>{t('drawing-picture.empty')}</span>}
        </h1>
        <div className="drawing-screen-picture">
          <DrawingPicture kind={kind} page={page} labels={labels} name={name} description={words} />
        </div>
        {words !== '' && (
          <div className="drawing-screen-words" style={{ blockSize: shownPx }}>
            <h2>
              <VisuallyHidden>{t('drawing-picture.words')}</VisuallyHidden>
            </h2>
            <p dir="auto" ref={setText} style={{ insetBlockStart: -movedPx }}>
              {words}
            </p>
          </div>
        )}
      </main>
      <ScreenFoot number={pages} isLost={isLost} />
    </>
  );
}
