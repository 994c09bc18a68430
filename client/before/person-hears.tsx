import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Checkbox } from '../ui/checkbox.tsx';

export type Hears = 'all' | readonly string[];

interface PersonHearsProps {
  all: ConferenceView['conference']['children'];
  hears: Hears;
  onChange: (hears: Hears) => void;
}

/** Whom of the children this person may hear about: a half-sibling's father hears about his own child only. */
export function PersonHears({ all, hears, onChange }: PersonHearsProps) {
  const t = useTexts();
  const ids = all.map(({ id }) => id);
  const heard = hears === 'all' ? ids : hears;
  const tick = (id: string, is: boolean) => {
    const now = ids.filter((child) => (child === id ? is : heard.includes(child)));
    // All of them also means those who are added later.
    onChange(now.length === ids.length ? 'all' : now);
  };
  return (
    <fieldset className="choices">
      <legend className="choices-legend">{t('parts.person.hears')}</legend>
      <p className="field-hint">{t('parts.person.hears-hint')}</p>
      <div className="person-children">
        {all.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={heard.includes(id)}
            onChange={(is) => tick(id, is)}
          />
        ))}
      </div>
    </fieldset>
  );
}
