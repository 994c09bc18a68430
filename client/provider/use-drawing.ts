import { useMemo, useSyncExternalStore } from 'react';
import type { DrawingId } from '../../shared/drawing/drawing.ts';
import type { BoardStore } from './board-store.ts';
import type { ShownDrawing } from './drawing-hands.ts';

interface OpenDrawing {
  /** Null until it is open, and while it is not this person's to see. */
  readonly shown: ShownDrawing | null;
  /** The same as it is at any moment, also between two renderings. */
  readonly latest: () => ShownDrawing | null;
}

/** A page to draw on, open for as long as whoever asks is shown. */
export function useDrawing(
  openDrawing: BoardStore['openDrawing'],
  drawing: DrawingId,
): OpenDrawing {
  const source = useMemo(() => openDrawing(drawing), [openDrawing, drawing]);
  const shown = useSyncExternalStore(source.subscribe, source.state);
  return { shown, latest: source.state };
}
