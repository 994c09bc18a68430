import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

interface Kept {
  readonly line: string;
  /** In the box one writes in, and where in it. */
  readonly cursor: number | null;
}

/**
 * Others add, move and strike lines all the time; whoever is on a line stays on it. An element that is moved within
 * the page loses the focus by itself, so it is given back, with the cursor where it was.
 */
export function useKeepFocus(root: RefObject<HTMLElement | null>): void {
  const kept = useRef<Kept | null>(null);
  useEffect(() => {
    const held = root.current;
    if (!held) return undefined;
    const leave = new AbortController();
    const until = { signal: leave.signal };
    const remember = () => {
      kept.current = keptNow(held);
    };
    held.addEventListener('focusin', remember, until);
    document.addEventListener('selectionchange', remember, until);
    // Somebody who presses on nothing means to let go.
    held.addEventListener('pointerdown', () => (kept.current = null), { ...until, capture: true });
    return () => leave.abort();
  }, [root]);
  useLayoutEffect(() => {
    const held = kept.current;
    if (held === null || document.activeElement !== document.body) return;
    const line = root.current?.querySelector<HTMLElement>(`[data-line="${held.line}"]`);
    const box = held.cursor === null ? null : line?.querySelector('textarea');
    (box ?? line)?.focus({ preventScroll: true });
    if (held.cursor !== null) box?.setSelectionRange(held.cursor, held.cursor);
  });
}

/** Nothing to keep while the focus is outside; while it is nowhere, what was kept still counts. */
function keptNow(root: HTMLElement): Kept | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !root.contains(activeElement)) return null;
  const line = activeElement.closest<HTMLElement>('[data-line]')?.dataset['line'];
  if (line === undefined) return null;
  const isBox = activeElement instanceof HTMLTextAreaElement;
  return { line, cursor: isBox ? activeElement.selectionEnd : null };
}
