import type { PersonView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { PeopleTicks } from '../parts/people-ticks.tsx';

interface PersonApartProps {
  /** Everybody else on the list. */
  people: readonly PersonView[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** Whom this person must never be in a part with: bail, fear. */
export function PersonApart({ people, chosen, onChange }: PersonApartProps) {
  const t = useTexts();
  if (people.length === 0) return null;
  return (
    <details className="person-more" open={chosen.length > 0}>
      <summary>{t('parts.person.apart')}</summary>
      <PeopleTicks
        legend={t('parts.person.apart-legend')}
        hint={t('parts.person.apart-hint')}
        people={people}
        isTicked={({ id }) => chosen.includes(id)}
        hindrance={() => null}
        onTick={({ id }, is) =>
          onChange(is ? [...chosen, id] : chosen.filter((other) => other !== id))
        }
      />
    </details>
  );
}
