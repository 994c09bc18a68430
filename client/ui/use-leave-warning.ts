import { useEffect, useRef } from 'react';
import { isLeavingQuickly } from './quick-exit.tsx';

/** Asks before the page is closed or loaded again, only while something on it is not safe yet. */
export function useLeaveWarning(wouldLose: () => boolean): void {
  useWhileShown(wouldLose, (loses, until) => {
    const ask = (event: BeforeUnloadEvent) => {
      if (loses()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask, until);
  });
}

/** The same for links of ours and for Back: they go as to another page then, so that the browser asks. */
export function useLinkWarning(wouldLose: () => boolean): void {
  useWhileShown(wouldLose, (loses, until) => {
    const press = (event: MouseEvent) => {
      const goal = goalOf(event);
      if (goal === null || !loses()) return;
      event.preventDefault();
      event.stopPropagation();
      window.location.assign(goal);
    };
    const turn = (event: NavigateEvent) => {
      const { destination, navigationType } = event;
      const isInPage = navigationType === 'traverse' && destination.sameDocument;
      if (!isInPage || !event.cancelable || !loses()) return;
      event.preventDefault();
      window.location.assign(destination.url);
    };
    window.addEventListener('click', press, { ...until, capture: true });
    navigationOfPage()?.addEventListener('navigate', turn, until);
  });
}

/** Listens as long as the page shows what uses it, and always asks the newest. */
function useWhileShown(
  wouldLose: () => boolean,
  listen: (loses: () => boolean, until: { signal: AbortSignal }) => void,
): void {
  const latest = useRef({ wouldLose, listen });
  useEffect(() => {
    latest.current = { wouldLose, listen };
  });
  useEffect(() => {
    const until = new AbortController();
    const loses = () => latest.current.wouldLose() && !isLeavingQuickly();
    latest.current.listen(loses, { signal: until.signal });
    return () => until.abort();
  }, []);
}

/** Not every browser has it; there, Back leads through our pages without a question. */
const navigationOfPage = (): Navigation | undefined =>
  'navigation' in window ? window.navigation : undefined;

/** Where a press leads in this tab, if it is on a link. */
function goalOf({ target, button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): string | null {
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest('a') : null;
  if (link === null || link.target !== '' || link.hasAttribute('download')) return null;
  return link.origin === window.location.origin ? link.href : null;
}
