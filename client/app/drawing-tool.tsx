import { Suspense, lazy } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { SavedStatus } from '../board/saved-status.tsx';
import type { Tool } from '../board/tools.tsx';
import type { OpenPage } from '../drawing/page-desk.tsx';
import type { Say } from '../language/language.ts';
import type { OpenConference } from './use-board-store.ts';

const DrawingDesk = lazy(async () => ({
  default: (await import('../drawing/page-desk.tsx')).DrawingDesk,
}));

const PageTop = lazy(async () => ({ default: (await import('../drawing/page-top.tsx')).PageTop }));

/** The page that is open in the tool of drawings, and the way to another. */
export interface DrawingPlace {
  readonly page: OpenPage | null;
  readonly onPage: (page: OpenPage | null) => void;
}

/** Pages to draw on: for whoever may make one, and whoever may see one. A page takes the place of the board. */
export function drawingTool(
  t: Say,
  view: ConferenceView,
  { store, snapshot }: OpenConference,
  { page, onPage }: DrawingPlace,
): Tool[] {
  const { drawings = [], may } = view;
  const isThere =
    drawings.length > 0 || snapshot.notDrawn.length > 0 || may.includes('makeDrawing');
  if (!isThere) return [];
  const shown = drawings.find(({ id }) => id === page?.id);
  const content = (
    <Suspense fallback={<p className="soft">{t('app.loading')}</p>}>
      <DrawingDesk {...{ view, store, snapshot }} open={page} onOpen={onPage} />
    </Suspense>
  );
  const tool = { id: 'drawings', words: t('drawing.tool'), icon: 'drawing', content } as const;
  if (shown === undefined) return [tool];
  const beside = (
    <Suspense fallback={null}>
      <PageTop
        key={shown.id}
        {...{ view, send: store.send }}
        drawing={shown}
        saved={<SavedStatus saving={snapshot.saving} onRetry={store.retryNow} />}
        onBack={() => onPage(null)}
      />
    </Suspense>
  );
  return [{ ...tool, covers: true, heading: shown.name, beside }];
}
