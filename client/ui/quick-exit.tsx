import { useEffect, useState } from 'react';
import { Icon } from './icon.tsx';
import './quick-exit.css';

/** Where somebody goes who must not be seen here: nothing that tells, in a place many people have open. */
const harmlessPage = 'https://www.bbc.co.uk/weather';

const pressesNeeded = 3;
/** The presses of Shift must come within this time, in milliseconds. */
const pressesWithinMs = 3000;

/**
 * Takes somebody away from this page at once: it goes blank and another page takes its place, so that Back does not
 * lead here. This browser is nobody's from then on: whoever takes the device out of their hands finds nothing. Shift
 * three times does the same.
 */
export function QuickExit({ words, hint }: { words: string; hint: string }) {
  useEffect(() => onShiftThreeTimes(leaveQuickly), []);
  return (
    <button type="button" className="quick-exit" onClick={leaveQuickly} title={hint}>
      <Icon name="close" />
      {words}
    </button>
  );
}

/** The page's own way out once more: a dialog lets nobody press what is behind it. Nothing where the page has none. */
export function QuickExitInFront() {
  const [behind] = useState(() => {
    const button = document.querySelector<HTMLElement>('.quick-exit');
    return button === null ? null : { words: button.innerText, hint: button.title };
  });
  return (
    behind !== null && (
      <button
        type="button"
        className="quick-exit-in-front"
        onClick={leaveQuickly}
        title={behind.hint}
      >
        <Icon name="close" />
        {behind.words}
      </button>
    )
  );
}

function leaveQuickly(): void {
  document.documentElement.classList.add('has-left');
  document.title = '';
  // What is being read aloud.
  if ('speechSynthesis' in window) window.speechSynthesis.cancel();
  forgetMe().catch(() => undefined);
  window.location.replace(harmlessPage);
}

/** Then nobody is asked whether they would rather stay, whatever they have not sent. */
export const isLeavingQuickly = (): boolean =>
  document.documentElement.classList.contains('has-left');

/** Goes on while the page is left. */
const forgetMe = (): Promise<Response> =>
  fetch('/api/leave', {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });

function onShiftThreeTimes(act: () => void): () => void {
  let presses: number[] = [];
  const count = (event: KeyboardEvent) => {
    if (event.key !== 'Shift' || event.repeat) return;
    presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < pressesWithinMs);
    if (presses.length >= pressesNeeded) act();
  };
  // Another key between means that someone is typing capitals.
  const forget = (event: KeyboardEvent) => {
    if (event.key !== 'Shift') presses = [];
  };
  window.addEventListener('keydown', count);
  window.addEventListener('keydown', forget);
  return () => {
    window.removeEventListener('keydown', count);
    window.removeEventListener('keydown', forget);
  };
}
