import { useId, useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { HandedInView } from '../../shared/conference/view/schemas/handing-in.ts';
import { failureWords } from '../language/failure-words.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { templateOf } from '../reading/template-of.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Form } from '../ui/form.tsx';
import { useCheck } from '../ui/use-check.ts';
import { placesFor, releaseCommand, startOf } from './release-draft.ts';
import { ReleaseFields } from './release-fields.tsx';
import type { SendCommand } from './posts.ts';
import { nameOf, whoseWords } from './whose-words.ts';
import { audienceLabel } from '../reading/who-sees.ts';

interface ReleaseFormProps {
  entry: HandedInView;
  view: ConferenceView;
  send: SendCommand;
  onDone: () => void;
}

/** Where it goes, who will see it, in whose words, and who read it out; asked first where it was not for everyone. */
export function ReleaseForm({ entry, view, send, onDone }: ReleaseFormProps) {
  const t = useTexts();
  const lang = useLanguage();
  const id = useId();
  const [draft, setDraft] = useState(() => startOf(view, entry));
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const who = whoseWords(t, view, entry);
  const isAsked = entry.to !== 'everyone';
  const places = placesFor(
    templateOf(view.conference),
    entry,
    (code) => t(`board.kinds.${code}`),
    (code) => t(`board.kinds.${code}`),
  );
  const { code } = draft;
  const check = useCheck([
    code === '' && { field: `${id}-where`, words: t('handed-in.release.where-missing') },
    entry.kind === 'child-view' &&
      draft.children.length !== 1 && {
        field: `${id}-children`,
        words: t('handed-in.missing.child'),
      },
    draft.isReworded &&
      draft.text.trim() === '' && {
        field: `${id}-text`,
        words: t('handed-in.release.text-missing'),
      },
    isAsked &&
      !draft.agreed && { field: `${id}-agreed`, words: t('handed-in.release.agreed-missing') },
  ]);
  const release = async () => {
    if (!check.isRight() || code === '') return;
    setSending(true);
    setFailure(null);
    const reader = nameOf(view, draft.readOutBy);
    const note = reader === null ? '' : t('handed-in.release.note', { reader, person: who });
    const answer = await send(releaseCommand(entry, { ...draft, code }, note));
    setSending(false);
    if (answer.ok) onDone();
    else setFailure(failureWords(t, answer.problem));
  };
  return (
    <Form
      onSubmit={() => void release()}
      check={check}
      mistakesHeading={t('handed-in.mistakes')}
      failure={failure}
    >
      <ReleaseFields
        {...{ id, entry, view, places, who }}
        draft={draft}
        wordsFor={check.wordsFor}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      {isAsked && (
        <Checkbox
          id={`${id}-agreed`}
          label={t('handed-in.release.agreed', {
            person: who,
            whom: audienceLabel(t, lang, view, draft.to),
          })}
          hint={t(
            entry.to === 'some'
              ? 'handed-in.release.agreed-some'
              : 'handed-in.release.agreed-chair',
            { whom: entry.toWhom },
          )}
          checked={draft.agreed}
          error={check.wordsFor(`${id}-agreed`)}
          onChange={(agreed) => setDraft({ ...draft, agreed })}
        />
      )}
      <div className="form-actions">
        <Button submits busy={isSending}>
          {t('handed-in.release.go')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('handed-in.release.not-now')}
        </Button>
      </div>
    </Form>
  );
}
