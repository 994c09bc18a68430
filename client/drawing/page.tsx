import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { DrawingView } from '../../shared/conference/view/schemas/drawing.ts';
import { useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import type { NotDrawn } from '../provider/drawing-tray.ts';
import { useDrawing } from '../provider/use-drawing.ts';
import { Button } from '../ui/button.tsx';
import { DescriptionBox } from './description-box.tsx';
import { PageList } from './list.tsx';
import { PageDrawn } from './page-drawn.tsx';
import { NotSaved } from './page-not-saved.tsx';
import { useDrawingLabels } from './picture-labels.ts';
import { DrawingWatch } from './watch.tsx';
import './page.css';
import './low-screen.css';

interface DrawingPageProps {
  view: ConferenceView;
  drawing: DrawingView;
  store: BoardStore;
  /** What of this page could not be saved. */
  notDrawn: NotDrawn | undefined;
  /** The connection is down. */
  isLost: boolean;
  goal: 'page' | 'description';
}

/** One page to draw on, in the place of the board: drawn on or looked at, with its words beside it. [W1] */
export function DrawingPage({ view, drawing, store, notDrawn, isLost, goal }: DrawingPageProps) {
  const t = useTexts();
  const labels = useDrawingLabels();
  const { shown, latest } = useDrawing(store.openDrawing, drawing.id);
  const [side, setSide] = useState<'picture' | 'words'>(
    goal === 'description' ? 'words' : 'picture',
  );
  const { id, kind, name, pen } = drawing;
  const isForChild = view.you.role === 'child';
  return (
    <div className="drawing-page" data-side={side} data-child={isForChild || undefined}>
      {notDrawn !== undefined && (
        <NotSaved
          entry={notDrawn}
          onPutBack={(shown?.hands ?? null) === null ? null : () => void store.putBack(id)}
          onLetGo={() => store.letGo(id)}
          onOpen={null}
        />
      )}
      <div className="drawing-sides" role="group" aria-label={t('drawing.page.sides')}>
        {(['picture', 'words'] as const).map((one) => (
          <Button
            key={one}
            kind="quiet"
            size="small"
            pressed={side === one}
            onPress={() => setSide(one)}
          >
            {t(`drawing.page.side.${one}`)}
          </Button>
        ))}
      </div>
      <div className="drawing-body">
        <div className="drawing-picture-side">
          {pen ? (
            <PageDrawn {...{ kind, name, shown, latest, isForChild }} />
          ) : (
            shown !== null && (
              <DrawingWatch
                {...{ kind, name, labels, isLost }}
                page={shown.page}
                synced={shown.synced}
                describes={false}
              />
            )
          )}
        </div>
        {shown !== null && (
          <div className="drawing-words-side">
            <DescriptionBox shown={shown} takesFocus={goal === 'description'} />
            <PageList kind={kind} shown={shown} />
          </div>
        )}
      </div>
    </div>
  );
}
