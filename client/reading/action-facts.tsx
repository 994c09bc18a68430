import type { ReactNode } from 'react';
import { dateInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import type { ShownAction } from './shown-line.ts';

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
