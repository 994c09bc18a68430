import { useId } from 'react';
import type { Code } from '../../shared/board/codes.ts';
import type { Template } from '../../shared/conference/template.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import type { LineFields } from './board-verbs.ts';
import type { LineChoices } from './line-fields.tsx';
import { Picker } from './picker.tsx';

interface ActionFieldsProps {
  fields: LineFields & { code: Code };
  choices: LineChoices;
  onChange: (fields: LineFields) => void;
}

/** What an action needs beside its words: who, with whom, by when, how we will know, what it answers. */
export function ActionFieldRow({ fields, choices, onChange }: ActionFieldsProps) {
  const t = useTexts();
  return (
    <div className="line-fields">
      <Picker
        label={t('board.action.who')}
        unchosen={t('board.action.nobody-yet')}
        wanting={!fields.owner}
        choices={choices.people}
        chosen={fields.owner ? [fields.owner] : []}
        onChoose={([owner]) => onChange({ owner: owner ?? null })}
      />
      <Picker
        label={t('board.action.with')}
        unchosen={t('board.action.with-nobody')}
        choices={choices.people}
        chosen={fields.with ?? []}
        multiple
        onChoose={(ids) => onChange({ with: [...ids] })}
      />
      <ByWhen by={fields.by ?? ''} onChange={(by) => onChange({ by })} />
      <AnswersPicker fields={fields} choices={choices} onChange={onChange} />
      <WideField
        label={t('board.action.know')}
        words={fields.howWeWillKnow ?? ''}
        onChange={(howWeWillKnow) => onChange({ howWeWillKnow })}
      />
      <Smart fields={fields} smart={choices.format.plan.smart} onChange={onChange} />
    </div>
  );
}

const smartFields = ['achievable', 'realistic', 'timely'] as const;

/** The rest of what makes an action SMART, in the format's own questions: there for whoever wants it. */
function Smart({
  fields,
  smart,
  onChange,
}: Pick<ActionFieldsProps, 'fields' | 'onChange'> & { smart: Template['plan']['smart'] }) {
  const t = useTexts();
  const isUsed = smartFields.some((field) => (fields[field] ?? '') !== '');
  return (
    <details className="line-more" open={isUsed || undefined}>
      <summary>{t('board.action.more')}</summary>
      {smartFields.map((field) => (
        <WideField
          key={field}
          label={smart[field] || t(`board.action.${field}`)}
          words={fields[field] ?? ''}
          onChange={(words) => onChange({ [field]: words })}
        />
      ))}
    </details>
  );
}

/** The network's table: who steps in when it shows that it is getting hard, and what they do. */
export function StepInFieldRow({ fields, choices, onChange }: ActionFieldsProps) {
  const t = useTexts();
  return (
    <div className="line-fields">
      <Picker
        label={t('board.step-in.who')}
        unchosen={t('board.action.nobody-yet')}
        wanting={!fields.owner}
        choices={choices.people}
        chosen={fields.owner ? [fields.owner] : []}
        onChoose={([owner]) => onChange({ owner: owner ?? null })}
      />
      <WideField
        label={t('board.step-in.does')}
        words={fields.does ?? ''}
        onChange={(does) => onChange({ does })}
      />
    </div>
  );
}

/** The danger statement or safety goal that a goal or an action answers. */
export function AnswersPicker({ fields, choices, onChange }: ActionFieldsProps) {
  const t = useTexts();
  const targets =
    fields.code === 'safety-goal'
      ? choices.dangers
      : [...choices.goals, ...choices.dangers, ...choices.greys];
  if (targets.length === 0) return null;
  return (
    <Picker
      label={t('board.action.answers')}
      unchosen={t('board.action.answers-nothing')}
      choices={targets}
      chosen={fields.goal ? [fields.goal] : []}
      onChoose={([goal]) => onChange({ goal: goal ?? null })}
    />
  );
}

function ByWhen({ by, onChange }: { by: string; onChange: (by: string) => void }) {
  const t = useTexts();
  const id = useId();
  return (
    <span className="line-field">
      <label htmlFor={id}>{t('board.action.by')}</label>
      <input
        id={id}
        type="date"
        autoComplete="off"
        value={by}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}

interface WideFieldProps {
  label: string;
  words: string;
  onChange: (words: string) => void;
}

function WideField({ label, words, onChange }: WideFieldProps) {
  const id = useId();
  return (
    <span className="line-field line-field-wide">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        dir="auto"
        maxLength={limits.reasonText}
        value={words}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}
