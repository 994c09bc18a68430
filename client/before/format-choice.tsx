import type { Template } from '../../shared/conference/template.ts';
import { templates } from '../../shared/templates/templates.ts';
import { useTexts } from '../language/language.ts';
import { RadioGroup } from '../ui/radio-group.tsx';

interface FormatChoiceProps {
  /** Null while they are being fetched. */
  formats: readonly Template[] | null;
  chosen: string;
  onChoose: (id: string) => void;
  error: string | undefined;
}

/** Which council's way of doing it: the council's own first, each with its headings. */
export function FormatChoice({ formats, chosen, onChoose, error }: FormatChoiceProps) {
  const t = useTexts();
  if (formats === null) return <p className="soft">{t('formats.details.loading')}</p>;
  return (
    <RadioGroup
      id="template"
      columns
      legend={t('before.details.format')}
      hint={t('before.details.format-hint')}
      value={chosen}
      onChange={onChoose}
      error={error}
      options={formats.map(({ id, council, headings }) => ({
        value: id,
        words: isShipped(id) ? council : t('formats.details.own', { council }),
        hint: inShort(headings.map(({ text }) => text)),
      }))}
    />
  );
}

/** As many headings as can be read at a glance (letters); all of them stand on the page of formats. */
const atAGlance = 110;

function inShort(headings: readonly string[]): string {
  const all = headings.join(' · ');
  if (all.length <= atAGlance) return all;
  const shown = headings.filter(
    (_heading, at) => headings.slice(0, at + 1).join(' · ').length <= atAGlance,
  );
  return `${shown.join(' · ')} · …`;
}

const isShipped = (id: string): boolean => templates.some((template) => template.id === id);
