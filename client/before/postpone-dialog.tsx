import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { useCommand } from '../provider/use-command.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';

interface PostponeDialogProps {
  about: ConferenceView['conference'];
  onClose: () => void;
}

/** Another date and time; everything else stays. */
export function PostponeDialog({ about, onClose }: PostponeDialogProps) {
  const t = useTexts();
  const [date, setDate] = useState('');
  const [time, setTime] = useState(about.time);
  const check = useCheck([
    date === '' && { field: 'new-date', words: t('before.details.date-missing') },
    time === '' && { field: 'new-time', words: t('before.details.time-missing') },
  ]);
  const { send, isSending, refusal } = useCommand(about.id);
  const postpone = async () => {
    if (check.isRight() && (await send({ kind: 'postpone', date, time })).ok) onClose();
  };
  return (
    <Dialog
      heading={t('before.postpone.heading')}
      closeWords={t('before.postpone.cancel')}
      onClose={onClose}
    >
      <p>{t('before.postpone.words')}</p>
      <Form
        onSubmit={() => void postpone()}
        check={check}
        mistakesHeading={t('before.mistakes')}
        failure={refusal && failureWords(t, refusal)}
      >
        <TextInput
          id="new-date"
          type="date"
          width="short"
          label={t('before.details.date')}
          value={date}
          onChange={setDate}
          error={check.wordsFor('new-date')}
        />
        <TextInput
          id="new-time"
          type="time"
          width="short"
          label={t('before.details.time')}
          value={time}
          onChange={setTime}
          error={check.wordsFor('new-time')}
        />
        <div className="dialog-actions">
          <Button submits busy={isSending}>
            {t('before.postpone.submit')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('before.postpone.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
