import { templateSchema } from '../../shared/conference/template.ts';
import { useTexts } from '../language/language.ts';
import { newId } from '../provider/new-id.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import type { DraftDeadline, SectionProps } from './format-draft.ts';
import { withChanged, without } from './move-in-list.ts';
import { RowTools } from './row-tools.tsx';
import { SectionBox } from './section.tsx';

const rule = templateSchema.shape.deadlines.def.element.shape;
const whats = rule.what.options;
const units = ['days', 'weeks', 'months', 'hours'] as const;
const readings = ['both', 'working', 'calendar'] as const;
const fors = ['both', 'initial', 'review'] as const;
const froms = ['conference', 'first-conference', 'strategy', 'core-group'] as const;
const most = 40;

/** By when things are due, each rule on its own. */
export function DeadlinesSection({ format, change, field }: SectionProps) {
  const t = useTexts();
  const { deadlines } = format;
  return (
    <SectionBox name="deadlines">
      <ol className="format-rows">
        {deadlines.map((deadline, at) => (
          <li className="format-row" key={deadline.id}>
            <div className="format-row-top">
              <b>{t(`formats.deadlines.what.${deadline.what}`)}</b>
              <RowTools
                name={t(`formats.deadlines.what.${deadline.what}`)}
                at={at}
                count={deadlines.length}
                onRemove={() => change({ deadlines: without(deadlines, at) })}
              />
            </div>
            <DeadlineFields
              deadline={deadline}
              path={`deadlines-${at}`}
              field={field}
              onChange={(part) => change({ deadlines: withChanged(deadlines, at, part) })}
            />
          </li>
        ))}
      </ol>
      {deadlines.length < most && (
        <div>
          <Button
            kind="secondary"
            size="small"
            icon="plus"
            onPress={() => change({ deadlines: [...deadlines, newDeadline()] })}
          >
            {t('formats.deadlines.add')}
          </Button>
        </div>
      )}
    </SectionBox>
  );
}

interface DeadlineFieldsProps extends Pick<SectionProps, 'field'> {
  deadline: DraftDeadline;
  path: string;
  onChange: (part: Partial<DraftDeadline>) => void;
}

function DeadlineFields({ deadline, path, field, onChange }: DeadlineFieldsProps) {
  const t = useTexts();
  const { what, count, from, source } = deadline;
  const put = (part: Partial<DraftDeadline['count']>) => onChange({ count: { ...count, ...part } });
  const kind = count.unit === 'months' ? 'months' : 'days';
  return (
    <>
      <div className="format-rule">
        <Select
          {...field(`${path}-what`)}
          label={t('formats.deadlines.which')}
          value={what}
          onChange={(next) => onChange({ what: next, count: { ...count, before: isBefore(next) } })}
          options={whats.map((each) => ({
            value: each,
            words: t(`formats.deadlines.what.${each}`),
          }))}
        />
        <Select
          label={t('formats.deadlines.for')}
          value={deadline.for}
          onChange={(next) => onChange({ for: next })}
          options={fors.map((each) => ({
            value: each,
            words: t(`formats.deadlines.fors.${each}`),
          }))}
        />
      </div>
      <div className="format-rule">
        <TextInput
          {...field(`${path}-count-amount`)}
          width="short"
          label={t('formats.deadlines.amount')}
          value={count.amount}
          onChange={(amount) => put({ amount: amount.trim() })}
          maxLength={5}
        />
        <Select
          label={t('formats.deadlines.unit')}
          value={count.unit}
          onChange={(unit) =>
            put({ unit, reading: unit === 'weeks' || unit === 'hours' ? 'calendar' : 'both' })
          }
          options={units.map((unit) => ({
            value: unit,
            words: t(`formats.deadlines.units.${unit}`),
          }))}
        />
        {(count.unit === 'days' || count.unit === 'months') && (
          <Select
            label={t('formats.deadlines.reading')}
            value={count.reading}
            onChange={(reading) => put({ reading })}
            options={readings.map((reading) => ({
              value: reading,
              words: t(`formats.deadlines.readings.${kind}.${reading}`),
            }))}
          />
        )}
        <Select
          label={t(count.before ? 'formats.deadlines.before' : 'formats.deadlines.after')}
          value={from}
          onChange={(next) => onChange({ from: next })}
          options={froms.map((each) => ({
            value: each,
            words: t(`formats.deadlines.froms.${each}`),
          }))}
        />
      </div>
      <TextInput
        {...field(`${path}-source`)}
        label={t('formats.deadlines.source')}
        value={source}
        onChange={(words) => onChange({ source: words })}
        maxLength={200}
      />
    </>
  );
}

/** Reports, and the wish that somebody is not there, come before the conference. */
const isBefore = (what: DraftDeadline['what']): boolean =>
  what.startsWith('reports-') || what === 'exclusion-request';

const newDeadline = (): DraftDeadline => ({
  id: newId(),
  what: 'visit',
  for: 'both',
  from: 'conference',
  count: { amount: '', unit: 'days', reading: 'working', before: false },
  source: '',
});
