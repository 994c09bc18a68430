import { useEffect, useRef } from 'react';
import { isTypingIn, readShortcut } from './shortcuts.ts';
import type { Shortcut } from './shortcuts.ts';

/** Hears the board's keys on the whole page. Undo belongs to the board where its own boxes are, else to the browser. */
export function useShortcuts(onShortcut: (shortcut: Shortcut) => void): void {
  const act = useRef(onShortcut);
  useEffect(() => {
    act.current = onShortcut;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = isTypingIn(event.target);
      const shortcut = readShortcut(event, isTyping);
      if (shortcut === null) return;
      const isUndo = shortcut.kind === 'undo' || shortcut.kind === 'redo';
      if (isUndo && isTyping && !isLiveBox(event.target)) return;
      event.preventDefault();
      act.current(shortcut);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

const isLiveBox = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('.live-text') !== null;
