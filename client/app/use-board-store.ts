import { useMemo, useSyncExternalStore } from 'react';
import { openBoardStore } from '../provider/board-store.ts';
import type { BoardSnapshot, BoardStore } from '../provider/board-store.ts';
import { createWhileShown } from '../provider/open-while-shown.ts';

/** One conference as this page has it, and what it shows now. */
export interface OpenConference {
  readonly store: BoardStore;
  readonly snapshot: BoardSnapshot;
}

/** Opens a conference for as long as the page is shown; null until it is open. */
export function useBoardStore(conference: string, as?: 'screen'): OpenConference | null {
  const board = useMemo(() => createWhileShown(() => openBoard(conference, as)), [conference, as]);
  const snapshot = useSyncExternalStore(board.subscribe, () => board.opened()?.snapshot() ?? null);
  const store = board.opened();
  return store === null || snapshot === null ? null : { store, snapshot };
}

/** Opens the store, and keeps telling it whether anybody looks and when there may be a network again. */
function openBoard(conference: string, as?: 'screen'): BoardStore {
  const { origin } = window.location;
  const store = openBoardStore({ origin, conference, ...(as !== undefined && { as }) });
  const onLook = () => {
    const isLooked = document.visibilityState === 'visible';
    store.setAttention(isLooked);
    if (isLooked && store.snapshot().link.standing === 'lost') store.retryNow();
  };
  const onNetwork = () => store.retryNow();
  window.addEventListener('online', onNetwork);
  window.addEventListener('pageshow', onLook);
  document.addEventListener('visibilitychange', onLook);
  return {
    ...store,
    close: () => {
      window.removeEventListener('online', onNetwork);
      window.removeEventListener('pageshow', onLook);
      document.removeEventListener('visibilitychange', onLook);
      store.close();
    },
  };
}
