import { useState } from 'react';
import type { ReasonRule } from '../../shared/conference/scale.ts';
import type { Template } from '../../shared/conference/template.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { newId } from '../provider/new-id.ts';
import { boardName } from '../reading/room-now.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Form } from '../ui/form.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useCheck } from '../ui/use-check.ts';
import { AskedPeople } from './asked-people.tsx';
import { aboutAsText, aboutAtFirst, aboutOfText, questionsToAsk } from './questions-to-ask.ts';
import type { About, DangerChoice } from './questions-to-ask.ts';
import { ScaleSeenBy } from './scale-seen-by.tsx';
import './scale-tool.css';
import { boardsToAsk, whoCanAnswer } from './scale-whom.ts';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface AskScaleProps {
  view: ConferenceView;
  template: Template;
  dangers: readonly DangerChoice[];
  send: Send;
  onAsked: () => void;
}

/**
 * Puts a scale question: the format's own words and ways to begin with, to everyone here who gives a number. It says
 * before who is asked and who will see it. Everything together and each worry can be asked in one press.
 */
export function AskScale({ view, template, dangers, send, onAsked }: AskScaleProps) {
  const t = useTexts();
  const lang = useLanguage();
  const { scale } = template;
  const [picked, setPicked] = useState<About | null>(null);
  const [words, setWords] = useState({
    question: scale.question,
    ten: scale.ten,
    zero: scale.zero,
  });
  const [reasons, setReasons] = useState<ReasonRule>(scale.reasons);
  const [way, setWay] = useState(scale.reveal);
  const [asksPlan, setAsksPlan] = useState(scale.asksPlan);
  const [chosen, setChosen] = useState<string | null>(null);
  const [left, setLeft] = useState<readonly string[]>([]);
  // What of a set is put already, should the link break in its middle.
  const [put, setPut] = useState<readonly (string | null)[]>([]);
  const [set] = useState(newId);
  const boards = boardsToAsk(view);
  const single = typeof picked === 'object' && dangers.find(({ id }) => id === picked?.danger);
  // A question about a danger statement is for those who can read that.
  const audience = single ? single.audience : chosen;
  const board = view.audiences?.find(({ id }) => id === audience) ?? boards[0];
  const here = dangers.filter((danger) => danger.audience === board?.id);
  const about = picked ?? aboutAtFirst(scale, here.length);
  const able = board === undefined ? [] : whoCanAnswer(view, board);
  const asked = able.filter(({ id }) => !left.includes(id));
  const { run, failure, isSending } = useSend(send);
  const check = useCheck([
    words.question.trim() === '' && {
      field: 'scale-question',
      words: t('chair.scale.question-missing'),
    },
    asked.length === 0 && { field: 'scale-asked', words: t('chair.scale.asked-missing') },
  ]);
  const questions = questionsToAsk(
    about,
    here.map(({ id }) => id),
  );
  const ask = async () => {
    if (!check.isRight() || board === undefined) return;
    for (const one of questions.filter(({ danger }) => !put.includes(danger))) {
      const isAsked = await run({
        kind: 'askScale',
        audience: board.id,
        ...words,
        danger: one.danger,
        asked: asked.map(({ id }) => id),
        reasons: one.owesReason ? reasons : 'nobody',
        inTurn: way === 'in-turn',
        asksPlan: asksPlan && one.asksPlan,
        ...(questions.length > 1 ? { set } : {}),
      });
      if (!isAsked) return;
      setPut((before) => [...before, one.danger]);
    }
    onAsked();
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
          value={aboutAsText(about)}
          onChange={(text) => setPicked(aboutOfText(text))}
          options={[
            { value: 'overall', words: t('chair.scale.overall') },
            ...(here.length === 0
              ? []
              : (['both', 'each-danger'] as const).map((value) => ({
                  value,
                  words: t(`chair.scale.${value}`, { count: here.length }),
                }))),
            ...dangers.map((danger) => ({
              value: aboutAsText({ danger: danger.id }),
              words: danger.words,
            })),
          ]}
        />
      )}
      {!single && boards.length > 1 && (
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
        value={words.question}
        onChange={(question) => setWords({ ...words, question })}
        maxLength={limits.reasonText}
        error={check.wordsFor('scale-question')}
      />
      {(['ten', 'zero'] as const).map((end) => (
        <TextArea
          key={end}
          label={t(`chair.scale.${end}`)}
          rows={2}
          value={words[end]}
          onChange={(means) => setWords({ ...words, [end]: means })}
          maxLength={400}
        />
      ))}
      <div className="scale-ways">
        <Select
          label={t('chair.scale.reasons')}
          value={reasons}
          onChange={setReasons}
          options={(['nobody', 'professionals', 'all'] as const).map((rule) => ({
            value: rule,
            words: t(`chair.scale.rule.${rule}`),
          }))}
        />
        <Select
          label={t('chair.scale.way')}
          value={way}
          onChange={setWay}
          options={(['together', 'in-turn'] as const).map((value) => ({
            value,
            words: t(`chair.scale.ways.${value}`),
          }))}
        />
      </div>
      <Checkbox label={t('chair.scale.asks-plan')} checked={asksPlan} onChange={setAsksPlan} />
      <AskedPeople able={able} left={left} onChange={setLeft} />
      <div className="button-row">
        <Button submits busy={isSending}>
          {questions.length === 1
            ? t('chair.scale.ask')
            : t('chair.scale.ask-all', { count: questions.length })}
        </Button>
      </div>
    </Form>
  );
}
