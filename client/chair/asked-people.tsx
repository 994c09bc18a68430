import type { PersonView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import './scale-tool.css';

interface AskedPeopleProps {
  able: readonly PersonView[];
  /** Who is left out. */
  left: readonly string[];
  onChange: (left: readonly string[]) => void;
}

/** Everybody who can be asked, all of them unless the chair leaves somebody out. */
export function AskedPeople({ able, left, onChange }: AskedPeopleProps) {
  const t = useTexts();
  return (
    <fieldset id="scale-asked" tabIndex={-1}>
      <legend className="field-label">{t('chair.scale.asked')}</legend>
      <div className="scale-asked">
        {able.map(({ id, name, title }) => (
          <Checkbox
            key={id}
            plain
            label={title === '' ? name : `${name}, ${title}`}
            checked={!left.includes(id)}
            onChange={(isAsked) =>
              onChange(isAsked ? left.filter((one) => one !== id) : [...left, id])
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
