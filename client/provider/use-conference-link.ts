import { useEffect, useState, useSyncExternalStore } from 'react';
import { openConferenceLink } from './conference-link.ts';
import type { ConferenceLink, LinkState } from './conference-link.ts';

const notOpenYet: LinkState = {
  standing: 'connecting',
  why: null,
  view: null,
  outcomes: null,
  since: 0,
};
const nothingToHear = () => () => undefined;

/** The `/live` link of one conference for as long as the page that asks for it is shown. */
export function useConferenceLink(conference: string): {
  readonly state: LinkState;
  readonly retryNow: () => void;
} {
  const [link, setLink] = useState<ConferenceLink | null>(null);
  useEffect(() => {
    const { origin } = window.location;
    const opened = openConferenceLink({ origin, conference, WebSocket });
    const retry = () => opened.retryNow();
    const attend = () => opened.setAttention(document.visibilityState === 'visible');
    setLink(opened);
    window.addEventListener('online', retry);
    document.addEventListener('visibilitychange', attend);
    return () => {
      window.removeEventListener('online', retry);
      document.removeEventListener('visibilitychange', attend);
      opened.close();
      setLink(null);
    };
  }, [conference]);
  const state = useSyncExternalStore(
    link?.subscribe ?? nothingToHear,
    link?.state ?? (() => notOpenYet),
  );
  return { state, retryNow: () => link?.retryNow() };
}
