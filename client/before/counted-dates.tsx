import { useTexts } from '../language/language.ts';
import { TextInput } from '../ui/text-input.tsx';
import type { Details } from './draft.ts';

interface CountedDatesProps {
  details: Details;
  onChange: (part: Partial<Details>) => void;
  wordsFor: (field: string) => string | undefined;
}

/** What the dates that are due are counted from: of a first conference, and of a review. */
export function CountedDates({ details, onChange, wordsFor }: CountedDatesProps) {
  const t = useTexts();
  if (details.type === null) return null;
  if (details.type === 'initial') {
    return (
      <TextInput
        id="strategyOn"
        type="date"
        width="short"
        label={t('formats.details.strategy')}
        hint={t('formats.details.strategy-hint')}
        value={details.strategyOn}
        onChange={(strategyOn) => onChange({ strategyOn })}
        error={wordsFor('strategyOn')}
      />
    );
  }
  return (
    <div className="counted-dates">
      <TextInput
        id="firstOn"
        type="date"
        width="short"
        label={t('formats.details.first')}
        hint={t('formats.details.first-hint')}
        value={details.firstOn}
        onChange={(firstOn) => onChange({ firstOn })}
        error={wordsFor('firstOn')}
      />
      <TextInput
        id="lastOn"
        type="date"
        width="short"
        label={t('formats.details.last')}
        hint={t('formats.details.last-hint')}
        value={details.lastOn}
        onChange={(lastOn) => onChange({ lastOn })}
        error={wordsFor('lastOn')}
      />
    </div>
  );
}
