import { useEffect, useState } from 'react';
import { useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import './full-screen-button.css';

/** How long after the last move of a hand it is still to be seen, in milliseconds. */
const shownMs = 4000;

/** Fills the whole screen. It fades with the pointer when nobody moves, and is always there for the keyboard. */
export function FullScreenButton() {
  const t = useTexts();
  const isAwake = useHand();
  const [isFull, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  if (isFull || !document.fullscreenEnabled) return null;
  return (
    <button
      type="button"
      className="full-screen-button"
      data-asleep={!isAwake || undefined}
      onClick={() => void document.documentElement.requestFullscreen().catch(stayAsItIs)}
    >
      <Icon name="screen" />
      {t('screen.full')}
    </button>
  );
}

/** Some browsers say no; then the page stays as it is. */
const stayAsItIs = (): void => undefined;

/** Has a hand moved just now? Beside the button, the pointer is hidden while none does. */
function useHand(): boolean {
  const [isAwake, setAwake] = useState(true);
  useEffect(() => {
    let timer = setTimeout(() => setAwake(false), shownMs);
    const wake = () => {
      clearTimeout(timer);
      setAwake(true);
      timer = setTimeout(() => setAwake(false), shownMs);
    };
    window.addEventListener('pointermove', wake);
    window.addEventListener('keydown', wake);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', wake);
      window.removeEventListener('keydown', wake);
    };
  }, []);
  useEffect(() => {
    document.documentElement.classList.toggle('pointer-asleep', !isAwake);
    return () => document.documentElement.classList.remove('pointer-asleep');
  }, [isAwake]);
  return isAwake;
}
