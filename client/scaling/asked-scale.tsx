import { useState } from 'react';
import type { RevealGroup } from '../../shared/conference/template.ts';
import type { ScaleView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { nameOfScale, scaleWords } from '../language/scale-words.ts';
import { Icon } from '../ui/icon.tsx';
import { NumberLine } from '../ui/number-line.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import type { ShownAnswer } from '../ui/scale-answers.ts';
import { spreadInWords } from '../ui/scale-result.tsx';
import { ScaleTable } from '../ui/scale-table.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
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
  /** What everyone sees already, where groups are shown one after another. */
  shown: readonly ShownAnswer[];
}

/** A question that people are answering now: one's own number, and how many have answered. */
export function AskedScale({ scale, about, seenBy, whose, answers, shown }: AskedScaleProps) {
  const t = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const [first, ...others] = whose;
  const person = others.length === 0 ? first : whose.find(({ id }) => id === chosen);
  return (
    <div className="asked-scale" role="group" aria-label={nameOfScale(t, scale, about)}>
      <h3 dir="auto">{scale.question}</h3>
      {about !== null && (
        <p dir="auto">
          <b>{`${t('scaling.about')}: `}</b>
          {about}
        </p>
      )}
      {scale.again !== undefined && <p>{t('scaling.second-round')}</p>}
      <p className="soft">{seenBy}</p>
      {scale.order !== undefined && <InTurn order={scale.order} shown={scale.shown ?? []} />}
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
      {shown.length > 0 && <ShownSoFar question={scale.question} shown={shown} />}
    </div>
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
  if (whose.isSettled && saved === null) return <p className="soft">{t('scaling.too-late')}</p>;
  if (whose.isSettled || standing !== 'open') {
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

/** Whose numbers come one after another, and how far it has come. */
function InTurn({ order, shown }: Record<'order' | 'shown', readonly RevealGroup[]>) {
  const t = useTexts();
  return (
    <div className="in-turn">
      <p className="soft">{t('scaling.group.order')}</p>
      <ol>
        {order.map((group) => (
          <li key={group} data-shown={shown.includes(group) || undefined}>
            {shown.includes(group) && <Icon name="check" />}
            {t(`scaling.group.${group}`)}
            {shown.includes(group) && <VisuallyHidden>{t('scaling.group.shown')}</VisuallyHidden>}
          </li>
        ))}
      </ol>
    </div>
  );
}

function ShownSoFar({ question, shown }: { question: string; shown: readonly ShownAnswer[] }) {
  const t = useTexts();
  const words = scaleWords(t);
  return (
    <div className="shown-so-far">
      <h4>{t('scaling.so-far')}</h4>
      <NumberLine answers={shown} words={{ ...words, picture: spreadInWords(shown, words) }} />
      <ScaleTable answers={shown} words={{ ...words, caption: question }} />
    </div>
  );
}
