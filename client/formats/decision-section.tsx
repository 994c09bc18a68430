import { useTexts } from '../language/language.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import type { DraftFormat, SectionProps } from './format-draft.ts';
import { SectionBox } from './section.tsx';

const deciders = ['professionals', 'agencies', 'members', 'chair'] as const;
const outcomes = ['plan', 'childInNeed', 'neither'] as const;
const counts = ['0', '1', '2', '3', '4', '5', '6'];

/** Who decides, in which words, and how many agencies it takes. */
export function DecisionSection({ format, change, field }: SectionProps) {
  const t = useTexts();
  const { decision, settings, quorum } = format;
  const put = (part: Partial<DraftFormat['decision']>) =>
    change({ decision: { ...decision, ...part } });
  return (
    <SectionBox name="decision">
      <RadioGroup
        legend={t('formats.decision.decides')}
        inline
        value={settings.decides}
        onChange={(decides) => change({ settings: { ...settings, decides } })}
        options={deciders.map((who) => ({ value: who, words: t(`formats.decision.who.${who}`) }))}
      />
      <TextInput
        {...field('decision-by')}
        label={t('formats.decision.by')}
        hint={t('formats.decision.by-hint')}
        value={decision.by}
        onChange={(by) => put({ by })}
        maxLength={200}
      />
      {outcomes.map((outcome) => (
        <div className="format-pair format-pair-meaning" key={outcome}>
          <TextInput
            {...field(`decision-${outcome}`)}
            label={t(`formats.decision.outcome.${outcome}`)}
            value={decision[outcome]}
            onChange={(words) => put({ [outcome]: words })}
            maxLength={80}
          />
          <TextArea
            {...field(`decision-${outcome}Means`)}
            label={t('formats.decision.means')}
            value={decision[`${outcome}Means`]}
            onChange={(words) => put({ [`${outcome}Means`]: words })}
            rows={2}
            maxLength={600}
          />
        </div>
      ))}
      <Checkbox
        plain
        label={t('formats.decision.reason-for-each')}
        checked={decision.reasonForEach ?? false}
        onChange={(reasonForEach) => put({ reasonForEach })}
      />
      <Select
        {...field('quorum-others')}
        width="short"
        label={t('formats.decision.quorum')}
        hint={t('formats.decision.quorum-hint')}
        value={String(quorum.others)}
        onChange={(others) => change({ quorum: { ...quorum, others: Number(others) } })}
        options={counts.map((count) => ({ value: count, words: count }))}
      />
      <Checkbox
        plain
        label={t('formats.decision.health')}
        checked={quorum.healthIsOne}
        onChange={(healthIsOne) => change({ quorum: { ...quorum, healthIsOne } })}
      />
    </SectionBox>
  );
}
