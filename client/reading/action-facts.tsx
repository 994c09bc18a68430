import type { ReactNode } from 'react';
import { dateInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import type { ShownAction, ShownStepIn } from './shown-line.ts';

/** What makes an action a promise: who, with whom, by when, and how we will know. */
export function ActionFacts({ action }: { action: ShownAction }) {
  const t = useTexts();
  const lang = useLanguage();
  const helpers = listInWords(action.with, lang);
  return (
    <dl className="action-facts">
      <Fact words={t('board.action.who')}>
        <b>{action.who ?? t('board.action.nobody-yet')}</b>
        {helpers !== '' && ` ${t('board.action.with-them', { names: helpers })}`}
      </Fact>
      <Fact words={t('board.action.by')}>
        <b>{action.by === '' ? t('board.action.no-date-yet') : dateInWords(action.by, lang)}</b>
      </Fact>
      {action.howWeWillKnow !== '' && (
        <Fact words={t('board.action.know')} isLong>
          {action.howWeWillKnow}
        </Fact>
      )}
      {smartFields.map((field) => {
        const words = action[field] ?? '';
        return words === '' ? null : (
          <Fact key={field} words={t(`board.action.${field}`)} isLong>
            {words}
          </Fact>
        );
      })}
    </dl>
  );
}

const smartFields = ['achievable', 'realistic', 'timely'] as const;

/** Who steps in when it shows that it is getting hard, and what they do then. */
export function StepInFacts({ stepIn }: { stepIn: ShownStepIn }) {
  const t = useTexts();
  return (
    <dl className="action-facts">
      <Fact words={t('board.step-in.who')}>
        <b>{stepIn.who ?? t('board.action.nobody-yet')}</b>
      </Fact>
      {stepIn.does !== '' && (
        <Fact words={t('board.step-in.does')} isLong>
          {stepIn.does}
        </Fact>
      )}
    </dl>
  );
}

function Fact({
  words,
  isLong = false,
  children,
}: {
  words: string;
  isLong?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={isLong ? 'action-fact action-fact-long' : 'action-fact'}>
      <dt>{`${words}: `}</dt>
      <dd>{children}</dd>
    </div>
  );
}
