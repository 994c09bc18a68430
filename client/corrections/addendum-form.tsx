import { useId, useState } from 'react';
import type { Addendum } from '../../shared/conference/corrections.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { CorrectionView } from '../../shared/conference/view/schemas/correcting.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { audienceLabel } from '../reading/who-sees.ts';
import { Form } from '../ui/form.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useCheck } from '../ui/use-check.ts';
import { FormEnd } from './answer-forms.tsx';
import './corrections.css';
import { useSending } from './use-sending.ts';
import type { Send } from './use-sending.ts';
import { audiencesToTell, whoReads } from './who-reads.ts';

interface AddendumFormProps {
  view: ConferenceView;
  /** What it answers; null: nobody asked for it. */
  correction: CorrectionView | null;
  send: Send;
  onDone: () => void;
}

/**
 * "Add it to the outcomes": the chair's words, or the reader's as they are, for those who could read what it is about,
 * unless the chair says otherwise. Who will read it stands there by name before it is sent.
 */
export function AddendumForm({ view, correction, send, onDone }: AddendumFormProps) {
  const t = useTexts();
  const lang = useLanguage();
  const id = useId();
  const [addition, setAddition] = useState<Addendum['kind']>(
    correction?.kind === 'statement' ? 'statement' : 'addendum',
  );
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { run, failure, isSending } = useSending(send);
  const audience = chosen ?? correction?.audience ?? '';
  // Whoever else is chosen: who may not hear about these children does not.
  const children = correction?.children ?? [];
  const readers = whoReads(view, audience, children);
  const check = useCheck([
    addition === 'addendum' &&
      words.trim() === '' && { field: `${id}-words`, words: t('corrections.addendum.missing') },
    audience === '' && { field: `${id}-for`, words: t('corrections.addendum.for-missing') },
  ]);
  const submit = async () => {
    if (!check.isRight()) return;
    const done = await run([
      {
        kind: 'addAddendum',
        correction: correction?.id ?? null,
        addition,
        words: addition === 'statement' ? '' : words,
        audience,
        children: [...children],
        readers: readers.map((one) => one.id),
      },
    ]);
    if (done) onDone();
  };
  return (
    <Form
      onSubmit={() => void submit()}
      check={check}
      mistakesHeading={t('corrections.tool.mistakes')}
      failure={failure}
    >
      <p>{t('corrections.addendum.lead')}</p>
      {correction !== null && (
        <RadioGroup
          legend={t('corrections.addendum.what')}
          value={addition}
          onChange={setAddition}
          options={(['statement', 'addendum'] as const).map((value) => ({
            value,
            words: t(`corrections.addendum.${value}`),
          }))}
        />
      )}
      {addition === 'addendum' && (
        <TextArea
          id={`${id}-words`}
          label={t('corrections.addendum.words')}
          rows={4}
          maxLength={limits.lineText}
          value={words}
          onChange={setWords}
          error={check.wordsFor(`${id}-words`)}
        />
      )}
      <Select
        id={`${id}-for`}
        label={t('corrections.addendum.for')}
        unchosen={t('corrections.addendum.choose')}
        value={audience}
        onChange={setChosen}
        error={check.wordsFor(`${id}-for`)}
        options={audiencesToTell(view).map((one) => ({
          value: one.id,
          words: audienceLabel(t, lang, view, one.id),
        }))}
      />
      {audience !== '' && (
        <div className="addendum-readers" role="status">
          <p>
            <b>{t('corrections.addendum.readers')}</b>
          </p>
          <p>
            {readers.length === 0
              ? t('corrections.addendum.nobody')
              : listInWords(
                  readers.map(({ name }) => name),
                  lang,
                )}
          </p>
          {children.length > 0 && (
            <p className="soft">
              {t('corrections.addendum.children', {
                children: childrenInWords(view, children, lang),
              })}
            </p>
          )}
          <p className="soft">{t('corrections.addendum.others')}</p>
        </div>
      )}
      <FormEnd go={t('corrections.addendum.go')} {...{ isSending, onDone }} />
    </Form>
  );
}

const childrenInWords = (
  { conference }: ConferenceView,
  ids: readonly string[],
  lang: string,
): string =>
  listInWords(
    conference.children.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
    lang,
  );
