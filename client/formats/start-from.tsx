import { useState } from 'react';
import type { Template } from '../../shared/conference/template.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';

interface StartFromProps {
  formats: readonly Template[];
  onStart: (template: Template) => void;
}

/** A new format begins as a copy of another one. */
export function StartFrom({ formats, onStart }: StartFromProps) {
  const t = useTexts();
  const [id, setId] = useState('');
  const chosen = formats.find((template) => template.id === id) ?? formats[0];
  if (chosen === undefined) return null;
  return (
    <section className="panel format-start" aria-labelledby="formats-start">
      <h2 id="formats-start">{t('formats.start.heading')}</h2>
      <p className="soft">{t('formats.start.words')}</p>
      <div className="format-start-row">
        <Select
          label={t('formats.start.from')}
          value={chosen.id}
          onChange={setId}
          options={formats.map((template) => ({ value: template.id, words: template.council }))}
        />
        <Button onPress={() => onStart(chosen)}>{t('formats.start.go')}</Button>
      </div>
    </section>
  );
}
