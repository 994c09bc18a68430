import { useEffect, useRef } from 'react';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { ScoreDraft } from '../ui/score-fields.tsx';
import './scaling.css';
import type { Whose } from './whose.ts';

interface SavedAnswerProps {
  whose: Whose;
  answer: ScoreDraft;
  /** It was saved just now: the focus goes here, where the form was. */
  isNew: boolean;
  onChange: () => void;
}

/** A number that is saved and still hidden; it can be changed until everyone's are shown. */
export function SavedAnswer({ whose, answer, isNew, onChange }: SavedAnswerProps) {
  const t = useTexts();
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) top.current?.focus();
  }, [isNew]);
  return (
    <div className="saved-answer">
      <h4 tabIndex={-1} ref={top}>
        <Icon name="check" />
        {whose.isMe
          ? t('scaling.saved.heading')
          : t('scaling.saved.heading-for', { name: whose.name })}
      </h4>
      <p>{t(whose.isSettled ? 'scaling.saved.shown' : 'scaling.saved.words')}</p>
      <dl>
        <div>
          <dt>{t('scaling.saved.mine')}</dt>
          <dd>
            <b>{typeof answer.score === 'number' ? answer.score : t('scaling.table.no-number')}</b>
          </dd>
        </div>
        <Fact
          words={t('scaling.plan.question')}
          text={answer.planNeeded === null ? '' : t(`scaling.plan.${answer.planNeeded}`)}
        />
        <Fact words={t('scaling.table.reason')} text={answer.reason} />
        <Fact words={t('scaling.table.one-higher')} text={answer.oneHigher} />
      </dl>
      {!whose.isSettled && (
        <p>
          <Button kind="secondary" icon="pen" onPress={onChange}>
            {t('scaling.saved.change')}
          </Button>
        </p>
      )}
    </div>
  );
}

function Fact({ words, text }: { words: string; text: string }) {
  if (text === '') return null;
  return (
    <div>
      <dt>{words}</dt>
      <dd dir="auto">{text}</dd>
    </div>
  );
}
