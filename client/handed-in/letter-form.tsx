import { useId, useState } from 'react';
import { handsIn } from '../../shared/conference/may-hand-in.ts';
import type { Role } from '../../shared/conference/roles.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { useCheck } from '../ui/use-check.ts';
import './handed-in.css';
import { kindWords } from './kind-words.ts';
import { missingIn } from './letter.ts';
import type { LetterKind, WhichChild } from './letter.ts';
import { LetterFields } from './letter-fields.tsx';
import type { VoiceWords } from './letter-fields.tsx';
import type { Letters, Post } from './use-letters.ts';

interface LetterFormProps {
  role: Role;
  letters: Letters;
  which: WhichChild;
  voices: VoiceWords;
  post: Post;
  kind: LetterKind;
  onBack: () => void;
}

/** One letter: what it is, the words, and who may read them. The words stay in their box until the chair has them. */
export function LetterForm({ kind, role, letters, which, voices, post, onBack }: LetterFormProps) {
  const t = useTexts();
  const id = useId();
  const [isSent, setSent] = useState(false);
  const letter = letters.letterOf(kind);
  const missing = missingIn(kind, letter, which);
  const check = useCheck(
    missing.map((field) => ({ field: `${id}-${field}`, words: t(`handed-in.missing.${field}`) })),
  );
  const send = async () => {
    if (!check.isRight()) return;
    if (await letters.send(kind, post)) setSent(true);
  };
  return (
    <Form
      onSubmit={() => void send()}
      check={check}
      mistakesHeading={t('handed-in.mistakes')}
      failure={letters.failure}
    >
      <h3 className="letter-heading">{kindWords(t, kind, role)}</h3>
      <LetterFields
        {...{ id, kind, letter, which, voices }}
        wordsFor={check.wordsFor}
        onChange={(change) => {
          setSent(false);
          letters.change(kind, change);
        }}
      />
      <div className="letter-end">
        <div role="status">
          {isSent && letter.text === '' && (
            <Notice tone="well">
              <p>{t('handed-in.sent')}</p>
            </Notice>
          )}
        </div>
        <div className="form-actions">
          <Button submits busy={letters.isSending}>
            {t('handed-in.send')}
          </Button>
          {handsIn[role].length > 1 && (
            <Button kind="quiet" icon="arrow-start" onPress={onBack}>
              {t('handed-in.back')}
            </Button>
          )}
        </div>
      </div>
    </Form>
  );
}
