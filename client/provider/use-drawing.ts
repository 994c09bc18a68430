import { useMemo, useSyncExternalStore } from 'react';
import type { DrawingId } from '../../shared/drawing/drawing.ts';
import type { BoardStore } from './board-store.ts';
import type { ShownDrawing } from './drawing-hands.ts';

/** A page to draw on, open for as long as whoever asks is shown; null until then, and while it is not theirs to see. */
export function useDrawing(
  store: Pick<BoardStore, 'openDrawing'>,
  drawing: DrawingId,
): ShownDrawing | null {
  const source = useMemo(() => store.openDrawing(drawing), [store, drawing]);
  return useSyncExternalStore(source.subscribe, source.state);
}
