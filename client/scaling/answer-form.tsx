import { useState } from 'react';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { scoreWords } from '../language/scale-words.ts';
import type { Refused } from '../provider/send-command.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import type { ScoreDraft } from '../ui/score-fields.tsx';
import { ScoreFields } from '../ui/score-fields.tsx';
import { useCheck } from '../ui/use-check.ts';
import { missingIn } from './whose.ts';
import type { Whose } from './whose.ts';

interface AnswerFormProps {
  /** Tells the fields of one form from another's. */
  id: string;
  whose: Whose;
  scale: { ten: string; zero: string };
  draft: ScoreDraft;
  onChange: (draft: ScoreDraft) => void;
  /** Resolves with why it was not saved, or null once it is. */
  onSave: () => Promise<Refused | null>;
}

/** A number given in private. What is typed stays until it is saved, whatever the answer. */
export function AnswerForm({ id, whose, scale, draft, onChange, onSave }: AnswerFormProps) {
  const t = useTexts();
  const [isSaving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const ids = { score: `${id}-score`, plan: `${id}-plan`, reason: `${id}-reason` };
  const missing = missingIn(draft, whose);
  const check = useCheck([
    missing.includes('number') && { field: ids.score, words: t('scaling.form.number-missing') },
    missing.includes('plan') && { field: ids.plan, words: t('scaling.form.plan-missing') },
    missing.includes('reason') && { field: ids.reason, words: t('scaling.form.reason-missing') },
  ]);
  const save = async () => {
    if (!check.isRight() || isSaving) return;
    setSaving(true);
    setRefusal(await onSave());
    setSaving(false);
  };
  return (
    <Form
      onSubmit={() => void save()}
      check={check}
      mistakesHeading={t('scaling.form.mistakes')}
      failure={refusal && failureWords(t, refusal)}
    >
      <ScoreFields
        words={scoreWords(t, whose.reasonNeeded)}
        scale={scale}
        draft={draft}
        onChange={onChange}
        asksPlan={whose.asksPlan}
        ids={ids}
        wordsFor={check.wordsFor}
      />
      <div className="form-actions">
        <Button submits busy={isSaving}>
          {whose.isMe ? t('scaling.form.save') : t('scaling.form.save-for', { name: whose.name })}
        </Button>
        <p className="field-hint">{t('scaling.form.private')}</p>
      </div>
    </Form>
  );
}
