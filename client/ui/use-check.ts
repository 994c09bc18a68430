import { useState } from 'react';
import type { FieldMistake } from './error-summary.tsx';

/** A form's mistakes, shown from the moment someone tried to send it. */
export interface Check {
  readonly mistakes: readonly FieldMistake[];
  /** Shows these mistakes; true if there are none. Left out ones may be given as false. */
  readonly isRight: (found: readonly (FieldMistake | false)[]) => boolean;
  /** What is not right with one field. */
  readonly wordsFor: (field: string) => string | undefined;
}

export function useCheck(): Check {
  const [mistakes, setMistakes] = useState<readonly FieldMistake[]>([]);
  return {
    mistakes,
    isRight: (found) => {
      const real = found.filter((mistake) => mistake !== false);
      setMistakes(real);
      return real.length === 0;
    },
    wordsFor: (field) => mistakes.find((mistake) => mistake.field === field)?.words,
  };
}
