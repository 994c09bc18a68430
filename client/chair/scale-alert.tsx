import { useState } from 'react';
import type { ConferenceView, ScaleView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useCheck } from '../ui/use-check.ts';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface ScaleAlertProps {
  scale: ScaleView;
  alert: NonNullable<ScaleView['alert']>;
  people: ConferenceView['people'];
  send: Send;
  /** False once the conference is over: what was written down can only be read. */
  mayAnswer: boolean;
}

/** The chair's alone: a very low number, what the council's format asks then, and a box for what was said. */
export function ScaleAlert({ scale, alert, people, send, mayAnswer }: ScaleAlertProps) {
  const t = useTexts();
  const lang = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const names = people.filter(({ id }) => alert.people.includes(id)).map(({ name }) => name);
  return (
    <div className="scale-alert">
      <Notice tone={alert.open ? 'care' : 'info'} heading={alert.asks} announced={alert.open}>
        <p>{t('chair.alert.why', { names: listInWords(names, lang), at: alert.at })}</p>
        {alert.answer !== null && (
          <p className="scale-alert-answer" dir="auto">
            {alert.answer}
          </p>
        )}
        {alert.open && alert.answer !== null && <p>{t('chair.alert.newer')}</p>}
        {mayAnswer &&
          (alert.open || isOpen ? (
            <AlertForm scale={scale} alert={alert} send={send} onDone={() => setOpen(false)} />
          ) : (
            <p>
              <Button kind="secondary" size="small" icon="pen" onPress={() => setOpen(true)}>
                {t('chair.alert.change')}
              </Button>
            </p>
          ))}
        <p className="soft">{t('chair.alert.who-sees')}</p>
      </Notice>
    </div>
  );
}

function AlertForm({
  scale,
  alert,
  send,
  onDone,
}: Pick<ScaleAlertProps, 'scale' | 'alert' | 'send'> & { onDone: () => void }) {
  const t = useTexts();
  const [words, setWords] = useState(alert.answer ?? '');
  const { run, failure, isSending } = useSend(send);
  const field = `alert-${scale.id}`;
  const check = useCheck([words.trim() === '' && { field, words: t('chair.alert.missing') }]);
  const save = async () => {
    if (!check.isRight()) return;
    if (await run({ kind: 'answerAlert', scale: scale.id, words: words.trim() })) onDone();
  };
  return (
    <Form
      onSubmit={() => void save()}
      check={check}
      mistakesHeading={t('chair.mistakes')}
      failure={failure}
    >
      <TextArea
        id={field}
        rows={2}
        label={t('chair.alert.answer')}
        value={words}
        onChange={setWords}
        maxLength={limits.reasonText}
        error={check.wordsFor(field)}
      />
      <div className="button-row">
        <Button submits size="small" busy={isSending}>
          {t('chair.alert.save')}
        </Button>
      </div>
    </Form>
  );
}
