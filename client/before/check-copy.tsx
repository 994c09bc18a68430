import { useState } from 'react';
import type * as z from 'zod/mini';
import { checkedCopySchema } from '../../shared/protocol/staff.ts';
import { dayInWords } from '../language/dates.ts';
import { failureWords } from '../language/failure-words.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';

type Checked = z.infer<typeof checkedCopySchema>;

/** Whose copy a paper is, by the code at its end. */
export function CheckCopy({ conference }: { conference: string }) {
  const t = useTexts();
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState<Checked | null>(null);
  const { send, isSending, failure } = useSending();
  const check = useCheck([
    code.trim() === '' && { field: 'copy-code', words: t('keeping.record.code-missing') },
  ]);
  const ask = async () => {
    setChecked(null);
    if (!check.isRight()) return;
    const path = `/api/conferences/${conference}/record/check`;
    const answer = await send(() => post(path, { code: code.trim() }, checkedCopySchema));
    if (answer.ok) setChecked(answer.value);
  };
  return (
    <section className="panel" aria-labelledby="check-heading">
      <h2 id="check-heading">{t('keeping.record.check-heading')}</h2>
      <p>{t('keeping.record.check-words')}</p>
      <Form
        onSubmit={() => void ask()}
        check={check}
        mistakesHeading={t('before.mistakes')}
        failure={failure && failureWords(t, failure)}
      >
        <TextInput
          id="copy-code"
          label={t('keeping.record.code')}
          hint={t('keeping.record.code-hint')}
          value={code}
          onChange={setCode}
          error={check.wordsFor('copy-code')}
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
        />
        <div className="form-actions">
          <Button submits kind="secondary" size="small" busy={isSending}>
            {t('keeping.record.check')}
          </Button>
        </div>
      </Form>
      {checked !== null && <Answer conference={conference} checked={checked} />}
    </section>
  );
}

function Answer({ conference, checked: { copy, gone } }: { conference: string; checked: Checked }) {
  const t = useTexts();
  const lang = useLanguage();
  if (copy === null) {
    return (
      <Notice tone="care" announced>
        <p>{t('keeping.record.is-none')}</p>
        {gone.length > 0 && <p>{t('keeping.record.gone')}</p>}
      </Notice>
    );
  }
  const { whose, version, issued, id } = copy;
  const date = dayInWords(issued, lang);
  return (
    <Notice tone="well" announced>
      <p>{t('keeping.record.is', { whose, version, date })}</p>
      <p>{t('keeping.record.lay')}</p>
      {id !== null && (
        <a
          href={`/api/conferences/${conference}/outcomes/${id}.html`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {t('keeping.record.see')}
        </a>
      )}
    </Notice>
  );
}
