import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { Outcomes } from '../../shared/outcomes/outcomes.ts';
import { outcomesSchema } from '../../shared/outcomes/outcomes.ts';
import { papersFor } from '../../shared/papers/papers-for.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { Button } from '../ui/button.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { Notice } from '../ui/notice.tsx';
import './outcomes.css';
import { OnePaper } from './one-paper.tsx';
import { PaperChoice } from './paper-choice.tsx';
import { ReadAloudTools } from './read-aloud-tools.tsx';
import { ReadingTools } from './reading-tools.tsx';
import { TakeAlong } from './take-along.tsx';
import type { Place } from './use-place.ts';
import { usePlace } from './use-place.ts';

interface OutcomesPageProps {
  conference: string;
  copy: string;
  /** What else one can do here: back to the board, leave. */
  children?: ReactNode;
  /** Above everything: that there is a newer version. */
  notice?: ReactNode;
  /** Beneath everything: what else is this reader's. */
  after?: ReactNode;
}

/** The papers of one reader, in the browser as soon as they are given out; to read, print and keep. */
export function OutcomesPage(props: OutcomesPageProps) {
  return <OutcomesPageAt {...props} place={usePlace()} />;
}

/** The same, for whoever may have to type their code again in between: the place is kept outside. */
export function OutcomesPageAt({
  conference,
  copy,
  children,
  notice,
  after,
  place,
}: OutcomesPageProps & { place: Place }) {
  const t = useTexts();
  const path = `/api/conferences/${conference}/outcomes/${copy}`;
  const { value, failure, load } = useFetched(`${path}.json`, outcomesSchema);
  const top = useRef<HTMLElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus({ preventScroll: true }), []);
  useKeptPlace(place, value !== null);
  const { reading } = place;
  return (
    <main
      className={joinClasses('outcomes', reading.isStrong && 'outcomes-strong')}
      id="main"
      tabIndex={-1}
      ref={top}
    >
      <div className="outcomes-ways">
        <ReadingTools reading={reading}>
          {value !== null && <ReadAloudTools text={text} />}
        </ReadingTools>
        <div className="outcomes-else">{children}</div>
      </div>
      {notice}
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
        <Papers {...{ value, path, place, text }} />
      )}
      {after}
    </main>
  );
}

interface PapersProps {
  value: Outcomes;
  path: string;
  place: Place;
  text: RefObject<HTMLDivElement | null>;
}

/** Which papers there are, the one that is read, and how to take it along. */
function Papers({ value, path, place, text }: PapersProps) {
  const kinds = useMemo(() => papersFor(value), [value]);
  const kind = kinds.find((one) => one === place.kind) ?? kinds[0] ?? 'outcomes';
  const choose = (chosen: typeof kind) => {
    place.choose(chosen);
    text.current?.focus({ preventScroll: true });
    text.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      {kinds.length > 1 && <PaperChoice kinds={kinds} kind={kind} onChoose={choose} />}
      <div ref={text} tabIndex={-1} className="outcomes-read">
        <OnePaper key={kind} kind={kind} outcomes={value} />
      </div>
      <TakeAlong path={path} kinds={kinds} hasDates={value.dates.length > 0} />
    </>
  );
}

/** Goes back to where this reader was, once the words are there again, and remembers where they are. */
function useKeptPlace({ down }: Place, isThere: boolean): void {
  useLayoutEffect(() => {
    if (!isThere) return undefined;
    if (down.current > 0) window.scrollTo(0, down.current);
    const remember = () => {
      down.current = window.scrollY;
    };
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, [down, isThere]);
}
