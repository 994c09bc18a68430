import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { JoinPage } from '../join/join-page.tsx';
import { GuestFrame } from './guest-frame.tsx';
import { passTokenOn, useLinkToken } from './link-token.ts';

/** The shortest token; what is shorter behind the # is a room's code from a square on the screen. */
const shortestToken = 16;

/** `/join`, with a link's token, with the code typed on the first page, or with neither. */
export function DoorPage() {
  const [, goTo] = useLocation();
  const state: unknown = useHistoryState();
  const behind = useLinkToken('/join');
  const isToken = behind !== null && behind.length >= shortestToken;
  const code = isToken ? '' : (behind ?? codeIn(state));
  const goIn = useCallback(
    (conference: string) => goTo(`/c/${conference}`, { replace: true }),
    [goTo],
  );
  const read = useCallback(
    (token: string) => {
      passTokenOn('/read', token);
      goTo('/read', { replace: true });
    },
    [goTo],
  );
  useEffect(() => {
    // The board comes next: it is here before the chair answers.
    void import('./conference-page.tsx');
  }, []);
  return (
    <GuestFrame>
      <JoinPage
        key={behind}
        token={isToken ? behind : null}
        code={code}
        onInside={goIn}
        onReading={read}
      />
    </GuestFrame>
  );
}

/** What the first page handed on; a history may hold anything. */
function codeIn(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('code' in state)) return '';
  return typeof state.code === 'string' ? state.code : '';
}
