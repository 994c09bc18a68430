import { useId, useState } from 'react';
import type { Result } from '../../shared/result.ts';
import { useTexts } from '../language/language.ts';
import { useRun } from '../language/use-run.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Form } from '../ui/form.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useCheck } from '../ui/use-check.ts';

interface ReasonBoxProps {
  lead?: string;
  /** Something else it can be said of at once; null for nothing. */
  also?: string | null;
  label: string;
  missing: string;
  go: string;
  first: string;
  maxLength: number;
  onSend: (
    reason: string,
    withAlso: boolean,
  ) => Promise<Result<unknown, { kind: string; message: string }>>;
  onCancel: () => void;
}

/** A reason, and the button that needs it. What is typed stays until the server has it. */
export function ReasonBox(props: ReasonBoxProps) {
  const t = useTexts();
  const id = useId();
  const [reason, setReason] = useState(props.first);
  const [withAlso, setWithAlso] = useState(false);
  const { run, failure, isRunning } = useRun();
  const check = useCheck([reason.trim() === '' && { field: id, words: props.missing }]);
  const send = () => {
    if (check.isRight()) void run(() => props.onSend(reason, withAlso));
  };
  return (
    <Form
      onSubmit={send}
      check={check}
      mistakesHeading={t('giving-out.mistakes')}
      failure={failure}
    >
      {props.lead !== undefined && <p>{props.lead}</p>}
      <TextArea
        id={id}
        label={props.label}
        rows={2}
        value={reason}
        onChange={setReason}
        maxLength={props.maxLength}
        error={check.wordsFor(id)}
      />
      {(props.also ?? null) !== null && (
        <Checkbox plain label={props.also ?? ''} checked={withAlso} onChange={setWithAlso} />
      )}
      <div className="button-row">
        <Button size="small" submits busy={isRunning}>
          {props.go}
        </Button>
        <Button kind="quiet" size="small" onPress={props.onCancel}>
          {t('giving-out.cancel')}
        </Button>
      </div>
    </Form>
  );
}
