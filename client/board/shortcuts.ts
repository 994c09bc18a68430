/** What a key does wherever one is on the board. */
export type Shortcut =
  | { readonly kind: 'heading'; readonly number: number }
  | { readonly kind: 'audience'; readonly number: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'sheet' };

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Reads a key. A key pressed alone never does anything while somebody types. */
export function readShortcut(pressed: Pressed, isTyping: boolean): Shortcut | null {
  const { key, code, altKey, shiftKey } = pressed;
  const withCtrl = pressed.ctrlKey || pressed.metaKey;
  // By its place on the keyboard: with Alt a Mac's digit is another letter.
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  if (altKey && !withCtrl && digit !== undefined) {
    return { kind: shiftKey ? 'audience' : 'heading', number: Number(digit) };
  }
  if (withCtrl && !altKey && key.toLowerCase() === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
  if (withCtrl && !altKey && key.toLowerCase() === 'y') return { kind: 'redo' };
  if (key === '?' && !isTyping && !withCtrl && !altKey) return { kind: 'sheet' };
  return null;
}

/** Is somebody typing there? */
export const isTypingIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
