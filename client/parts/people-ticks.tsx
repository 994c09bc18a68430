import type { PersonView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { FieldError } from '../ui/field.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import './people-ticks.css';
import { ofSide, sides, tickable } from './sides.ts';
import type { Side } from './sides.ts';

interface PeopleTicksProps {
  legend: string;
  hint?: string;
  /** Where the error summary leads, and what is wrong there. */
  id?: string;
  error?: string | undefined;
  people: readonly PersonView[];
  isTicked: (person: PersonView) => boolean;
  /** Why this person cannot be ticked, in words; null: they can. */
  hindrance: (person: PersonView) => string | null;
  onTick: (person: PersonView, isTicked: boolean) => void;
  /** Everybody of a group at once; left out where that makes no sense. */
  onAll?: (group: readonly PersonView[], isTicked: boolean) => void;
}

/** Everybody but the chair as ticks: the family and who comes with them, then the professionals. */
export function PeopleTicks({ legend, hint, id, error, people, ...ticks }: PeopleTicksProps) {
  return (
    <fieldset
      className={joinClasses('choices people-ticks', error !== undefined && 'field-wrong')}
      id={id}
      tabIndex={id === undefined ? undefined : -1}
    >
      <legend className="choices-legend">{legend}</legend>
      {error !== undefined && <FieldError words={error} />}
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      {sides.map((side) => (
        <SideTicks key={side} side={side} group={ofSide(tickable(people), side)} {...ticks} />
      ))}
    </fieldset>
  );
}

interface SideTicksProps extends Omit<
  PeopleTicksProps,
  'legend' | 'hint' | 'id' | 'error' | 'people'
> {
  side: Side;
  group: readonly PersonView[];
}

function SideTicks({ side, group, isTicked, hindrance, onTick, onAll }: SideTicksProps) {
  const t = useTexts();
  if (group.length === 0) return null;
  const areAll = group.every((person) => isTicked(person) || hindrance(person) !== null);
  return (
    <div className="people-ticks-side" role="group" aria-label={t(`parts.sides.${side}`)}>
      <div className="people-ticks-top">
        <p className="people-ticks-heading">{t(`parts.sides.${side}`)}</p>
        {onAll !== undefined && group.length > 1 && (
          <Button
            kind="quiet"
            size="small"
            spoken={t(areAll ? 'parts.ticks.none-of' : 'parts.ticks.all-of', {
              side: t(`parts.sides.${side}`),
            })}
            onPress={() => onAll(group, !areAll)}
          >
            {t(areAll ? 'parts.ticks.none' : 'parts.ticks.all')}
          </Button>
        )}
      </div>
      <div className="people-ticks-list">
        {group.map((person) => (
          <PersonTick
            key={person.id}
            person={person}
            isTicked={isTicked(person)}
            hindrance={hindrance(person)}
            onTick={(is) => onTick(person, is)}
          />
        ))}
      </div>
    </div>
  );
}

interface PersonTickProps {
  person: PersonView;
  isTicked: boolean;
  hindrance: string | null;
  onTick: (isTicked: boolean) => void;
}

function PersonTick({ person, isTicked, hindrance, onTick }: PersonTickProps) {
  const t = useTexts();
  const about = person.title === '' ? t(`roles.${person.role}`) : person.title;
  return (
    <Checkbox
      label={person.name}
      hint={hindrance ?? about}
      checked={isTicked && hindrance === null}
      fixed={hindrance !== null}
      onChange={onTick}
    />
  );
}

/** "Kept apart from Rowan Pikestaff". */
export function useApartWords(): (from: readonly PersonView[]) => string {
  const t = useTexts();
  const lang = useLanguage();
  return (from) =>
    t('parts.apart.from', {
      names: listInWords(
        from.map(({ name }) => name),
        lang,
      ),
    });
}
