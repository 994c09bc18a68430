import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { CopyReader } from '../../shared/protocol/giving-out.ts';
import { copyLookSchema } from '../../shared/protocol/giving-out.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { outcomeParts } from '../outcomes/outcome-parts.tsx';
import { OutcomesText } from '../outcomes/outcomes-text.tsx';
import { useFetched } from '../provider/use-fetched.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import './beside-copy.css';
import { FoundList } from './found-list.tsx';
import type { Desk } from './hands.ts';
import { LeftOutList } from './left-out-list.tsx';
import { markHits, showHit } from './mark-hits.ts';
import { openHits } from './steps.ts';
import { WaysIn } from './ways-in.tsx';

interface ReaderCopyProps {
  desk: Desk;
  reader: CopyReader;
  onBack: () => void;
}

/** One reader's copy exactly as they get it; beside it what was found in it, and what is not in it and why. */
export function ReaderCopy({ desk, reader, onBack }: ReaderCopyProps) {
  const t = useTexts();
  const { conference, chair, facts } = desk;
  const path = `/api/conferences/${conference}/giving-out/${reader.person}`;
  const { value, failure, load } = useFetched(path, copyLookSchema, reader.copy);
  const heading = useRef<HTMLHeadingElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const outcomes = value?.outcomes ?? null;
  const parts = useMemo(
    () =>
      outcomes === null
        ? []
        : outcomeParts(outcomes).map((part) => ({ ...part, id: `copy-${part.id}` })),
    [outcomes],
  );
  useEffect(() => heading.current?.focus(), []);
  const isThere = outcomes !== null;
  useEffect(() => {
    if (text.current === null || !isThere) return undefined;
    return markHits(text.current, reader.hits);
  }, [isThere, reader.hits]);
  const [first] = openHits(reader);
  const firstId = first?.id;
  const showFirst = useEffectEvent(() => {
    if (text.current !== null && first !== undefined && isSideBySide()) {
      showHit(text.current, first);
    }
  });
  useEffect(() => {
    if (isThere && firstId !== undefined) showFirst();
  }, [isThere, firstId]);
  const about = [reader.title, t('giving-out.copy.version', { version: reader.version })];
  return (
    <section className="desk-copy" aria-labelledby="copy-of">
      <header className="desk-copy-top">
        <div>
          <h3 id="copy-of" tabIndex={-1} ref={heading}>
            {t('giving-out.copy.of', { name: reader.name })}
          </h3>
          <p className="soft">{about.filter((one) => one !== '').join(' · ')}</p>
        </div>
        <div className="desk-back">
          <Button kind="quiet" size="small" icon="arrow-start" onPress={onBack}>
            {t('giving-out.copy.back')}
          </Button>
        </div>
      </header>
      <div className="desk-pair">
        <div className="desk-text" ref={text}>
          {failure !== null && value === null && (
            <Notice tone="care" announced>
              <p>{failureWords(t, failure)}</p>
              <Button kind="secondary" size="small" onPress={() => void load()}>
                {t('outcomes.again')}
              </Button>
            </Notice>
          )}
          {outcomes === null ? (
            failure === null && <p role="status">{t('giving-out.loading')}</p>
          ) : (
            <OutcomesText outcomes={outcomes} parts={parts} />
          )}
        </div>
        <aside className="desk-beside" aria-label={t('giving-out.copy.beside')}>
          {chair !== null && facts.givenOut !== null && (
            <WaysIn desk={desk} chair={chair} reader={reader} />
          )}
          {(facts.givenOut === null || reader.hits.length > 0) && (
            <FoundList
              desk={desk}
              reader={reader}
              onShow={(hit) => text.current !== null && showHit(text.current, hit)}
            />
          )}
          {reader.missing.length > 0 && (
            <section className="desk-part">
              <h3>{t('giving-out.missing.heading')}</h3>
              <p>{t('giving-out.missing.words')}</p>
              <p className="desk-signs">{reader.missing.join(' ')}</p>
            </section>
          )}
          {value !== null && <LeftOutList things={value.leftOut} />}
          {chair !== null && facts.givenOut === null && (
            <WaysIn desk={desk} chair={chair} reader={reader} />
          )}
        </aside>
      </div>
    </section>
  );
}

/** Where the copy moves beside the list, as in copies-desk.css. */
const isSideBySide = (): boolean => window.matchMedia('(min-width: 1101px)').matches;
