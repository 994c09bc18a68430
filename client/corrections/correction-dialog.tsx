import { useId, useState } from 'react';
import { correctionKinds } from '../../shared/conference/corrections.ts';
import type { OwnCorrections } from '../../shared/protocol/corrections.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import type { CopiedLine } from '../outcomes/beside-line.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useCheck } from '../ui/use-check.ts';
import './corrections.css';
import type { CorrectingOwn } from './use-own-corrections.ts';
import type { CorrectionDraft } from './use-drafts.ts';

interface CorrectionDialogProps {
  /** The line it is about; null: the whole copy. */
  line: CopiedLine | null;
  draft: CorrectionDraft;
  onChange: (draft: CorrectionDraft) => void;
  send: CorrectingOwn['send'];
  speaksFor: OwnCorrections['speaksFor'];
  onClose: () => void;
}

/** Says what is wrong, or adds one's own words: to the chair alone. What is refused stays in the box. */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const { line, draft, onChange, send, speaksFor, onClose } = props;
  const t = useTexts();
  const id = useId();
  const [failure, setFailure] = useState<string | null>(null);
  const [standing, setStanding] = useState<'writing' | 'sending' | 'sent'>('writing');
  const check = useCheck([
    draft.text.trim() === '' && { field: `${id}-text`, words: t('corrections.form.missing') },
  ]);
  const submit = async () => {
    if (standing === 'sending' || !check.isRight()) return;
    setStanding('sending');
    const problem = await send({
      opId: draft.opId,
      kind: draft.kind,
      text: draft.text,
      ...aboutOf(line),
      ...(draft.person === '' ? {} : { person: draft.person }),
    });
    setFailure(problem && failureWords(t, problem));
    setStanding(problem === null ? 'sent' : 'writing');
  };
  return (
    <Dialog
      heading={t('corrections.form.heading')}
      closeWords={t('corrections.form.close')}
      onClose={onClose}
    >
      <Quote line={line} />
      {standing === 'sent' ? (
        <>
          <Notice tone="well" announced>
            <p>{t('corrections.form.sent')}</p>
          </Notice>
          <Button onPress={onClose}>{t('corrections.form.done')}</Button>
        </>
      ) : (
        <Form
          onSubmit={() => void submit()}
          check={check}
          mistakesHeading={t('corrections.form.mistakes')}
          failure={failure}
        >
          <RadioGroup
            legend={t('corrections.form.kind')}
            value={draft.kind}
            onChange={(kind) => onChange({ ...draft, kind })}
            options={correctionKinds.map((kind) => ({
              value: kind,
              words: t(`corrections.form.kinds.${kind}`),
              hint: t(`corrections.form.kinds.${kind}-hint`),
            }))}
          />
          {speaksFor.length > 0 && (
            <RadioGroup
              legend={t('corrections.form.whose')}
              value={draft.person}
              onChange={(person) => onChange({ ...draft, person })}
              options={[
                { value: '', words: t('corrections.form.own') },
                ...speaksFor.map(({ id: value, name }) => ({ value, words: name })),
              ]}
            />
          )}
          <TextArea
            id={`${id}-text`}
            label={t(`corrections.form.words.${draft.kind}`)}
            rows={5}
            maxLength={limits.lineText}
            value={draft.text}
            onChange={(text) => onChange({ ...draft, text })}
            error={check.wordsFor(`${id}-text`)}
          />
          <p className="correction-private">
            <Icon name="lock" />
            {t('corrections.form.private')}
          </p>
          <div className="form-actions">
            <Button submits busy={standing === 'sending'}>
              {t('corrections.form.send')}
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}

function Quote({ line }: { line: CopiedLine | null }) {
  const t = useTexts();
  if (line === null) return <p className="soft">{t('corrections.form.whole')}</p>;
  return (
    <figure className="correction-quote">
      <figcaption>{t('corrections.form.about')}</figcaption>
      <blockquote dir="auto">{line.text}</blockquote>
    </figure>
  );
}

/** Old copies know their lines by their words alone. */
const aboutOf = (line: CopiedLine | null) => {
  if (line === null) return {};
  return line.key === null ? { about: line.text } : { key: line.key };
};
