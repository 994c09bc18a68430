import { useMemo, useSyncExternalStore } from 'react';
import { openConferenceLink } from './conference-link.ts';
import type { LinkState } from './conference-link.ts';
import { createWhileShown } from './open-while-shown.ts';

/** The `/live` link of one conference for as long as the page that asks for it is shown; null until it is open. */
export function useConferenceLink(conference: string): LinkState | null {
  const link = useMemo(() => createWhileShown(() => openLink(conference)), [conference]);
  return useSyncExternalStore(link.subscribe, () => link.opened()?.state() ?? null);
}

function openLink(conference: string) {
  const { origin } = window.location;
  return openConferenceLink({ origin, conference, WebSocket, fetch: fetch.bind(window) });
}
