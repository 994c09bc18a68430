import type { Template } from '../../shared/conference/template.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextInput } from '../ui/text-input.tsx';
import './before.css';
import { ChildrenRows } from './children-rows.tsx';
import { CountedDates } from './counted-dates.tsx';
import type { Details } from './draft.ts';
import { FormatChoice } from './format-choice.tsx';

interface DetailsFieldsProps<Kept extends Details> {
  details: Kept;
  formats: readonly Template[] | null;
  onChange: (details: Kept) => void;
  wordsFor: (field: string) => string | undefined;
}

/** What kind of conference it is, when and where, in which format and about which children. */
export function DetailsFields<Kept extends Details>({
  details,
  formats,
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
          hint={isPast(details.date) ? t('formats.details.past') : undefined}
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
      <CountedDates details={details} onChange={change} wordsFor={wordsFor} />
      <fieldset className="stack">
        <legend className="choices-legend">{t('before.children.heading')}</legend>
        <p className="field-hint">
          {t('before.children.hint')} {t('formats.details.born-hint')}
        </p>
        <ChildrenRows
          rows={details.children.slice(0, limits.children)}
          onChange={(children) => change({ children })}
          wordsFor={wordsFor}
        />
      </fieldset>
      <FormatChoice
        formats={formats}
        chosen={details.template}
        onChoose={(template) => change({ template })}
        error={wordsFor('template')}
      />
    </>
  );
}

/** Not refused: what was held on paper may be written down later. */
function isPast(date: string): boolean {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return date !== '' && date < today;
}
