import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { isLeavingQuickly } from '../ui/quick-exit.tsx';
import type { Sentence } from './spoken-text.ts';
import { sentencesIn } from './spoken-text.ts';
import { voiceFor } from './voices.ts';

/** The text read aloud by this device, sentence by sentence. */
export interface ReadAloud {
  readonly standing: 'off' | 'reading' | 'paused';
  /** From the beginning, or on from where it was paused. */
  readonly read: () => void;
  readonly pause: () => void;
  readonly stop: () => void;
}

/** Stops when the page is left or hidden: nobody hears it whom the reader did not mean. */
export function useReadAloud(text: RefObject<HTMLElement | null>): ReadAloud {
  const [standing, setStanding] = useState<ReadAloud['standing']>('off');
  const [sentences, setSentences] = useState<readonly Sentence[]>([]);
  const at = useRef(0);

  const pause = useCallback(() => setStanding((now) => (now === 'reading' ? 'paused' : now)), []);
  const stop = useCallback(() => setStanding('off'), []);
  const read = () => {
    if (standing === 'off') {
      at.current = 0;
      setSentences(text.current === null ? [] : sentencesIn(textIn(text.current)));
    }
    setStanding('reading');
  };

  useEffect(() => {
    if (standing !== 'reading') return undefined;
    let isOn = true;
    const next = () => {
      const sentence = sentences[at.current];
      if (!isOn || isLeavingQuickly()) return;
      if (sentence === undefined || !sentence.range.startContainer.isConnected) return stop();
      markRead(sentence.range);
      speak(
        sentence,
        () => {
          if (!isOn) return;
          at.current += 1;
          next();
        },
        () => isOn && stop(),
      );
    };
    next();
    return () => {
      isOn = false;
      window.speechSynthesis.cancel();
    };
  }, [standing, sentences, stop]);

  useEffect(() => {
    if (standing === 'off') markRead(null);
  }, [standing]);
  useEffect(() => {
    const hide = () => document.hidden && stop();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', stop);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', stop);
      markRead(null);
    };
  }, [stop]);

  return { standing, read, pause, stop };
}

/** The paper itself, without the list of what is in it. */
const textIn = (element: HTMLElement): Element => element.querySelector('[data-aloud]') ?? element;

function speak({ words, lang }: Sentence, onEnd: () => void, onFailure: () => void): void {
  const voice = voiceFor(lang);
  if (voice === null) return onFailure();
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.addEventListener('end', onEnd);
  utterance.addEventListener('error', onFailure);
  window.speechSynthesis.speak(utterance);
}

/** Shows where it is, where the browser can; nothing in the page is changed by it. */
function markRead(range: Range | null): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete('read-aloud');
  if (range === null) return;
  CSS.highlights.set('read-aloud', new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) {
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }
}
