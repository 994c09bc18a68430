import { useState } from 'react';
import { pinChosenSchema } from '../../shared/protocol/http.ts';
import { pinDigits, whyNoPin } from '../../shared/protocol/pins.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';
import './pin-card.css';

/** Somebody who was let in chooses what they type, beside their code, when they read later. Nobody has to. */
export function PinCard({ conference }: { conference: string }) {
  const t = useTexts();
  const path = `/api/conferences/${conference}/pin`;
  const { value, failure, load } = useFetched(path, pinChosenSchema);
  const [isChanging, setChanging] = useState(false);
  const { send, isSending, failure: notSent } = useSending();
  const choose = async (pin: string | null) => {
    const answer = await send(() => post(path, { pin }, pinChosenSchema));
    if (!answer.ok) return;
    await load();
    setChanging(false);
  };
  const isChosen = value?.chosen === true && !isChanging;
  const problem = notSent ?? failure;
  return (
    <section className="pin-card" aria-labelledby="pin-heading">
      <h2 id="pin-heading">{t('join.pin.heading')}</h2>
      {isChosen ? (
        <>
          <Notice tone="well" announced heading={t('join.pin.chosen')}>
            <p>{t('join.pin.chosen-what')}</p>
          </Notice>
          {problem !== null && <p role="alert">{failureWords(t, problem)}</p>}
          <div className="button-row">
            <Button kind="secondary" size="small" onPress={() => setChanging(true)}>
              {t('join.pin.other')}
            </Button>
            <Button kind="quiet" size="small" busy={isSending} onPress={() => void choose(null)}>
              {t('join.pin.away')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{t('join.pin.lead')}</p>
          <PinForm
            isSending={isSending}
            failure={problem === null ? null : failureWords(t, problem)}
            onChoose={(pin) => void choose(pin)}
            onKeep={isChanging ? () => setChanging(false) : null}
          />
        </>
      )}
    </section>
  );
}

interface PinFormProps {
  isSending: boolean;
  failure: string | null;
  onChoose: (pin: string) => void;
  /** They have one already. */
  onKeep: (() => void) | null;
}

function PinForm({ isSending, failure, onChoose, onKeep }: PinFormProps) {
  const t = useTexts();
  const [pin, setPin] = useState('');
  const why = whyNoPin(pin);
  const check = useCheck([why !== null && { field: 'new-pin', words: t(`join.pin.${why}`) }]);
  return (
    <Form
      onSubmit={() => check.isRight() && onChoose(pin)}
      check={check}
      mistakesHeading={t('join.mistakes')}
      failure={failure}
    >
      <TextInput
        id="new-pin"
        width="code"
        label={t('join.pin.label')}
        hint={t('join.pin.hint')}
        value={pin}
        onChange={setPin}
        error={check.wordsFor('new-pin')}
        // Room for blanks between them.
        maxLength={3 * pinDigits}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
      />
      <div className="button-row">
        <Button submits kind="secondary" busy={isSending}>
          {t('join.pin.choose')}
        </Button>
        {onKeep !== null && (
          <Button kind="quiet" onPress={onKeep}>
            {t('join.pin.keep')}
          </Button>
        )}
      </div>
    </Form>
  );
}
