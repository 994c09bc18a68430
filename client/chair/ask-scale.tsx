import { useState } from 'react';
import type { ReasonRule } from '../../shared/conference/scale.ts';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import type { Template } from '../../shared/conference/template.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { boardName } from '../reading/room-now.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Form } from '../ui/form.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useCheck } from '../ui/use-check.ts';
import { ScaleSeenBy } from './scale-seen-by.tsx';
import './scale-tool.css';
import { boardsToAsk, whoCanAnswer } from './scale-whom.ts';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

/** A danger statement the question can be about, in words. */
export interface DangerChoice {
  readonly id: string;
  readonly words: string;
  /** The document it lies in: the question is put to those who can read it. */
  readonly audience: string;
}

interface AskScaleProps {
  view: ConferenceView;
  template: Template;
  dangers: readonly DangerChoice[];
  send: Send;
  onAsked: () => void;
}

const overall = '';

/**
 * Puts a scale question: the format's own words to begin with, to everyone here who gives a number. It says before who
 * is asked and who will see it.
 */
export function AskScale({ view, template, dangers, send, onAsked }: AskScaleProps) {
  const t = useTexts();
  const lang = useLanguage();
  const { scale } = template;
  const [danger, setDanger] = useState(overall);
  const [question, setQuestion] = useState(scale.question);
  const [ten, setTen] = useState(scale.ten);
  const [zero, setZero] = useState(scale.zero);
  const [reasons, setReasons] = useState<ReasonRule>(scale.reasons);
  const [chosen, setChosen] = useState<string | null>(null);
  const boards = boardsToAsk(view);
  const about = dangers.find(({ id }) => id === danger);
  // A question about a danger statement is for those who can read that.
  const board = view.audiences?.find(({ id }) => id === (about?.audience ?? chosen)) ?? boards[0];
  const able = board === undefined ? [] : whoCanAnswer(view, board);
  const [left, setLeft] = useState<readonly string[]>([]);
  const asked = able.filter(({ id }) => !left.includes(id));
  const { run, failure, isSending } = useSend(send);
  const check = useCheck([
    question.trim() === '' && { field: 'scale-question', words: t('chair.scale.question-missing') },
    asked.length === 0 && { field: 'scale-asked', words: t('chair.scale.asked-missing') },
  ]);
  const ask = async () => {
    if (!check.isRight() || board === undefined) return;
    const isAsked = await run({
      kind: 'askScale',
      audience: board.id,
      question,
      ten,
      zero,
      danger: about?.id ?? null,
      asked: asked.map(({ id }) => id),
      reasons,
    });
    if (isAsked) onAsked();
  };
  return (
    <Form
      onSubmit={() => void ask()}
      check={check}
      mistakesHeading={t('chair.mistakes')}
      failure={failure}
    >
      {dangers.length > 0 && (
        <Select
          label={t('chair.scale.about')}
          value={danger}
          onChange={setDanger}
          options={[
            { value: overall, words: t('chair.scale.overall') },
            ...dangers.map(({ id, words }) => ({ value: id, words })),
          ]}
        />
      )}
      {about === undefined && boards.length > 1 && (
        <Select
          label={t('chair.scale.for')}
          value={board?.id ?? ''}
          onChange={setChosen}
          options={boards.map((one) => ({ value: one.id, words: boardName(t, lang, view, one) }))}
        />
      )}
      {board !== undefined && <ScaleSeenBy view={view} board={board} />}
      <TextArea
        id="scale-question"
        label={t('chair.scale.question')}
        rows={2}
        value={question}
        onChange={setQuestion}
        maxLength={limits.reasonText}
        error={check.wordsFor('scale-question')}
      />
      <TextArea
        label={t('chair.scale.ten')}
        rows={2}
        value={ten}
        onChange={setTen}
        maxLength={400}
      />
      <TextArea
        label={t('chair.scale.zero')}
        rows={2}
        value={zero}
        onChange={setZero}
        maxLength={400}
      />
      <Select
        label={t('chair.scale.reasons')}
        value={reasons}
        onChange={setReasons}
        options={(['nobody', 'professionals', 'all'] as const).map((rule) => ({
          value: rule,
          words: t(`chair.scale.rule.${rule}`),
        }))}
      />
      <AskedPeople able={able} left={left} onChange={setLeft} />
      <div className="button-row">
        <Button submits busy={isSending}>
          {t('chair.scale.ask')}
        </Button>
      </div>
    </Form>
  );
}

/** Everybody who can be asked, all of them unless the chair leaves somebody out. */
function AskedPeople({
  able,
  left,
  onChange,
}: {
  able: readonly PersonView[];
  left: readonly string[];
  onChange: (left: readonly string[]) => void;
}) {
  const t = useTexts();
  return (
    <fieldset id="scale-asked" tabIndex={-1}>
      <legend className="field-label">{t('chair.scale.asked')}</legend>
      <div className="scale-asked">
        {able.map(({ id, name, title }) => (
          <Checkbox
            key={id}
            plain
            label={title === '' ? name : `${name}, ${title}`}
            checked={!left.includes(id)}
            onChange={(isAsked) =>
              onChange(isAsked ? left.filter((one) => one !== id) : [...left, id])
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
