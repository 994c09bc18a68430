import type { ConferenceView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { audienceLabel } from '../reading/who-sees.ts';
import { Select } from '../ui/select.tsx';

interface DateToldToProps {
  view: ConferenceView;
  audience: string;
  onChange: (audience: string) => void;
}

/** In a split conference a date is told to those it is for, and to nobody else: a place can tell where a family is. */
export function DateToldTo({ view, audience, onChange }: DateToldToProps) {
  const t = useTexts();
  const lang = useLanguage();
  const choices = (view.audiences ?? []).filter(
    ({ id, kind, restricted, children }) =>
      id === audience || (kind !== 'chair' && !restricted && children.length === 0),
  );
  return (
    <Select
      label={t('chair.dates.told')}
      value={audience}
      onChange={onChange}
      options={choices.map(({ id }) => ({ value: id, words: audienceLabel(t, lang, view, id) }))}
    />
  );
}
