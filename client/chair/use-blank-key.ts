import { useEffect } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { Send } from './use-send.ts';

/** B blanks the room's screen, and brings the board back. Never while somebody types, never with another key. */
export function useBlankKey({ may, screenShows }: ConferenceView, send: Send): void {
  const isAllowed = may.includes('showOnScreen');
  useEffect(() => {
    if (!isAllowed) return undefined;
    const press = (event: KeyboardEvent) => {
      const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
      if (event.key.toLowerCase() !== 'b' || !isPlain || isTypingIn(event.target)) return;
      const shows = screenShows === 'blank' ? 'board' : 'blank';
      void send({ kind: 'showOnScreen', shows });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isAllowed, screenShows, send]);
}

/** A box, or a list where letters jump. */
const isTypingIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    target.closest('[popover], dialog') !== null);
