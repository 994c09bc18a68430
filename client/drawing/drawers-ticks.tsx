import type { PersonView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Checkbox } from '../ui/checkbox.tsx';

interface DrawerTicksProps {
  people: readonly PersonView[];
  ticked: readonly string[];
  onChange: (ticked: readonly string[]) => void;
}

/** Who draws on a page beside those with the pen. */
export function DrawerTicks({ people, ticked, onChange }: DrawerTicksProps) {
  const t = useTexts();
  return (
    <fieldset className="choices">
      <legend className="choices-legend">{t('drawings.drawers.legend')}</legend>
      <p className="field-hint">{t('drawings.drawers.hint')}</p>
      <div className="drawer-ticks">
        {people.map(({ id, name, role, title }) => (
          <Checkbox
            key={id}
            plain
            label={name}
            hint={title || t(`roles.${role}`)}
            checked={ticked.includes(id)}
            onChange={(is) => onChange(is ? [...ticked, id] : ticked.filter((one) => one !== id))}
          />
        ))}
      </div>
    </fieldset>
  );
}
