import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Shown, Typing } from './typing.ts';

export interface TypingOptions {
  /** The line's text as the board shows it now. */
  readonly value: string;
  /** Binds a box to the line's text; null when it cannot be written in. */
  readonly open: (boundTo: string) => Typing | null;
  /** The line it is bound to; another one empties the box and binds it anew. */
  readonly boundTo: string;
  /** Binds only when something is typed: a line begins with its first letter. */
  readonly lazily?: boolean;
  /** It can be bound now; what was typed meanwhile is written as soon as it can. */
  readonly isReady?: boolean;
  /** The line went from the board while its box was open: nothing typed in it may reach the document any more. */
  readonly isGone?: boolean;
  /**
   * Binds the box anew once its line is back, as it was, after other words were taken away for good: `turn` counts how
   * often that happened. Without it a box whose document is gone stays without one.
   */
  readonly again?: { readonly turn: number; readonly open: () => Typing | null };
  /** The box goes away with words that came to be no line. */
  readonly onLeft?: (words: string) => void;
  /** What is typed now does not reach the board, or does again: the line or its document is gone. */
  readonly onOver?: (isOver: boolean) => void;
}

/**
 * Keeps a box and a line's text the same while others write in it too. Nothing from outside lands in a word that an
 * input method is still composing.
 */
export function useTyping(box: RefObject<HTMLTextAreaElement | null>, options: TypingOptions) {
  const { value, open, boundTo, lazily = false, isReady = true } = options;
  const { isGone = false, onLeft, onOver, again } = options;
  const typing = useRef<Typing>(null);
  const isComposing = useRef(false);
  const wasOver = useRef(false);
  const latest = useRef({ open, isGone, onLeft });
  /** What the box held when its document went, and what had been taken away by then. */
  const before = useRef<{ turn: number; text: string | null }>({ turn: 0, text: null });
  useLayoutEffect(() => {
    latest.current = { open, isGone, onLeft };
    const held = box.current;
    const isClosed = typing.current?.isOver() === true;
    if (!isClosed) before.current = { turn: again?.turn ?? 0, text: null };
    if (!isClosed || !held || again === undefined) return;
    before.current.text ??= held.value;
    const isBack = !isGone && again.turn > before.current.turn && before.current.text === value;
    if (!isBack || isComposing.current) return;
    typing.current?.close();
    typing.current = again.open();
    // What was typed in the meantime comes after it.
    if (held.value !== value && typing.current)
      show(held, typing.current.type(held.value, held.selectionEnd));
  });
  useLayoutEffect(() => {
    const isOver = isGone || typing.current?.isOver() === true;
    if (isOver !== wasOver.current) onOver?.(isOver);
    wasOver.current = isOver;
  });
  useEffect(() => {
    const held = box.current;
    if (!lazily) typing.current = latest.current.open(boundTo);
    return () => {
      const isLoose = typing.current === null || isLost(latest.current.isGone, typing.current);
      if (held && lazily && isLoose && held.value !== '') latest.current.onLeft?.(held.value);
      typing.current?.close();
      typing.current = null;
      if (held && lazily) held.value = '';
    };
  }, [box, boundTo, lazily]);
  useLayoutEffect(() => {
    const held = box.current;
    if (!held || held.value === value || isComposing.current) return;
    if (typing.current?.isBehind()) show(held, typing.current.take(held.selectionEnd));
  }, [box, value]);
  const onType = () => {
    const held = box.current;
    if (!held || isComposing.current || isLost(latest.current.isGone, typing.current)) return;
    typing.current ??= held.value === '' ? null : latest.current.open(boundTo);
    // Without a pen the words stay in the box.
    if (typing.current) show(held, typing.current.type(held.value, held.selectionEnd));
  };
  const typeOn = useRef(onType);
  useLayoutEffect(() => {
    typeOn.current = onType;
  });
  useEffect(() => {
    if (lazily && isReady && typing.current === null) typeOn.current();
  }, [lazily, isReady]);
  return {
    onChange: onType,
    onCompositionStart: () => {
      isComposing.current = true;
    },
    onCompositionEnd: () => {
      isComposing.current = false;
      onType();
    },
  };
}

/** Over the end of its document a box still tells the tray what it says; a line that went while it is open hears nothing. */
const isLost = (isGone: boolean, typing: Typing | null): boolean =>
  isGone && typing?.isOver() !== true;

/** The box shows the text as it is now, its cursor between the same words as before. */
function show(box: HTMLTextAreaElement, { text, cursor }: Shown): void {
  if (box.value === text) return;
  box.value = text;
  if (document.activeElement === box) box.setSelectionRange(cursor, cursor);
}
