import { useState } from 'react';
import type { FieldMistake } from './error-summary.tsx';

/** A form's mistakes, shown from the moment someone tries to send it until each is put right. */
export interface Check {
  readonly mistakes: readonly FieldMistake[];
  /** How often it was tried: the summary takes the focus at each try, not while someone types. */
  readonly tries: number;
  /** To be asked on sending: from now on what is wrong is shown. */
  readonly isRight: () => boolean;
  /** What was sent turned out to be wrong there; `found` says it in words. */
  readonly fails: (field: string) => void;
  /** What is not right with one field. */
  readonly wordsFor: (field: string) => string | undefined;
}

/** `found` is what is wrong now; what is right may be given as false. A mistake made after the try waits for the next. */
export function useCheck(found: readonly (FieldMistake | false)[]): Check {
  const [tried, setTried] = useState<{ count: number; fields: readonly string[] }>({
    count: 0,
    fields: [],
  });
  const wrong = found.filter((mistake) => mistake !== false);
  const mistakes = wrong.filter(({ field }) => tried.fields.includes(field));
  const showFrom = (fields: readonly string[]) =>
    setTried(({ count }) => ({ count: count + 1, fields }));
  return {
    mistakes,
    tries: tried.count,
    isRight: () => {
      showFrom(wrong.map(({ field }) => field));
      return wrong.length === 0;
    },
    fails: (field) => showFrom([field]),
    wordsFor: (field) => mistakes.find((mistake) => mistake.field === field)?.words,
  };
}
