import type { ReactNode } from 'react';
import type { Code } from '../../shared/board/codes.ts';
import { evidences } from '../../shared/board/line.ts';
import type { Template } from '../../shared/conference/template.ts';
import { useTexts } from '../language/language.ts';
import type { LineFields } from './board-verbs.ts';
import { Picker } from './picker.tsx';
import type { Choice } from './choice.ts';

/** Everybody and everything a line can be about, to choose from. */
export interface LineChoices {
  /** Who may be named as the one who said it. */
  readonly people: readonly Choice[];
  readonly children: readonly Choice[];
  /** Danger statements and safety goals, which a goal or an action can answer. */
  readonly dangers: readonly Choice[];
  readonly goals: readonly Choice[];
  /** What we do not know: an action can find it out. */
  readonly greys: readonly Choice[];
  /** The format's own words for what helps while writing. */
  readonly format: Pick<Template, 'dangers' | 'plan'>;
}

interface LineFieldsProps {
  fields: LineFields & { code: Code };
  choices: LineChoices;
  /** The kinds that stand in the same place. */
  kinds: readonly Code[];
  onChange: (fields: LineFields) => void;
  /** Chosen by keyboard: the writing goes on. */
  onDone: () => void;
  /** One more choice in the first row. */
  children?: ReactNode;
}

/** Beneath a line that is being written: who said it, what kind of thing it is, how sure we are. */
export function LineFieldRow({
  fields,
  choices,
  kinds,
  onChange,
  onDone,
  children,
}: LineFieldsProps) {
  const t = useTexts();
  const saidBy = fields.saidBy ?? [];
  return (
    <div className="line-fields">
      <Picker
        label={t('board.fields.said-by')}
        unchosen={t('board.fields.said-by-nobody')}
        wanting={saidBy.length === 0}
        choices={choices.people}
        chosen={saidBy}
        multiple
        onChoose={(ids) => onChange({ saidBy: [...ids] })}
        onDone={onDone}
      />
      {children}
      {kinds.length > 1 && (
        <Picker
          label={t('board.fields.kind')}
          unchosen=""
          choices={kinds.map((code) => ({ id: code, words: t(`board.kinds.${code}`) }))}
          chosen={[fields.code]}
          onChoose={([id]) => {
            const code = kinds.find((kind) => kind === id);
            if (code) onChange({ code });
          }}
          onDone={onDone}
        />
      )}
      {takesEvidence(fields.code) && (
        <Picker
          label={t('board.fields.evidence')}
          unchosen={t('board.fields.evidence-none')}
          choices={evidences.map((id) => ({ id, words: t(`board.evidence.${id}`) }))}
          chosen={fields.evidence === undefined ? [] : [fields.evidence]}
          onChoose={([id]) => {
            const evidence = evidences.find((known) => known === id);
            if (evidence) onChange({ evidence });
          }}
          onDone={onDone}
        />
      )}
      {choices.children.length > 1 && (
        <Picker
          label={t('board.fields.children')}
          unchosen={t('board.fields.children-all')}
          choices={choices.children}
          chosen={fields.children ?? []}
          multiple
          onChoose={(ids) => onChange({ children: [...ids] })}
          onDone={onDone}
        />
      )}
    </div>
  );
}

/** Goals and actions are not more or less sure. */
const takesEvidence = (code: Code): boolean =>
  ![
    'action',
    'safety-goal',
    'family-goal',
    'bottom-line',
    'danger-statement',
    'child-view',
    'step-in',
    'contingency',
    'early-review',
  ].includes(code);
