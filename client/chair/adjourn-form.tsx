import { useState } from 'react';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

/** Stops for now; the conference goes on another day with the board as it is. The day may be settled later. */
export function AdjournForm({ send, onBack }: { send: Send; onBack: () => void }) {
  const t = useTexts();
  const [date, setDate] = useState('');
  const [time, setTime] = useState('');
  const { run, failure, isSending } = useSend(send);
  const adjourn = async () => {
    const isDone = await run({
      kind: 'adjourn',
      date: date === '' ? null : date,
      time: time === '' ? null : time,
    });
    if (isDone) onBack();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void adjourn();
      }}
    >
      <h3>{t('chair.finish.adjourn.heading')}</h3>
      <p>{t('chair.finish.adjourn.words')}</p>
      <FailureNotice words={failure} />
      <TextInput
        type="date"
        width="short"
        label={t('chair.finish.adjourn.date')}
        value={date}
        onChange={setDate}
      />
      <TextInput
        type="time"
        width="short"
        label={t('chair.finish.adjourn.time')}
        value={time}
        onChange={setTime}
      />
      <div className="button-row">
        <Button submits busy={isSending}>
          {t('chair.finish.adjourn.go')}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {t('chair.cancel')}
        </Button>
      </div>
    </form>
  );
}
