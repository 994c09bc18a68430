import { limits } from '../../shared/protocol/limits.ts';
import { templates } from '../../shared/templates/templates.ts';
import { useTexts } from '../language/language.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextInput } from '../ui/text-input.tsx';
import './before.css';
import { ChildrenRows } from './children-rows.tsx';
import type { Details } from './draft.ts';

interface DetailsFieldsProps<Kept extends Details> {
  details: Kept;
  onChange: (details: Kept) => void;
  wordsFor: (field: string) => string | undefined;
}

/** What kind of conference it is, when and where, in which format and about which children. */
export function DetailsFields<Kept extends Details>({
  details,
  onChange,
  wordsFor,
}: DetailsFieldsProps<Kept>) {
  const t = useTexts();
  const change = (part: Partial<Details>) => onChange({ ...details, ...part });
  return (
    <>
      <RadioGroup
        id="type"
        inline
        legend={t('before.details.kind')}
        value={details.type}
        onChange={(type) => change({ type })}
        error={wordsFor('type')}
        options={[
          { value: 'initial', words: t('before.kind.initial') },
          { value: 'review', words: t('before.kind.review') },
        ]}
      />
      <div className="when-row">
        <TextInput
          id="date"
          type="date"
          width="short"
          label={t('before.details.date')}
          value={details.date}
          onChange={(date) => change({ date })}
          error={wordsFor('date')}
        />
        <TextInput
          id="time"
          type="time"
          width="short"
          label={t('before.details.time')}
          value={details.time}
          onChange={(time) => change({ time })}
          error={wordsFor('time')}
        />
        <TextInput
          label={t('before.details.place')}
          value={details.place}
          onChange={(place) => change({ place })}
          maxLength={200}
          autoComplete="off"
        />
      </div>
      <fieldset className="stack">
        <legend className="choices-legend">{t('before.children.heading')}</legend>
        <p className="field-hint">{t('before.children.hint')}</p>
        <ChildrenRows
          rows={details.children.slice(0, limits.children)}
          onChange={(children) => change({ children })}
          wordsFor={wordsFor}
        />
      </fieldset>
      <RadioGroup
        legend={t('before.details.format')}
        hint={t('before.details.format-hint')}
        value={details.template}
        onChange={(template) => change({ template })}
        options={templates.map(({ id, council, headings }) => ({
          value: id,
          words: council,
          hint: headings.map(({ text }) => text).join(' · '),
        }))}
      />
    </>
  );
}
