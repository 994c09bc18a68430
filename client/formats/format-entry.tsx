import type { Template } from '../../shared/conference/template.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';

interface FormatEntryProps {
  template: Template;
  onChange?: () => void;
  onRemove?: () => void;
}

/** One format in the list: its headings, its running order, and its scale where it has one. */
export function FormatEntry({ template, onChange, onRemove }: FormatEntryProps) {
  const t = useTexts();
  const { council, source, headings, stages, scale } = template;
  return (
    <li className="format-entry">
      <div className="format-entry-top">
        <div>
          <h3>{council}</h3>
          {source !== '' && <p className="soft">{source}</p>}
        </div>
        {onChange && (
          <Button
            kind="secondary"
            size="small"
            icon="pen"
            spoken={t('formats.change-of', { council })}
            onPress={onChange}
          >
            {t('formats.change')}
          </Button>
        )}
        {onRemove && (
          <Button
            kind="quiet"
            size="small"
            spoken={t('formats.remove.of', { council })}
            onPress={onRemove}
          >
            {t('formats.remove.button')}
          </Button>
        )}
      </div>
      <ul className="format-chips" aria-label={t('formats.section.headings')}>
        {headings.map(({ id, text, tone }) => (
          <li key={id} data-tone={tone}>
            {text}
          </li>
        ))}
      </ul>
      <details className="fold">
        <summary>{t('formats.entry.more')}</summary>
        <dl className="format-facts">
          <div>
            <dt>{t('formats.section.stages')}</dt>
            <dd>{stages.map(({ title }) => title).join(' · ')}</dd>
          </div>
          <div>
            <dt>{t('formats.section.scale')}</dt>
            <dd>
              {scale.use === 'not-mentioned'
                ? t('formats.entry.no-scale')
                : t('formats.entry.scale', { ten: scale.ten, zero: scale.zero })}
            </dd>
          </div>
          <div>
            <dt>{t('formats.section.decision')}</dt>
            <dd>{template.decision.by}</dd>
          </div>
        </dl>
      </details>
    </li>
  );
}
