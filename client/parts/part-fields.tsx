import type { PersonView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextInput } from '../ui/text-input.tsx';
import type { Check } from '../ui/use-check.ts';
import { hindranceOf, peopleOf, withAll, without } from './part-draft.ts';
import type { PartDraft } from './part-draft.ts';
import { PeopleTicks, useApartWords } from './people-ticks.tsx';

export const partNameField = 'part-name';
export const partPeopleField = 'part-people';

interface PartFieldsProps {
  draft: PartDraft;
  onChange: (draft: PartDraft) => void;
  people: readonly PersonView[];
  wordsFor: Check['wordsFor'];
  /** It is there already: whether it is restricted stays as it is. */
  isKnown?: boolean;
}

/** A part as it can be written down: its name, whether it is restricted, who is in it. */
export function PartFields({ draft, onChange, people, wordsFor, isKnown }: PartFieldsProps) {
  const t = useTexts();
  const hindrance = useHindranceWords(draft, people);
  const ticked = peopleOf(draft, people);
  return (
    <>
      <TextInput
        id={partNameField}
        label={t('parts.form.name')}
        hint={t('parts.form.name-hint')}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        error={wordsFor(partNameField)}
        maxLength={limits.nameText}
        autoComplete="off"
      />
      {isKnown ? (
        draft.restricted && <p className="field-hint">{t('parts.form.restricted-hint')}</p>
      ) : (
        <RadioGroup
          legend={t('parts.form.kind')}
          value={draft.restricted ? 'restricted' : 'open'}
          onChange={(kind) => onChange({ ...draft, restricted: kind === 'restricted' })}
          options={(['open', 'restricted'] as const).map((kind) => ({
            value: kind,
            words: t(`parts.form.${kind}`),
            hint: t(`parts.form.${kind}-hint`),
          }))}
        />
      )}
      <PeopleTicks
        id={partPeopleField}
        error={wordsFor(partPeopleField)}
        legend={t('parts.form.people')}
        hint={t('parts.form.people-hint')}
        people={people}
        isTicked={({ id }) => ticked.includes(id)}
        hindrance={hindrance}
        onTick={({ id }, is) =>
          onChange(is ? { ...draft, people: [...draft.people, id] } : without(draft, [id]))
        }
        onAll={(group, are) =>
          onChange(
            are
              ? withAll(draft, group, people)
              : without(
                  draft,
                  group.map(({ id }) => id),
                ),
          )
        }
      />
    </>
  );
}

/** Why somebody cannot be ticked, in words. [PT1] [PT2] */
function useHindranceWords(draft: PartDraft, people: readonly PersonView[]) {
  const t = useTexts();
  const apartWords = useApartWords();
  return (person: PersonView): string | null => {
    const hindrance = hindranceOf(person, draft, people);
    if (hindrance === null) return null;
    return hindrance.why === 'apart'
      ? apartWords(hindrance.from)
      : t('parts.form.never-restricted');
  };
}
