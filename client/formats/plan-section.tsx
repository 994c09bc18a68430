import { useTexts } from '../language/language.ts';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import type { DraftFormat, SectionProps } from './format-draft.ts';
import { SectionBox } from './section.tsx';

const smart = ['specific', 'measurable', 'achievable', 'realistic', 'timely'] as const;
const guides = ['formula', 'goalFormula'] as const;
const mostDangers = Array.from({ length: 12 }, (_, at) => String(at + 1));

/** The guide for danger statements and safety goals, one step on each line. */
export function DangersSection({ format, change, field }: SectionProps) {
  const t = useTexts();
  const { dangers } = format;
  return (
    <SectionBox name="dangers">
      {guides.map((name) => (
        <TextArea
          key={name}
          {...field(`dangers-${name}`)}
          label={t(`formats.dangers.${name}`)}
          hint={t('formats.dangers.hint')}
          value={dangers[name].join('\n')}
          onChange={(text) => change({ dangers: { ...dangers, [name]: text.split('\n') } })}
          rows={4}
        />
      ))}
      <Select
        {...field('dangers-most')}
        width="short"
        label={t('formats.dangers.most')}
        hint={t('formats.dangers.most-hint')}
        value={String(dangers.most)}
        onChange={(most) => change({ dangers: { ...dangers, most: Number(most) } })}
        options={mostDangers.map((count) => ({ value: count, words: count }))}
      />
    </SectionBox>
  );
}

/** What is asked of an action, and of those who step in. */
export function PlanSection({ format, change, field }: SectionProps) {
  const t = useTexts();
  const { plan } = format;
  const put = (part: Partial<DraftFormat['plan']>) => change({ plan: { ...plan, ...part } });
  return (
    <SectionBox name="plan">
      {smart.map((name) => (
        <TextInput
          key={name}
          {...field(`plan-smart-${name}`)}
          label={t(`formats.plan.${name}`)}
          value={plan.smart[name]}
          onChange={(words) => put({ smart: { ...plan.smart, [name]: words } })}
          maxLength={200}
        />
      ))}
      <TextInput
        {...field('plan-stepIn')}
        label={t('formats.plan.step-in')}
        value={plan.stepIn}
        onChange={(stepIn) => put({ stepIn })}
        maxLength={300}
      />
      <TextInput
        {...field('plan-coreGroupEvery')}
        label={t('formats.plan.core-group')}
        hint={t('formats.plan.core-group-hint')}
        value={plan.coreGroupEvery}
        onChange={(coreGroupEvery) => put({ coreGroupEvery })}
        maxLength={80}
      />
    </SectionBox>
  );
}
