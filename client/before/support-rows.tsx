import type { Contacts } from '../../shared/conference/contacts.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { TextInput } from '../ui/text-input.tsx';
import './contacts.css';

type Rows = Contacts['support'];

interface SupportRowsProps {
  rows: Rows;
  wordsFor: (field: string) => string | undefined;
  onChange: (rows: Rows) => void;
}

/** Who can help: each with a name, how to reach them, and for whom they are. */
export function SupportRows({ rows, wordsFor, onChange }: SupportRowsProps) {
  const t = useTexts();
  const change = (at: number, more: Partial<Rows[number]>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...more } : row)));
  return (
    <fieldset className="support-rows">
      <legend>{t('contacts.support.heading')}</legend>
      <p className="field-hint">{t('contacts.support.hint')}</p>
      {rows.map((row, at) => (
        <div key={at} className="support-row">
          <TextInput
            id={`support-${String(at)}`}
            label={t('contacts.support.name')}
            value={row.name}
            onChange={(name) => change(at, { name })}
            error={wordsFor(`support-${String(at)}`)}
            maxLength={120}
          />
          <TextInput
            label={t('contacts.support.reach')}
            value={row.reach}
            onChange={(reach) => change(at, { reach })}
            maxLength={200}
          />
          <TextInput
            label={t('contacts.support.about')}
            value={row.about}
            onChange={(about) => change(at, { about })}
            maxLength={300}
          />
          <Button
            kind="quiet"
            size="small"
            spoken={t('contacts.support.drop-of', { name: row.name })}
            onPress={() => onChange(rows.filter((_, index) => index !== at))}
          >
            {t('contacts.support.drop')}
          </Button>
        </div>
      ))}
      {rows.length < 12 && (
        <p>
          <Button
            kind="secondary"
            size="small"
            icon="plus"
            onPress={() => onChange([...rows, { name: '', reach: '', about: '' }])}
          >
            {t('contacts.support.add')}
          </Button>
        </p>
      )}
    </fieldset>
  );
}
