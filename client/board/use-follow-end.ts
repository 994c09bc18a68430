import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** How near the end of a list counts as being there, in pixels. */
const nearEnd = 48;

/**
 * Keeps a list where its reader is: at its end it follows what is written there; anywhere else it stays, and tells
 * how many lines came below.
 */
export function useFollowEnd(ids: readonly string[], isReady: boolean) {
  const list = useRef<HTMLDivElement>(null);
  const wasAtEnd = useRef(true);
  const known = useRef<ReadonlySet<string> | null>(null);
  const [newBelow, setNewBelow] = useState(0);
  // Until the board has arrived, whatever comes was there before.
  const joined = isReady ? ids.join() : null;
  useEffect(() => {
    const held = list.current;
    if (!held) return undefined;
    const look = () => {
      wasAtEnd.current = held.scrollHeight - held.scrollTop - held.clientHeight < nearEnd;
      if (wasAtEnd.current) setNewBelow(0);
    };
    held.addEventListener('scroll', look, { passive: true });
    return () => held.removeEventListener('scroll', look);
  }, []);
  useLayoutEffect(() => {
    const before = known.current;
    known.current = joined === null ? null : new Set(joined.split(','));
    const held = list.current;
    if (!held || known.current === null) return;
    if (before === null) {
      // What stands there when the page opens is not new, and is read from the top.
      wasAtEnd.current = held.scrollHeight - held.clientHeight < nearEnd;
      return;
    }
    const came = [...known.current].filter((id) => id !== '' && !before.has(id));
    if (came.length === 0) return;
    // Whoever writes on at the end of this heading stays there too.
    const box = held.parentElement?.querySelector('[data-new-line]');
    const isWriting = box?.contains(document.activeElement) === true;
    if (wasAtEnd.current || isWriting) held.scrollTop = held.scrollHeight;
    else setNewBelow((count) => count + came.filter((id) => isBelow(held, id)).length);
  }, [joined]);
  const goToEnd = () => {
    list.current?.scrollTo({ top: list.current.scrollHeight, behavior: 'smooth' });
    setNewBelow(0);
  };
  return { list, newBelow, goToEnd };
}

function isBelow(list: HTMLElement, id: string): boolean {
  const line = list.querySelector(`[data-line="${id}"]`);
  return line !== null && line.getBoundingClientRect().top > list.getBoundingClientRect().bottom;
}
