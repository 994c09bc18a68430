import { useState } from 'react';
import { roleRights } from '../../shared/conference/roles.ts';
import type { ReasonRule } from '../../shared/conference/conference.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import type { Template } from '../../shared/templates/template.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Form } from '../ui/form.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useCheck } from '../ui/use-check.ts';
import './scale-tool.css';
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

/** Puts a scale question: the format's own words to begin with, to everyone here who gives a number. */
export function AskScale({ view, template, dangers, send, onAsked }: AskScaleProps) {
  const t = useTexts();
  const { scale } = template;
  const [danger, setDanger] = useState(overall);
  const [question, setQuestion] = useState(scale.question);
  const [ten, setTen] = useState(scale.ten);
  const [zero, setZero] = useState(scale.zero);
  const [reasons, setReasons] = useState<ReasonRule>(scale.reasons);
  const able = whoCanAnswer(view);
  const [left, setLeft] = useState<readonly string[]>([]);
  const asked = able.filter(({ id }) => !left.includes(id));
  const { run, failure, isSending } = useSend(send);
  const check = useCheck([
    question.trim() === '' && { field: 'scale-question', words: t('chair.scale.question-missing') },
    asked.length === 0 && { field: 'scale-asked', words: t('chair.scale.asked-missing') },
  ]);
  const ask = async () => {
    const about = dangers.find(({ id }) => id === danger);
    const audience = about?.audience ?? view.writesTo;
    if (!check.isRight() || audience === null) return;
    const isAsked = await run({
      kind: 'askScale',
      audience,
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
                setLeft(isAsked ? left.filter((one) => one !== id) : [...left, id])
              }
            />
          ))}
        </div>
      </fieldset>
      <div className="button-row">
        <Button submits busy={isSending}>
          {t('chair.scale.ask')}
        </Button>
      </div>
    </Form>
  );
}

/** Whoever gives a number and is here, or is spoken for by somebody who is. */
function whoCanAnswer({ people, speakers = [] }: ConferenceView) {
  const here = new Set(
    people.filter(({ attendance }) => attendance === 'present').map(({ id }) => id),
  );
  const spokenFor = new Set(
    speakers.filter(({ person }) => here.has(person)).flatMap(({ speaksFor }) => speaksFor),
  );
  return people.filter(
    ({ id, role }) => roleRights[role].scores && (here.has(id) || spokenFor.has(id)),
  );
}
