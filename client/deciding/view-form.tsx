import type { ReactNode } from 'react';
import type { Template } from '../../shared/conference/template.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { outcomeMeans, outcomeWords, planOutcomes } from '../reading/outcome-words.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useCheck } from '../ui/use-check.ts';
import './deciding.css';
import { checkViews, fieldOf } from './views-draft.ts';
import type { ViewDraft } from './views-draft.ts';

interface ViewFormProps {
  /** Tells its fields from another form's. */
  id: string;
  drafts: readonly ViewDraft[];
  template: Pick<Template, 'decision'>;
  onChange: (drafts: readonly ViewDraft[]) => void;
  onSend: () => void;
  failure: string | null;
  isSending: boolean;
  sendWords: string;
  /** Beside the button. */
  more?: ReactNode;
}

/** What one agency thinks, child by child: all three answers, each explained, and why. */
export function ViewForm(props: ViewFormProps) {
  const { id, drafts, template, onChange, onSend, failure, isSending, sendWords, more } = props;
  const t = useTexts();
  const check = useCheck(checkViews(t, id, drafts));
  const change = (next: ViewDraft) =>
    onChange(drafts.map((one) => (one.child === next.child ? next : one)));
  return (
    <Form
      onSubmit={() => check.isRight() && onSend()}
      check={check}
      mistakesHeading={t('deciding.mine.mistakes')}
      failure={failure}
    >
      {drafts.map((draft) => (
        <section key={draft.child} className="view-child" aria-label={draft.name}>
          <RadioGroup
            id={fieldOf(id, draft)}
            legend={t('deciding.mine.outcome', { name: draft.name })}
            value={draft.outcome}
            onChange={(outcome) => change({ ...draft, outcome })}
            error={check.wordsFor(fieldOf(id, draft))}
            options={planOutcomes.map((outcome) => ({
              value: outcome,
              words: outcomeWords(template, outcome),
              hint: outcomeMeans(template, outcome),
            }))}
          />
          <TextArea
            label={t('deciding.mine.reason')}
            rows={2}
            value={draft.reason}
            onChange={(reason) => change({ ...draft, reason })}
            maxLength={limits.reasonText}
          />
        </section>
      ))}
      <div className="form-actions">
        <Button submits busy={isSending}>
          {sendWords}
        </Button>
        {more}
      </div>
    </Form>
  );
}
