import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

interface Kept {
  readonly line: string;
  readonly element: HTMLElement;
  /** Where in the box one writes in; null on the line itself. */
  readonly cursor: number | null;
}

/**
 * Others add, move and strike lines all the time; whoever is on a line stays on it. An element that is moved within
 * the page loses the focus by itself, and under another heading it is a new one: the focus is given back, with the
 * cursor where it was.
 */
export function useKeepFocus(root: RefObject<HTMLElement | null>): void {
  const kept = useRef<Kept | null>(null);
  useEffect(() => {
    const held = root.current;
    if (!held) return undefined;
    const leave = new AbortController();
    const until = { signal: leave.signal };
    const remember = () => {
      const now = keptNow(held);
      // The same line in a new element: what is to be kept is where the cursor was in the old one.
      kept.current = now && isRemade(kept.current, now) ? kept.current : now;
    };
    document.addEventListener('focusin', remember, until);
    document.addEventListener('selectionchange', remember, until);
    // Somebody who presses on nothing means to let go.
    held.addEventListener('pointerdown', () => (kept.current = null), { ...until, capture: true });
    return () => leave.abort();
  }, [root]);
  useLayoutEffect(() => {
    const held = kept.current;
    if (held === null || !isLost(held)) return;
    const line = root.current?.querySelector<HTMLElement>(`[data-line="${held.line}"]`);
    if (!line) return;
    kept.current = null;
    giveBack(line, held.cursor);
  });
}

/** The focus is nowhere, or came to the line's new element at a wrong place. */
function isLost({ element, line }: Kept): boolean {
  const { activeElement } = document;
  if (activeElement === document.body) return true;
  const there = activeElement?.closest<HTMLElement>('[data-line]')?.dataset['line'];
  return !element.isConnected && there === line;
}

const isRemade = (before: Kept | null, now: Kept): boolean =>
  before?.line === now.line &&
  before.element !== now.element &&
  !before.element.isConnected &&
  before.cursor !== null &&
  now.cursor !== null;

function giveBack(line: HTMLElement, cursor: number | null): void {
  const box = cursor === null ? null : line.querySelector('textarea');
  (box ?? line).focus({ preventScroll: true });
  if (cursor !== null) box?.setSelectionRange(cursor, cursor);
}

/** Nothing to keep while the focus is outside; while it is nowhere, what was kept still counts. */
function keptNow(root: HTMLElement): Kept | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !root.contains(activeElement)) return null;
  const line = activeElement.closest<HTMLElement>('[data-line]')?.dataset['line'];
  if (line === undefined) return null;
  const isBox = activeElement instanceof HTMLTextAreaElement;
  return { line, element: activeElement, cursor: isBox ? activeElement.selectionEnd : null };
}
