import { useRef, useState } from 'react';
import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import { useTexts } from '../language/language.ts';
import type { ShownDrawing } from '../provider/drawing-hands.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { CanvasFrame } from './frame.tsx';
import type { CanvasState, FrameBridge } from './frame-bridge.ts';
import { HandMarks, HandTools } from './hand-bar.tsx';
import { HandSymbol, personChosen } from './hand-symbol.tsx';
import { handBoxOf, handNow } from './hand.ts';
import { useDrawingLabels } from './picture-labels.ts';
import { DrawingPicture } from './picture.tsx';

export interface PageDrawnProps {
  kind: DrawingKind;
  name: string;
  shown: ShownDrawing | null;
  latest: () => ShownDrawing | null;
  isForChild: boolean;
}

/** The page under the hands of somebody who draws: tools, colours, and the canvas between them. [W2] */
export function PageDrawn({ kind, name, shown, latest, isForChild }: PageDrawnProps) {
  const t = useTexts();
  const labels = useDrawingLabels();
  const [box] = useState(() => handBoxOf(kind, isForChild));
  const [hand, setHand] = useState(box.first);
  const [state, setState] = useState<CanvasState>(nothingChosen);
  const [standing, setStanding] = useState<'opening' | 'ready' | 'failed'>('opening');
  const [fullAt, setFullAt] = useState<number | null>(null);
  const bridge = useRef<FrameBridge>(null);
  const tools = useRef<HTMLDivElement>(null);
  if (standing === 'failed') {
    return (
      <div className="drawing-stage drawing-stage-failed">
        <Notice tone="wrong" heading={t('drawing.frame.failed')} announced>
          <p>{t('drawing.frame.failed-lead')}</p>
          <Button onPress={() => setStanding('opening')}>{t('drawing.frame.again')}</Button>
        </Notice>
        {shown !== null && (
          <div className="canvas-place">
            <DrawingPicture {...{ kind, labels, name }} page={shown.page} description="" />
          </div>
        )}
      </div>
    );
  }
  const bar = {
    box,
    hand,
    state,
    onHand: setHand,
    onDo: (what: Parameters<FrameBridge['perform']>[0]) => bridge.current?.perform(what),
  };
  const person = personChosen(shown?.page, state.selected);
  const symbol = person !== null && (
    <HandSymbol {...{ kind, person }} onPut={(changed) => latest()?.hands?.put([changed])} />
  );
  return (
    <div className="drawing-stage" data-ready={standing === 'ready' || undefined}>
      <div className="drawing-stage-tools" ref={tools}>
        <HandTools {...bar} />
      </div>
      <div className="drawing-stage-marks">
        <HandMarks {...bar} symbol={symbol || null} />
      </div>
      <div className="canvas-place">
        <p className="canvas-standing" role="status">
          {standing === 'opening' && t('drawing.frame.opening')}
          {fullAt !== null && onPage(shown) >= fullAt && t('drawing.frame.full')}
        </p>
        {standing === 'opening' && shown?.synced === true && (
          <DrawingPicture {...{ kind, labels, name }} page={shown.page} description="" />
        )}
        <CanvasFrame
          {...{ kind, name, labels, shown, latest, hand }}
          onBridge={(opened) => {
            bridge.current = opened;
          }}
          onReady={() => setStanding('ready')}
          onState={(next) => {
            setState(next);
            setHand((before) => handNow(box, before, next));
          }}
          onLeave={() =>
            tools.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()
          }
          onFull={() => setFullAt(onPage(latest()))}
          onFailed={() => setStanding('failed')}
        />
      </div>
    </div>
  );
}

/** How many things lie there: with fewer than when it was full there is room again. */
const onPage = (shown: ShownDrawing | null): number => shown?.page.shapes.length ?? 0;

const nothingChosen: CanvasState = { selected: [], canUndo: false, canRedo: false, tool: 'select' };
