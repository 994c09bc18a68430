import { useEffect, useRef } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { BoardSnapshot, BoardStore } from '../provider/board-store.ts';
import { drawingEnglish } from '../language/drawing-catalogue.ts';
import { addTexts } from '../language/language.ts';
import { DrawingPage } from './page.tsx';
import { NotSaved } from './page-not-saved.tsx';
import { DrawingsTool } from './tool.tsx';

addTexts(drawingEnglish);

/** Which page is open, and what somebody came there for. */
export interface OpenPage {
  readonly id: string;
  readonly goal: 'page' | 'description';
}

interface DrawingDeskProps {
  view: ConferenceView;
  store: BoardStore;
  snapshot: BoardSnapshot;
  open: OpenPage | null;
  onOpen: (open: OpenPage | null) => void;
}

/** The pages of this conference, or the one of them that is open. What is typed in the list stays meanwhile. */
export function DrawingDesk({ view, store, snapshot, open, onOpen }: DrawingDeskProps) {
  const { drawings = [] } = view;
  const { standing } = snapshot.saving;
  const drawing = drawings.find(({ id }) => id === open?.id);
  // Of the page that is open it stands on the page.
  const notDrawn = snapshot.notDrawn.filter((entry) => entry.drawing !== drawing?.id);
  const place = useRef<HTMLDivElement>(null);
  const shown = drawing?.id;
  const before = useRef(shown);
  // From the list to a page and back: the heading of the panel is where reading goes on.
  useEffect(() => {
    if (before.current !== shown)
      place.current?.closest('.tool-panel')?.querySelector('h2')?.focus();
    before.current = shown;
  }, [shown]);
  return (
    <div className="drawing-desk" ref={place}>
      {open !== null && drawing !== undefined && (
        <DrawingPage
          key={drawing.id}
          {...{ view, drawing, store }}
          notDrawn={snapshot.notDrawn.find((one) => one.drawing === drawing.id)}
          isLost={standing === 'lost' || standing === 'not-saved'}
          goal={open.goal}
        />
      )}
      <div className="drawing-desk-list" hidden={drawing !== undefined}>
        {notDrawn.map((entry) => (
          <NotSaved
            key={entry.drawing}
            entry={entry}
            onPutBack={null}
            onLetGo={() => store.letGo(entry.drawing)}
            onOpen={
              drawings.some(({ id }) => id === entry.drawing)
                ? () => onOpen({ id: entry.drawing, goal: 'page' })
                : null
            }
          />
        ))}
        <DrawingsTool view={view} send={store.send} onOpen={(id, goal) => onOpen({ id, goal })} />
      </div>
    </div>
  );
}
