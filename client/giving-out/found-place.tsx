import { useState } from 'react';
import type { FoundHit } from '../../shared/protocol/giving-out.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { ok } from '../../shared/result.ts';
import { english } from '../language/catalogues.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { ChairHands, Desk } from './hands.ts';
import { ReasonBox } from './reason-box.tsx';
import { samePlaces } from './same-places.ts';

interface FoundPlaceProps {
  desk: Desk;
  hit: FoundHit;
  onShow: () => void;
}

/** One place: what it looks like, the words around it, and for the chair the two answers there are. */
export function FoundPlace({ desk, hit, onShow }: FoundPlaceProps) {
  const t = useTexts();
  const [answer, setAnswer] = useState<'stays' | 'goes' | null>(null);
  const { chair, facts } = desk;
  const isChair = chair !== null && facts.givenOut === null;
  const { around, from, to, settled } = hit;
  const lang = useLanguage();
  const same = samePlaces(facts.readers, hit);
  return (
    <article className={settled === null ? 'found found-open' : 'found found-settled'}>
      <p className="found-what">
        <Icon name={settled === null ? 'warning' : 'check'} />
        <span>{whatWords(t, hit)}</span>
      </p>
      <blockquote dir="auto">
        {around.slice(0, from)}
        <mark>{around.slice(from, to)}</mark>
        {around.slice(to)}
      </blockquote>
      <p className="found-where soft">
        {hit.where !== '' && (
          <span dir="auto">{t('giving-out.found.where', { where: hit.where })}</span>
        )}
        <Button kind="quiet" size="small" icon="eye" onPress={onShow}>
          {t('giving-out.found.show')}
        </Button>
      </p>
      {settled !== null && answer === null && (
        <p className="found-why" dir="auto">
          {settled === ''
            ? t('giving-out.found.stays')
            : t('giving-out.found.stays-because', { reason: settled })}
        </p>
      )}
      {isChair && answer === null && (
        <div className="button-row">
          <Button
            kind={settled === null ? 'secondary' : 'quiet'}
            size="small"
            onPress={() => setAnswer('stays')}
          >
            {t(settled === null ? 'giving-out.found.may-stay' : 'giving-out.found.change')}
          </Button>
          <Button
            kind={settled === null ? 'secondary' : 'quiet'}
            size="small"
            onPress={() => setAnswer('goes')}
          >
            {t('giving-out.found.must-go')}
          </Button>
        </div>
      )}
      {isChair && answer === 'stays' && (
        <ReasonBox
          also={
            same.length === 0
              ? null
              : t(same.length > fewNames ? 'giving-out.found.same-many' : 'giving-out.found.same', {
                  count: same.length,
                  names: listInWords(
                    same.map(({ name }) => name),
                    lang,
                  ),
                })
          }
          label={t('giving-out.found.why')}
          missing={t('giving-out.found.why-missing')}
          go={t('giving-out.found.stays-go')}
          first={settled ?? ''}
          maxLength={limits.reasonText}
          onSend={async (reason, withSame) => {
            const places = withSame ? [hit.id, ...same.map(({ id }) => id)] : [hit.id];
            const done = await settleEach(chair, places, reason);
            await desk.load();
            // Not before it stands there as settled: for a moment it would be open again.
            if (done.ok) setAnswer(null);
            return done;
          }}
          onCancel={() => setAnswer(null)}
        />
      )}
      {isChair && answer === 'goes' && (
        <ReasonBox
          lead={t('giving-out.found.goes-lead')}
          label={t('giving-out.found.goes-why')}
          missing={t('giving-out.found.goes-missing')}
          go={t('giving-out.found.goes-go')}
          first=""
          maxLength={limits.reasonText}
          onSend={async (reason) => {
            const done = await chair.send({ kind: 'reopen', reason });
            if (done.ok) chair.onBoard();
            return done;
          }}
          onCancel={() => setAnswer(null)}
        />
      )}
    </article>
  );
}

/** More are counted. */
const fewNames = 3;

/** One after another; the first refusal ends it. */
async function settleEach({ send }: ChairHands, places: readonly string[], reason: string) {
  let answer: Awaited<ReturnType<ChairHands['send']>> | null = null;
  for (const hit of places) {
    answer = await send({ kind: 'settleHit', hit, reason });
    if (!answer.ok) return answer;
  }
  return answer ?? ok(null);
}

const kinds = english['giving-out'].found.kind;

const isKnown = (kind: string): kind is keyof typeof kinds => Object.hasOwn(kinds, kind);

/** A newer server may look for more. */
function whatWords(t: Say, { kind, fact }: FoundHit): string {
  const what = t(`giving-out.found.kind.${isKnown(kind) ? kind : 'other'}`);
  return fact === '' ? what : t('giving-out.found.as', { what, fact });
}
