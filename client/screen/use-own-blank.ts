import { useEffect, useEffectEvent, useState } from 'react';
import type { ScreenView } from '../../shared/conference/view.ts';
import { isDark, pressB } from './own-blank.ts';
import type { OwnBlank } from './own-blank.ts';

/** B on the screen's own keyboard: dark at once, with or without a connection. */
export function useOwnBlank(shows: ScreenView['shows']): boolean {
  const [own, setOwn] = useState<OwnBlank>(null);
  // What the chair sets anew counts again.
  if (own !== null && !isDark(own, shows)) setOwn(null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.repeat;
    if (isPlain && event.key.toLowerCase() === 'b') setOwn((before) => pressB(before, shows));
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return isDark(own, shows);
}
