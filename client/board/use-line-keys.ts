import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { BoardHands } from './board-hands.ts';
import { allLines, siblingsOf } from '../reading/all-lines.ts';
import { actOnLine } from './line-keys.ts';
import { stepOf, walk } from './rove.ts';
import type { Layout } from './rove.ts';
import type { ShownBoard } from '../reading/shown-line.ts';
import { focusLine } from './use-hands.ts';

/** Keys on a line itself, never in a box or a menu on it: arrows walk, the others do something with the line. */
export function useLineKeys(
  root: RefObject<HTMLElement | null>,
  board: ShownBoard,
  layout: Layout,
  hands: BoardHands,
): void {
  const latest = useRef({ board, layout, hands });
  useLayoutEffect(() => {
    latest.current = { board, layout, hands };
  });
  useEffect(() => {
    const held = root.current;
    const press = (event: KeyboardEvent) => {
      const element = event.target;
      if (!(element instanceof HTMLElement)) return;
      const line = allLines(latest.current.board).find(({ id }) => id === element.dataset['line']);
      if (line === undefined) return;
      const siblings = siblingsOf(latest.current.board, line.id);
      const isDone =
        actOnLine(event, { line, siblings, element }, latest.current.hands) ||
        walkByKey(event, element, held, latest.current.layout);
      if (isDone) event.preventDefault();
    };
    held?.addEventListener('keydown', press);
    return () => held?.removeEventListener('keydown', press);
  }, [root]);
}

function walkByKey(
  event: KeyboardEvent,
  { dataset }: HTMLElement,
  root: HTMLElement | null,
  layout: Layout,
): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || !root) return false;
  const step = stepOf(event.key, getComputedStyle(root).direction === 'rtl');
  if (step === null) return false;
  focusLine(root, walk(layout, dataset['line'] ?? '', step));
  return true;
}
