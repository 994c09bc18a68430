import { useEffect, useEffectEvent, useState } from 'react';
import { isDark, pressB, staysDark } from './own-blank.ts';
import type { OwnBlank, Setting } from './own-blank.ts';

/** B on the screen's own keyboard: dark at once, with or without a connection. */
export function useOwnBlank(set: Setting): boolean {
  const [own, setOwn] = useState<OwnBlank>(null);
  // What the chair sets anew counts again.
  const kept = staysDark(own, set);
  if (kept !== own) setOwn(kept);
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.repeat;
    if (isPlain && event.key.toLowerCase() === 'b') setOwn((before) => pressB(before, set));
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return isDark(own, set);
}
