import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Shown, Typing } from '../provider/typing.ts';

export interface TypingOptions {
  /** The line's text as the board shows it now. */
  readonly value: string;
  /** Binds a box to the line's text; null when it cannot be written in. */
  readonly open: (boundTo: string) => Typing | null;
  /** The line it is bound to; another one empties the box and binds it anew. */
  readonly boundTo: string;
  /** Binds only when something is typed: a line begins with its first letter. */
  readonly lazily?: boolean;
}

/**
 * Keeps a box and a line's text the same while others write in it too. Nothing from outside lands in a word that an
 * input method is still composing.
 */
export function useTyping(
  box: RefObject<HTMLTextAreaElement | null>,
  { value, open, boundTo, lazily = false }: TypingOptions,
) {
  const typing = useRef<Typing>(null);
  const isComposing = useRef(false);
  const opens = useRef(open);
  useLayoutEffect(() => {
    opens.current = open;
  });
  useEffect(() => {
    const held = box.current;
    if (!lazily) typing.current = opens.current(boundTo);
    return () => {
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
    if (!held || isComposing.current) return;
    typing.current ??= opens.current(boundTo);
    // Without a pen the words stay in the box.
    if (typing.current) show(held, typing.current.type(held.value, held.selectionEnd));
  };
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

/** The box shows the text as it is now, its cursor between the same words as before. */
function show(box: HTMLTextAreaElement, { text, cursor }: Shown): void {
  if (box.value === text) return;
  box.value = text;
  if (document.activeElement === box) box.setSelectionRange(cursor, cursor);
}
