import { useId, useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { handsIn } from '../../shared/conference/may-hand-in.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { Select } from '../ui/select.tsx';
import { useCheck } from '../ui/use-check.ts';
import { emptyLetter, missingIn, readersOf } from './letter.ts';
import type { Letter, LetterKind } from './letter.ts';
import { LetterFields } from './letter-fields.tsx';
import type { SendCommand } from './posts.ts';
import { voicesOf } from './use-voices.ts';

interface BringInProps {
  view: ConferenceView;
  send: SendCommand;
  onDone: () => void;
}

/** What came on paper, by letter or by another program (Mind of My Own): typed or pasted here, it goes into the tray first. */
export function BringIn({ view, send, onDone }: BringInProps) {
  const t = useTexts();
  const id = useId();
  const [kind, setKind] = useState<LetterKind>('child-view');
  const [person, setPerson] = useState('');
  const [letter, setLetter] = useState(emptyLetter);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const which = { by: 'list', children: view.conference.children } as const;
  const isStatement = kind === 'statement';
  const check = useCheck([
    isStatement && person === '' && { field: `${id}-person`, words: t('handed-in.missing.child') },
    ...missingIn(kind, letter, which).map((field) => ({
      field: `${id}-${field}`,
      words: t(`handed-in.missing.${field}`),
    })),
  ]);
  const bring = async () => {
    if (!check.isRight()) return;
    setSending(true);
    setFailure(null);
    const answer = await send(commandOf(kind, letter, isStatement ? person : null));
    setSending(false);
    if (answer.ok) onDone();
    else setFailure(failureWords(t, answer.problem));
  };
  return (
    <section className="letters-tray-entry">
      <h3>{t('handed-in.bring.heading')}</h3>
      <p className="field-hint">{t('handed-in.bring.hint')}</p>
      <Form
        onSubmit={() => void bring()}
        check={check}
        mistakesHeading={t('handed-in.mistakes')}
        failure={failure}
      >
        <Select
          label={t('handed-in.bring.what')}
          value={kind}
          onChange={setKind}
          options={handsIn.chair.map((value) => ({
            value,
            words: t(`handed-in.tray.kind.${value}`),
          }))}
        />
        {isStatement && (
          <Select
            id={`${id}-person`}
            label={t('handed-in.child.which')}
            unchosen={t('handed-in.bring.choose')}
            value={person}
            onChange={setPerson}
            error={check.wordsFor(`${id}-person`)}
            options={view.people
              .filter(({ role }) => role !== 'chair')
              .map(({ id: value, name }) => ({ value, words: name }))}
          />
        )}
        <LetterFields
          {...{ id, kind, letter, which }}
          voices={voicesOf(view)}
          wordsFor={check.wordsFor}
          onChange={(change) => setLetter({ ...letter, ...change })}
        />
        <div className="form-actions">
          <Button submits busy={isSending}>
            {t('handed-in.bring.go')}
          </Button>
          <Button kind="quiet" onPress={onDone}>
            {t('handed-in.release.not-now')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

const commandOf = (what: LetterKind, letter: Letter, person: string | null) => ({
  kind: 'handIn' as const,
  what,
  text: letter.text,
  to: readersOf(what, letter),
  toWhom: letter.to === 'some' ? letter.toWhom : '',
  voice: what === 'child-view' ? letter.voice : null,
  person,
  child: what === 'child-view' ? letter.child : null,
});
