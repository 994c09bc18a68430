import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { BoardHands } from './board-hands.ts';
import { tabStop } from './rove.ts';
import type { Layout } from './rove.ts';
import { useKeepFocus } from './use-keep-focus.ts';

type Place = Pick<BoardHands, 'current' | 'hovered' | 'tabStop' | 'editing' | 'edit'>;

/** Where this person is on the board: the line they are on, the one under their pointer, the one they write in. */
export function useHands(root: RefObject<HTMLElement | null>, layout: Layout): Place {
  const [current, setCurrent] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const left = useRef<string | null>(null);
  const edit = (line: string | null) => {
    left.current = line === null ? editing : null;
    setEditing(line);
    if (line !== null) setCurrent(line);
  };
  useKeepFocus(root);
  useLineAt(root, 'focusin', (line) => line !== null && setCurrent(line));
  useLineAt(root, 'pointerover', setHovered);
  useLeaveEditing(root, editing, (isByKey) => (isByKey ? edit(null) : setEditing(null)));
  useLayoutEffect(() => {
    if (left.current !== null) focusLine(root.current, left.current);
    left.current = null;
  });
  return { current, hovered, tabStop: tabStop(layout, current), editing, edit };
}

/** Puts the focus on a line, wherever it stands. */
export function focusLine(root: HTMLElement | null, line: string): void {
  root?.querySelector<HTMLElement>(`[data-line="${line}"]`)?.focus();
}

/** Tells the line that an event happens on, or null. */
function useLineAt(
  root: RefObject<HTMLElement | null>,
  event: 'focusin' | 'pointerover',
  onLine: (line: string | null) => void,
): void {
  const tell = useRef(onLine);
  useLayoutEffect(() => {
    tell.current = onLine;
  });
  useEffect(() => {
    const held = root.current;
    const hear = ({ target }: Event) => tell.current(lineAt(target));
    held?.addEventListener(event, hear);
    return () => held?.removeEventListener(event, hear);
  }, [root, event]);
}

function lineAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? null;
}

/** Escape, or going to anything else on the page, ends the writing in a line; its text is on the board already. */
function useLeaveEditing(
  root: RefObject<HTMLElement | null>,
  editing: string | null,
  onLeave: (isByKey: boolean) => void,
): void {
  const leave = useRef(onLeave);
  useLayoutEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    if (editing === null) return undefined;
    const until = new AbortController();
    const isOn = (target: EventTarget | null) => lineAt(target) === editing;
    const look = ({ target }: FocusEvent) => {
      const isThere = root.current?.querySelector(`[data-line="${editing}"]`) !== null;
      if (isThere && !isOn(target)) leave.current(false);
    };
    const press = ({ key, target }: KeyboardEvent) => {
      // A list that is open closes first.
      const isInner = document.querySelector(':popover-open') !== null;
      if (key === 'Escape' && !isInner && isOn(target)) leave.current(true);
    };
    document.addEventListener('focusin', look, { signal: until.signal });
    document.addEventListener('keydown', press, { signal: until.signal });
    return () => until.abort();
  }, [root, editing]);
}
