import { useSyncExternalStore } from 'react';

/** Only voices of this device: no word of a family is sent to anybody to be spoken. */
const voicesHere = (): SpeechSynthesisVoice[] =>
  'speechSynthesis' in window
    ? window.speechSynthesis.getVoices().filter(({ localService }) => localService)
    : [];

/** The voice that speaks this language best; null where this device has none at all. */
export function voiceFor(lang: string): SpeechSynthesisVoice | null {
  const voices = voicesHere();
  const language = lang.split('-')[0] ?? lang;
  return (
    voices.find((voice) => voice.lang.replace('_', '-') === lang) ??
    voices.find((voice) => voice.lang.split(/[-_]/)[0] === language) ??
    voices.find((voice) => voice.default) ??
    voices[0] ??
    null
  );
}

/** Can this device read anything aloud by itself? Some browsers find their voices only after a while. */
export const useHasVoice = (): boolean =>
  useSyncExternalStore(subscribe, () => voicesHere().length > 0);

function subscribe(listener: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => undefined;
  const speech = window.speechSynthesis;
  speech.addEventListener('voiceschanged', listener);
  return () => speech.removeEventListener('voiceschanged', listener);
}
