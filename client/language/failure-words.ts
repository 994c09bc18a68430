import { english } from './catalogues.ts';
import type { Say } from './language.ts';

/** Why something did not work, in plain words: the server's own, else the catalogue's. */
export function failureWords(t: Say, failure: { kind: string; message: string }): string {
  if (failure.message !== '') return failure.message;
  return t(`refusals.${isKnown(failure.kind) ? failure.kind : 'try-again'}`);
}

const isKnown = (kind: string): kind is keyof typeof english.refusals => kind in english.refusals;
