import { useTexts } from '../language/language.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import type { DraftFormat, SectionProps } from './format-draft.ts';
import { withMoved } from './move-in-list.ts';
import { RowTools } from './row-tools.tsx';
import { SectionBox } from './section.tsx';

const texts = ['name', 'question', 'ten', 'zero'] as const;
const uses = ['always', 'when-it-helps', 'not-mentioned'] as const;
const abouts = ['overall', 'each-danger', 'both'] as const;
const whose = ['nobody', 'professionals', 'all'] as const;
const reveals = ['together', 'in-turn'] as const;
const lines = Array.from({ length: 11 }, (_, score) => String(score));

/** What the scale says and how it is asked. */
export function ScaleSection({ format, change, field }: SectionProps) {
  const t = useTexts();
  const { scale } = format;
  const put = (part: Partial<DraftFormat['scale']>) => change({ scale: { ...scale, ...part } });
  return (
    <SectionBox name="scale">
      {texts.map((name) => (
        <TextInput
          key={name}
          {...field(`scale-${name}`)}
          label={t(`formats.scale.${name}`)}
          value={scale[name]}
          onChange={(words) => put({ [name]: words })}
          maxLength={name === 'name' ? 80 : 400}
        />
      ))}
      <RadioGroup
        legend={t('formats.scale.use')}
        inline
        value={scale.use}
        onChange={(use) => put({ use })}
        options={uses.map((use) => ({ value: use, words: t(`formats.scale.uses.${use}`) }))}
      />
      <RadioGroup
        legend={t('formats.scale.about')}
        inline
        value={scale.about}
        onChange={(about) => put({ about })}
        options={abouts.map((about) => ({
          value: about,
          words: t(`formats.scale.abouts.${about}`),
        }))}
      />
      <RadioGroup
        legend={t('formats.scale.reasons')}
        inline
        value={scale.reasons}
        onChange={(reasons) => put({ reasons })}
        options={whose.map((who) => ({ value: who, words: t(`formats.scale.whose.${who}`) }))}
      />
      <Checkbox
        plain
        label={t('formats.scale.asks-plan')}
        checked={scale.asksPlan}
        onChange={(asksPlan) => put({ asksPlan })}
      />
      <RadioGroup
        legend={t('formats.scale.reveal')}
        inline
        value={scale.reveal}
        onChange={(reveal) => put({ reveal })}
        options={reveals.map((reveal) => ({
          value: reveal,
          words: t(`formats.scale.reveals.${reveal}`),
        }))}
      />
      {scale.reveal === 'in-turn' && (
        <ol className="format-order" id={field('scale-order').id}>
          {scale.order.map((group, at) => (
            <li key={group}>
              {t(`formats.scale.groups.${group}`)}
              <RowTools
                name={t(`formats.scale.groups.${group}`)}
                at={at}
                count={scale.order.length}
                onMove={(by) => put({ order: withMoved(scale.order, at, by) })}
              />
            </li>
          ))}
        </ol>
      )}
      <div className="format-pair">
        <Select
          {...field('scale-alertAt')}
          label={t('formats.scale.alert')}
          hint={t('formats.scale.alert-hint')}
          value={scale.alertAt === null ? 'none' : String(scale.alertAt)}
          onChange={(score) => put({ alertAt: score === 'none' ? null : Number(score) })}
          options={[
            { value: 'none', words: t('formats.scale.alert-none') },
            ...lines.map((score) => ({ value: score, words: score })),
          ]}
        />
        {scale.alertAt !== null && (
          <TextInput
            {...field('scale-alertAsks')}
            label={t('formats.scale.alert-asks')}
            value={scale.alertAsks}
            onChange={(alertAsks) => put({ alertAsks })}
            maxLength={400}
          />
        )}
      </div>
    </SectionBox>
  );
}
