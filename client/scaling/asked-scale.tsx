import { useState } from 'react';
import type { ScaleView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { AnswerForm } from './answer-form.tsx';
import { SavedAnswer } from './saved-answer.tsx';
import './scaling.css';
import type { Answers } from './use-answers.ts';
import type { Whose } from './whose.ts';

interface AskedScaleProps {
  scale: ScaleView;
  /** The danger statement it is about, in words. */
  about: string | null;
  /** Who will see it, in words. */
  seenBy: string;
  /** Whose numbers are given on this device; nobody's for who is not asked. */
  whose: readonly Whose[];
  answers: Answers;
}

/** A question that people are answering now: one's own number, and how many have answered. */
export function AskedScale({ scale, about, seenBy, whose, answers }: AskedScaleProps) {
  const t = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const [first, ...others] = whose;
  const person = others.length === 0 ? first : whose.find(({ id }) => id === chosen);
  return (
    <section className="asked-scale">
      <h3 dir="auto">{scale.question}</h3>
      {about !== null && (
        <p dir="auto">
          <b>{`${t('scaling.about')}: `}</b>
          {about}
        </p>
      )}
      <p className="soft">{seenBy}</p>
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
      {person && <OneAnswer key={person.id} scale={scale} whose={person} answers={answers} />}
      {first === undefined && <p className="soft">{t('scaling.not-asked')}</p>}
    </section>
  );
}

/** One person's number: a form until it is saved, then what was saved. */
function OneAnswer({
  scale,
  whose,
  answers,
}: Pick<AskedScaleProps, 'scale' | 'answers'> & { whose: Whose }) {
  const t = useTexts();
  const { id, isMe, name } = whose;
  const { draft, saved, standing } = answers.of(id);
  if (standing !== 'open') {
    return (
      <SavedAnswer
        whose={whose}
        answer={saved ?? draft}
        isNew={standing === 'saved-now'}
        onChange={() => answers.reopen(id)}
      />
    );
  }
  return (
    <>
      {!isMe && <h4>{t('scaling.form.of', { name })}</h4>}
      <AnswerForm
        id={`${scale.id}-${id}`}
        whose={whose}
        scale={scale}
        draft={draft}
        onChange={(changed) => answers.change(id, changed)}
        onSave={() => answers.save(id)}
      />
    </>
  );
}
