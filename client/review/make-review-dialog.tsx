import { useState } from 'react';
import { useLocation } from 'wouter';
import { reviewMadeSchema } from '../../shared/protocol/http.ts';
import { useFormats } from '../formats/use-formats.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';

interface MakeReviewProps {
  last: {
    readonly conference: string;
    readonly date: string;
    readonly time: string;
    readonly place: string;
  };
  /** Whose conference it is: others are taken back to the list, as they cannot prepare it. */
  chairs: boolean;
  onClose: () => void;
}

/** When and where the review is; everything else comes from the last conference. */
export function MakeReviewDialog({ last, chairs, onClose }: MakeReviewProps) {
  const t = useTexts();
  const [, goTo] = useLocation();
  const formats = useFormats();
  const [date, setDate] = useState('');
  const [time, setTime] = useState(last.time);
  const [place, setPlace] = useState(last.place);
  const [template, setTemplate] = useState('');
  const { send, isSending, failure } = useSending();
  const check = useCheck([
    date === '' && { field: 'review-date', words: t('before.details.date-missing') },
    date !== '' && date <= last.date && { field: 'review-date', words: t('review.make.too-early') },
    time === '' && { field: 'review-time', words: t('before.details.time-missing') },
  ]);
  const make = async () => {
    if (!check.isRight()) return;
    const path = `/api/conferences/${last.conference}/review`;
    const wanted = { date, time, place, ...(template === '' ? {} : { template }) };
    const answer = await send(() => post(path, wanted, reviewMadeSchema));
    if (!answer.ok) return;
    if (chairs) goTo(`/conferences/${answer.value.conference}`);
    else globalThis.location.reload();
  };
  return (
    <Dialog
      heading={t('review.make.heading')}
      closeWords={t('review.make.cancel')}
      onClose={onClose}
    >
      <p>{t('review.make.lead')}</p>
      <p className="soft">{t('review.make.chair')}</p>
      <Form
        onSubmit={() => void make()}
        check={check}
        mistakesHeading={t('before.mistakes')}
        failure={failure && failureWords(t, failure)}
      >
        <TextInput
          id="review-date"
          type="date"
          width="short"
          label={t('before.details.date')}
          value={date}
          onChange={setDate}
          error={check.wordsFor('review-date')}
        />
        <TextInput
          id="review-time"
          type="time"
          width="short"
          label={t('before.details.time')}
          value={time}
          onChange={setTime}
          error={check.wordsFor('review-time')}
        />
        <TextInput
          id="review-place"
          label={t('before.details.place')}
          value={place}
          onChange={setPlace}
        />
        <Select
          label={t('review.make.format')}
          value={template}
          unchosen={t('review.make.same-format')}
          options={(formats ?? []).map(({ id, council }) => ({ value: id, words: council }))}
          onChange={setTemplate}
        />
        <div className="dialog-actions">
          <Button submits busy={isSending}>
            {t('review.make.submit')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('review.make.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
