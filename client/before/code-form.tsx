import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../shared/result.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import type { Failure } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';

interface CodeFormProps<Value> {
  label: string;
  hint: string;
  submit: string;
  /** Longer than the six numbers of an app. */
  isLong?: boolean;
  send: (code: string) => Promise<Result<Value, Failure>>;
  onDone: (value: Value) => void;
}

/** One code and its button. It has the focus when it appears: it is what the person came for. */
export function CodeForm<Value>(props: CodeFormProps<Value>) {
  const { label, hint, submit, isLong = false, send, onDone } = props;
  const t = useTexts();
  const [code, setCode] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const check = useCheck([
    code.trim() === '' && { field: 'code', words: t('staff.second.code-missing') },
  ]);
  const sending = useSending();
  const submitCode = async () => {
    if (!check.isRight()) return;
    const answer = await sending.send(() => send(code.trim()));
    if (answer.ok) onDone(answer.value);
    else box.current?.select();
  };
  return (
    <Form
      onSubmit={() => void submitCode()}
      check={check}
      mistakesHeading={t('before.mistakes')}
      failure={sending.failure && failureWords(t, sending.failure)}
    >
      <TextInput
        id="code"
        {...(isLong ? {} : { width: 'code' })}
        label={label}
        hint={hint}
        value={code}
        onChange={setCode}
        error={check.wordsFor('code')}
        autoComplete={isLong ? 'off' : 'one-time-code'}
        spellCheck={false}
        maxLength={40}
        ref={box}
      />
      <div className="form-actions">
        <Button submits busy={sending.isSending}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}
