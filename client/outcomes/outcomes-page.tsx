import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { outcomesSchema } from '../../shared/outcomes/outcomes.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { OutcomesText } from './outcomes-text.tsx';
import './outcomes.css';

interface OutcomesPageProps {
  conference: string;
  copy: string;
  /** What else one can do here: back to the board, leave. */
  children?: ReactNode;
}

/** The typed outcomes of one reader, in the browser as soon as the conference is closed; to print and to keep. */
export function OutcomesPage({ conference, copy, children }: OutcomesPageProps) {
  const t = useTexts();
  const path = `/api/conferences/${conference}/outcomes/${copy}`;
  const { value, failure, load } = useFetched(`${path}.json`, outcomesSchema);
  const top = useRef<HTMLElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <main className="outcomes" id="main" tabIndex={-1} ref={top}>
      <div className="outcomes-ways">
        <Download path={`${path}.html`} words={t('outcomes.page')} />
        <Download path={`${path}.json`} words={t('outcomes.json')} />
        <Button kind="quiet" size="small" icon="print" onPress={() => window.print()}>
          {t('outcomes.print')}
        </Button>
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
        <OutcomesText outcomes={value} />
      )}
    </main>
  );
}

function Download({ path, words }: { path: string; words: string }) {
  return (
    <a className="button button-secondary button-small" href={path} download>
      <Icon name="download" />
      {words}
    </a>
  );
}
