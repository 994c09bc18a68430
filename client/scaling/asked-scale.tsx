import { useState } from 'react';
import type { ScaleView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { emptyScore } from '../ui/score-fields.tsx';
import type { ScoreDraft } from '../ui/score-fields.tsx';
import { AnswerForm } from './answer-form.tsx';
import { SavedAnswer } from './saved-answer.tsx';
import { ScaleHead } from './scale-head.tsx';
import './scaling.css';
import type { Whose } from './whose.ts';

interface AskedScaleProps {
  scale: ScaleView;
  /** The danger statement it is about, in words. */
  about: string | null;
  /** Whose numbers are given on this device; nobody's for who is not asked. */
  whose: readonly Whose[];
  send: BoardStore['send'];
}

/** A question that people are answering now: one's own number, and how many have answered. */
export function AskedScale({ scale, about, whose, send }: AskedScaleProps) {
  const t = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const [first, ...others] = whose;
  const person = others.length === 0 ? first : whose.find(({ id }) => id === chosen);
  return (
    <section className="asked-scale">
      <ScaleHead scale={scale} about={about} />
      <p className="asked-scale-count" role="status">
        {t('scaling.counted', { answered: scale.answered, asked: scale.asked })}
      </p>
      {others.length > 0 && (
        <RadioGroup
          legend={t('scaling.form.whose')}
          value={chosen}
          onChange={setChosen}
          options={whose.map(({ id, name, isMe }) => ({
            value: id,
            words: isMe ? t('scaling.form.mine') : name,
          }))}
        />
      )}
      {person && <OneAnswer key={person.id} scale={scale} whose={person} send={send} />}
      {first === undefined && <p className="soft">{t('scaling.not-asked')}</p>}
    </section>
  );
}

type Standing = 'open' | 'saved' | 'saved-now';

/** One person's number: a form until it is saved, then what was saved. */
function OneAnswer({
  scale,
  whose,
  send,
}: {
  scale: ScaleView;
  whose: Whose;
  send: BoardStore['send'];
}) {
  const t = useTexts();
  const given = scale.mine?.person === whose.id ? draftOf(scale.mine) : null;
  const [draft, setDraft] = useState<ScoreDraft>(given ?? emptyScore);
  const [standing, setStanding] = useState<Standing>(given === null ? 'open' : 'saved');
  const save = async () => {
    const { score, reason, oneHigher } = draft;
    const answer = await send({
      kind: 'answerScale',
      scale: scale.id,
      person: whose.id,
      score: typeof score === 'number' ? score : null,
      reason: reason.trim(),
      oneHigher: oneHigher.trim(),
    });
    if (!answer.ok) return answer.problem;
    setStanding('saved-now');
    return null;
  };
  if (standing !== 'open') {
    return (
      <SavedAnswer
        whose={whose}
        answer={draft}
        isNew={standing === 'saved-now'}
        onChange={() => setStanding('open')}
      />
    );
  }
  return (
    <>
      {!whose.isMe && <h4>{t('scaling.form.of', { name: whose.name })}</h4>}
      <AnswerForm
        id={`${scale.id}-${whose.id}`}
        whose={whose}
        scale={scale}
        draft={draft}
        onChange={setDraft}
        onSave={save}
      />
    </>
  );
}

const draftOf = ({ score, reason, oneHigher }: NonNullable<ScaleView['mine']>): ScoreDraft => ({
  score: score ?? 'no-number',
  reason,
  oneHigher,
});
