import { useEffect, useEffectEvent, useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { nextOnB, partNow } from './screen-next.ts';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

/** After this long without an answer the screen may not know yet, in milliseconds. */
const lateMs = 2000;

interface ScreenKey {
  /** What B does now. */
  readonly next: 'blank' | 'board' | null;
  readonly press: () => void;
  readonly isSending: boolean;
  /** It was asked for, and the screen may not know it. */
  readonly isLate: boolean;
  readonly failure: string | null;
}

/** B blanks the room's screen, and brings the board back. Never while somebody types, never with another key. */
export function useScreenKey(view: ConferenceView, send: Send): ScreenKey {
  const { run, failure, isSending } = useSend(send);
  const boardShownIn = useBoardShownIn(view);
  const isAllowed = view.may.includes('showOnScreen');
  const next = isAllowed ? nextOnB(view, boardShownIn) : null;
  const press = () => {
    if (next !== null && !isSending) void run({ kind: 'showOnScreen', shows: next });
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => isPlainB(event) && press());
  useEffect(() => {
    const hear = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return { next, press, isSending, isLate: useIsLate(isSending), failure };
}

/** The part in which the board stood on the screen last. */
function useBoardShownIn(view: ConferenceView): string | null {
  const [part, setPart] = useState<string | null>(null);
  const now = view.screenShows === 'board' ? partNow(view) : part;
  if (now !== part) setPart(now);
  return now;
}

function useIsLate(isSending: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isSending) return undefined;
    const timer = setTimeout(() => setLate(true), lateMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isSending]);
  return isLate;
}

const isPlainB = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'b' &&
  !event.altKey &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.repeat &&
  !isTypingIn(event.target);

/** A box, or a list where letters jump. */
const isTypingIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    ['TEXTAREA', 'SELECT'].includes(target.tagName) ||
    (target instanceof HTMLInputElement && !lettersless.has(target.type)) ||
    target.closest('[popover]') !== null);

/** Kinds of fields in which no letter can be typed. */
const lettersless = new Set(['radio', 'checkbox', 'button', 'submit', 'range']);
