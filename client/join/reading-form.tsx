import { useState } from 'react';
import * as z from 'zod/mini';
import { idSchema } from '../../shared/protocol/ids.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';

const readingSchema = z.object({ conference: idSchema, copy: idSchema });

/** Whose copy this browser may read for half an hour. */
export type Reading = z.infer<typeof readingSchema>;

interface ReadingFormProps {
  token: string;
  /** They were reading a moment ago. */
  isAgain: boolean;
  onOpen: (reading: Reading) => void;
}

/** `/read#TOKEN`: the link, the code that came by another way, and the PIN of whoever chose one open one's own copy. */
export function ReadingForm({ token, isAgain, onOpen }: ReadingFormProps) {
  const t = useTexts();
  const [code, setCode] = useState('');
  const [pin, setPin] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const { send, isSending, failure } = useSending();
  const typed = JSON.stringify([code, pin]);
  const check = useCheck([
    code.trim() === '' && { field: 'code', words: t('join.reading.missing') },
    wrong === typed && { field: 'code', words: t('join.reading.wrong') },
  ]);
  const open = async () => {
    if (code.trim() === '' && !check.isRight()) return;
    const answer = await send(() => post('/api/read', { token, code, pin }, readingSchema));
    if (answer.ok) return onOpen(answer.value);
    if (answer.problem.kind !== 'not-found') return;
    setWrong(typed);
    check.fails('code');
  };
  const isElse = failure !== null && failure.kind !== 'not-found';
  return (
    <Page
      width="narrow"
      title={t('join.title')}
      heading={t(isAgain ? 'join.reading.again-heading' : 'join.reading.heading')}
      lead={t(isAgain ? 'join.reading.again-lead' : 'join.reading.lead')}
    >
      <Form
        onSubmit={() => void open()}
        check={check}
        mistakesHeading={t('join.mistakes')}
        failure={isElse ? failureWords(t, failure) : null}
      >
        <TextInput
          id="code"
          width="code"
          label={t('join.reading.code')}
          hint={t('join.reading.hint')}
          value={code}
          onChange={setCode}
          error={check.wordsFor('code')}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
        />
        <TextInput
          id="pin"
          width="code"
          label={t('join.reading.pin')}
          hint={t('join.reading.pin-hint')}
          value={pin}
          onChange={setPin}
          maxLength={40}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
        />
        <div className="form-actions">
          <Button submits size="large" busy={isSending}>
            {t('join.reading.open')}
          </Button>
        </div>
        <p className="field-hint">{t('join.reading.half-hour')}</p>
      </Form>
    </Page>
  );
}
