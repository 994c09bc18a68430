import { useState } from 'react';
import type { AgreementAnswer } from '../../shared/conference/agreement.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { useRun } from '../language/use-run.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { useLeaveWords } from '../ui/left-words.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useCheck } from '../ui/use-check.ts';
import './agreeing.css';
import type { Asked, Send } from './asked.ts';

interface AgreeFormProps {
  asked: Asked;
  /** "I agree", or "Bett agrees" for whom somebody else answers. */
  isOwn: boolean;
  /** Whether "could not be asked" may be said here, and whether that is all that may be said. */
  silence: 'never' | 'too' | 'only';
  send: Send;
  onDone: () => void;
  onBack?: (() => void) | undefined;
}

/** Agree or not, and why not; for somebody who could not be asked, why. */
export function AgreeForm({ asked, isOwn, silence, send, onDone, onBack }: AgreeFormProps) {
  const t = useTexts();
  const { person, audience } = asked;
  const field = `agree-${person.id}`;
  const [answer, setAnswer] = useState<AgreementAnswer | null>(
    silence === 'only' ? 'could-not-be-asked' : (asked.given?.answer ?? null),
  );
  const [reason, setReason] = useState(asked.given?.reason ?? '');
  const { run, failure, isRunning } = useRun();
  const owesReason = answer !== null && answer !== 'agrees';
  const isTyped = reason !== (asked.given?.reason ?? '');
  const letGo = useLeaveWords(isTyped && !isRunning ? [reason] : []);
  const check = useCheck([
    answer === null && { field, words: t('agreeing.form.choose') },
    owesReason && reason.trim() === '' && { field: `${field}-why`, words: t('agreeing.form.why') },
  ]);
  const save = async () => {
    if (!check.isRight() || answer === null) return;
    const command = { kind: 'agreePlan', audience, person: person.id, answer } as const;
    const isSent = await run(() => send({ ...command, reason: owesReason ? reason : '' }));
    if (!isSent) return;
    letGo();
    onDone();
  };
  const voice = isOwn ? 'own' : 'other';
  const answers: readonly AgreementAnswer[] =
    silence === 'only'
      ? ['could-not-be-asked']
      : [
          'agrees',
          'does-not-agree',
          ...(silence === 'too' ? (['could-not-be-asked'] as const) : []),
        ];
  return (
    <Form
      onSubmit={() => void save()}
      check={check}
      mistakesHeading={t('agreeing.form.mistakes')}
      failure={failure}
    >
      <RadioGroup
        id={field}
        legend={t(`agreeing.form.question-${voice}`, { name: person.name })}
        value={answer}
        onChange={setAnswer}
        error={check.wordsFor(field)}
        options={answers.map((one) => ({
          value: one,
          words: t(`agreeing.say-${voice}.${one}`, { name: person.name }),
        }))}
      />
      {owesReason && (
        <TextArea
          id={`${field}-why`}
          label={t(
            answer === 'does-not-agree' ? 'agreeing.form.reason' : 'agreeing.form.reason-silent',
          )}
          rows={2}
          value={reason}
          onChange={setReason}
          error={check.wordsFor(`${field}-why`)}
          maxLength={limits.reasonText}
        />
      )}
      <div className="form-actions">
        <Button submits busy={isRunning}>
          {t(isOwn ? 'agreeing.form.send' : 'agreeing.form.save')}
        </Button>
        {onBack !== undefined && (
          <Button
            kind="quiet"
            onPress={() => {
              letGo();
              onBack();
            }}
          >
            {t('agreeing.form.back')}
          </Button>
        )}
      </div>
    </Form>
  );
}
