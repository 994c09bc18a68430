import type { LineId } from '../../shared/protocol/ids.ts';
import type { BoardStore } from './board-store.ts';

/** Resolves once nothing of this line waits for the server any more. */
export function whenSaved(
  { subscribe, snapshot }: Pick<BoardStore, 'subscribe' | 'snapshot'>,
  line: LineId,
): Promise<void> {
  const isSaved = () => snapshot().documents.every(({ unsaved }) => !unsaved.has(line));
  return new Promise((resolve) => {
    if (isSaved()) {
      resolve();
      return;
    }
    const stop = subscribe(() => {
      if (!isSaved()) return;
      stop();
      resolve();
    });
  });
}
