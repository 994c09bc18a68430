import { useCallback, useEffect, useRef, useState } from 'react';
import type { PointerEvent as ReactPointerEvent } from 'react';
import type { Dragging } from './board-hands.ts';
import type { ShownLine } from '../reading/shown-line.ts';

/** How near an edge of a list makes it scroll, and how fast, in pixels. */
const edge = 40;
const speed = 12;

/**
 * Dragging a line by its handle, for mouse, pen and finger alike. Escape lets go without moving; where it is let go
 * over no heading, nothing happens. Everything it does the menu does too.
 */
export function useLineDrag(onDrop: (line: string, over: string, before: string | null) => void) {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const drops = useRef(onDrop);
  useEffect(() => {
    drops.current = onDrop;
  });
  const line = dragging?.line ?? null;
  useEffect(() => {
    if (line === null) return undefined;
    const held: { now: Dragging } = { now: { line, over: null, before: null } };
    const leave = new AbortController();
    const move = (event: PointerEvent) => {
      held.now = { line, ...targetAt(event.clientX, event.clientY, line) };
      scrollNearEdge(event.clientX, event.clientY);
      setDragging(held.now);
    };
    const end = (isDrop: boolean) => {
      const { over, before } = held.now;
      leave.abort();
      setDragging(null);
      if (isDrop && over !== null) drops.current(line, over, before);
    };
    const until = { signal: leave.signal };
    window.addEventListener('pointermove', move, until);
    window.addEventListener('pointerup', () => end(true), until);
    window.addEventListener('pointercancel', () => end(false), until);
    window.addEventListener('keydown', (event) => event.key === 'Escape' && end(false), until);
    return () => leave.abort();
  }, [line]);
  const grab = useCallback(
    ({ id }: Pick<ShownLine, 'id'>) =>
      (event: ReactPointerEvent) => {
        if (event.button !== 0) return;
        event.preventDefault();
        setDragging({ line: id, over: null, before: null });
      },
    [],
  );
  return { dragging, grab };
}

function targetAt(x: number, y: number, dragged: string): Omit<Dragging, 'line'> {
  const heading = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-heading]');
  if (!heading) return { over: null, before: null };
  const below = [...heading.querySelectorAll<HTMLElement>('.column-list > li > [data-line]')].find(
    (line) => line.dataset['line'] !== dragged && y < middleOf(line),
  );
  return { over: heading.dataset['heading'] ?? null, before: below?.dataset['line'] ?? null };
}

function middleOf(line: HTMLElement): number {
  const { top, height } = line.getBoundingClientRect();
  return top + height / 2;
}

function scrollNearEdge(x: number, y: number): void {
  const list = document
    .elementFromPoint(x, y)
    ?.closest<HTMLElement>('.column')
    ?.querySelector('.column-lines');
  if (!list) return;
  const { top, bottom } = list.getBoundingClientRect();
  if (y < top + edge) list.scrollBy(0, -speed);
  else if (y > bottom - edge) list.scrollBy(0, speed);
}
