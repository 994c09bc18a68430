import { dayInWords, timeInWords } from '../language/dates.ts';
import { useLanguage } from '../language/language.ts';

/** "20 February 2027, 1:30pm" of a moment. */
export function When({ at }: { at: number }) {
  const lang = useLanguage();
  return (
    <time className="soft" dateTime={new Date(at).toISOString()}>
      {dayInWords(at, lang)}, {timeInWords(clockOf(at), lang)}
    </time>
  );
}

/** "13:30", on the clock that hangs on this wall. */
export const clockOf = (at: number): string => new Date(at).toTimeString().slice(0, 5);
