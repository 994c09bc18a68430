import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { outcomesSchema } from '../../shared/outcomes/outcomes.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { Button } from '../ui/button.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { Notice } from '../ui/notice.tsx';
import { KeepCopy } from './keep-copy.tsx';
import { outcomeParts } from './outcome-parts.tsx';
import { OutcomesContents } from './outcomes-contents.tsx';
import { OutcomesText } from './outcomes-text.tsx';
import './outcomes.css';
import { ReadingTools } from './reading-tools.tsx';
import { useReading } from './use-reading.ts';

interface OutcomesPageProps {
  conference: string;
  copy: string;
  /** What else one can do here: back to the board, leave. */
  children?: ReactNode;
}

/** The typed outcomes of one reader, in the browser as soon as the conference is closed; to read, print and keep. */
export function OutcomesPage({ conference, copy, children }: OutcomesPageProps) {
  const t = useTexts();
  const path = `/api/conferences/${conference}/outcomes/${copy}`;
  const { value, failure, load } = useFetched(`${path}.json`, outcomesSchema);
  const parts = useMemo(() => (value === null ? [] : outcomeParts(value)), [value]);
  const reading = useReading();
  const top = useRef<HTMLElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <main
      className={joinClasses('outcomes', reading.isStrong && 'outcomes-strong')}
      id="main"
      tabIndex={-1}
      ref={top}
    >
      <div className="outcomes-ways">
        <ReadingTools reading={reading} />
        <div className="outcomes-else">{children}</div>
      </div>
      {failure !== null && value === null && (
        <Notice tone="care" announced>
          <p>{failureWords(t, failure)}</p>
          <Button kind="secondary" size="small" onPress={() => void load()}>
            {t('outcomes.again')}
          </Button>
        </Notice>
      )}
      {value === null ? (
        failure === null && <p role="status">{t('outcomes.coming')}</p>
      ) : (
        <div className="outcomes-columns">
          <OutcomesContents parts={parts} />
          <div>
            <OutcomesText outcomes={value} parts={parts} />
            <KeepCopy path={path} hasDates={value.dates.length > 0} />
          </div>
        </div>
      )}
    </main>
  );
}
