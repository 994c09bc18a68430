import type { PersonView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Checkbox } from '../ui/checkbox.tsx';

interface SpeaksForProps {
  people: readonly PersonView[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** Whom an advocate or interpreter speaks for. */
export function SpeaksFor({ people, chosen, onChange }: SpeaksForProps) {
  const t = useTexts();
  if (people.length === 0) return null;
  return (
    <fieldset className="choices">
      <legend className="choices-legend">{t('before.person.speaks-for')}</legend>
      <p className="field-hint">{t('before.person.speaks-for-hint')}</p>
      <div className="choices-list">
        {people.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(isChosen) =>
              onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
