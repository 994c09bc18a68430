import { useState } from 'react';
import type { Happened } from '../../shared/protocol/staff.ts';
import { happenedSchema } from '../../shared/protocol/staff.ts';
import { english } from '../language/catalogues.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { get } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import './keeping.css';
import { When } from './when.tsx';

type Entry = Happened['entries'][number];

/** The journal in plain words, newest first, a page at a time. */
export function RecordHappened({ conference }: { conference: string }) {
  const t = useTexts();
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  const [next, setNext] = useState<number | null>(null);
  const { send, isSending, failure } = useSending();
  const more = async () => {
    const before = next === null ? '' : `?before=${String(next)}`;
    const path = `/api/conferences/${conference}/record/happened${before}`;
    const answer = await send(() => get(path, happenedSchema));
    if (!answer.ok) return;
    setEntries([...(entries ?? []), ...answer.value.entries]);
    setNext(answer.value.next);
  };
  return (
    <section className="panel" aria-labelledby="happened-heading">
      <h2 id="happened-heading">{t('keeping.record.happened-heading')}</h2>
      <p>{t('keeping.record.happened-words')}</p>
      {entries !== null && (
        <ol className="happened" reversed>
          {entries.map((entry) => (
            <li key={entry.number} value={entry.number}>
              <span>
                {sentenceOf(t, entry)}
                {entry.by !== null && (
                  <span className="soft happened-by">{entry.by || t('keeping.somebody')}</span>
                )}
              </span>
              <When at={entry.at} />
            </li>
          ))}
        </ol>
      )}
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failureWords(t, failure)}</p>
        </Notice>
      )}
      {(entries === null || next !== null) && (
        <div>
          <Button kind="secondary" size="small" busy={isSending} onPress={() => void more()}>
            {t(entries === null ? 'keeping.record.happened-show' : 'keeping.record.happened-more')}
          </Button>
        </div>
      )}
    </section>
  );
}

const sentences = english.keeping.happened;

const isKnown = (what: string): what is keyof typeof sentences => Object.hasOwn(sentences, what);

/** A newer server may know of more. Who or what has no name any more is somebody, or something. */
function sentenceOf(t: Say, { what, words }: Entry): string {
  return t(`keeping.happened.${isKnown(what) ? what : 'other'}`, {
    ...words,
    person: inWords(words['person'] ?? '', t('keeping.somebody')),
    part: inWords(words['part'] ?? '', t('keeping.unknown-part')),
    audience: groupInWords(t, words['audience'] ?? ''),
    from: groupInWords(t, words['from'] ?? ''),
  });
}

const inWords = (name: string, otherwise: string): string => (name === '' ? otherwise : name);

function groupInWords(t: Say, name: string): string {
  if (name === 'everyone' || name === 'professionals' || name === 'chair') {
    return t(`keeping.group.${name}`);
  }
  return name === '' ? t('keeping.group.some') : name;
}
