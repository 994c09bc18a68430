import { whyFree } from '../../shared/conference/timetable/days.ts';
import type { Due } from '../../shared/conference/timetable/due.ts';
import { dateInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';

interface DateHintProps {
  /** The day in the box; empty while there is none. */
  date: string;
  due: Due | undefined;
  /** The conference's own day, and today. */
  conferenceOn: string;
  today: string;
  onUse: (date: string) => void;
}

/** What there is to know of a day while it is being chosen. It stops nobody: the chair decides. */
export function DateHint({ date, due, conferenceOn, today, onUse }: DateHintProps) {
  const t = useTexts();
  const lang = useLanguage();
  const concerns = date === '' ? [] : concernsWith(date, due, conferenceOn, today);
  const offers = due !== undefined && date !== due.suggested && due.suggested >= today;
  if (due === undefined && concerns.length === 0) return null;
  return (
    <div className="date-hint">
      {due !== undefined && !concerns.includes('late') && (
        <p className="field-hint">{t('dates.hint.due', { date: dateInWords(due.use, lang) })}</p>
      )}
      {concerns.map((concern) => (
        <p key={concern} className="date-concern">
          {t(`dates.hint.${concern}`, { date: dateInWords(due?.use ?? '', lang) })}
        </p>
      ))}
      {offers && (
        <Button kind="quiet" size="small" onPress={() => onUse(due.suggested)}>
          {t('dates.hint.use', { date: dateInWords(due.suggested, lang) })}
        </Button>
      )}
    </div>
  );
}

type Concern = 'late' | 'past' | 'before' | 'weekend' | 'bank-holiday';

function concernsWith(
  date: string,
  due: Due | undefined,
  conferenceOn: string,
  today: string,
): Concern[] {
  const free = whyFree(date);
  if (date < conferenceOn) return ['before'];
  return [
    ...(date < today ? (['past'] as const) : []),
    ...(due !== undefined && date > due.use ? (['late'] as const) : []),
    ...(free === null ? [] : [free]),
  ];
}
