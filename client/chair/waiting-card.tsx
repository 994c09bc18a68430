import { useState } from 'react';
import type { ConferenceView, WaitingView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { WhyAway } from '../ready/why-away.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { AdmitForm } from './admit-form.tsx';
import { DoorPart } from './door-part.tsx';
import { admitAs, arrivalWords, isExpected, isOneOfTwo, matchOf, movingOf } from './door-words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface WaitingCardProps {
  waiting: WaitingView;
  /** Everybody who waits. */
  all: readonly WaitingView[];
  view: ConferenceView;
  send: Send;
}

/** Somebody at the door: who they say they are, who they seem to be, and the chair's answer. */
export function WaitingCard({ waiting, all, view, send }: WaitingCardProps) {
  const t = useTexts();
  const { people } = view;
  const match = matchOf(waiting, people);
  const isClear = isExpected(waiting, people, all);
  const moving = movingOf(waiting, people);
  const [isSomebodyElse, setSomebodyElse] = useState(false);
  const isChoosing = isSomebodyElse || (!isClear && moving === null);
  const { run, failure, isSending } = useSend(send);
  // The notice above says it: this press is the second look.
  const again = waiting.flag === 'does-not-come' ? { comesAnyway: true as const } : {};
  return (
    <article className="waiting-card" aria-label={waiting.name}>
      <p className="waiting-name">{waiting.name}</p>
      <p className="waiting-about">{arrivalWords(t, waiting)}</p>
      {waiting.flag === null && isOneOfTwo(waiting, all) && (
        <Notice tone="care">
          <p>{t('chair.door.one-of-two')}</p>
        </Notice>
      )}
      {waiting.flag !== null && (
        <Notice tone="care">
          <p>{t(`chair.door.flag.${waiting.flag}`)}</p>
          {waiting.flag === 'does-not-come' && <WhyAway view={view} person={waiting.person} />}
        </Notice>
      )}
      <FailureNotice words={failure} />
      {moving !== null && !isChoosing && (
        <Button
          kind="secondary"
          busy={isSending}
          onPress={() => void run({ ...admitAs(waiting, moving), movesDevice: true })}
        >
          {t('chair.door.moves-device', { name: moving.name })}
        </Button>
      )}
      {isChoosing ? (
        <AdmitForm
          waiting={waiting}
          view={view}
          busy={isSending}
          onAdmit={(command) => void run({ ...command, ...again })}
        />
      ) : (
        isClear &&
        match && (
          <>
            <DoorPart view={view} person={match} />
            <Button busy={isSending} onPress={() => void run(admitAs(waiting, match))}>
              {t('chair.door.let-in-as', {
                name: match.name,
                title: match.title || t(`roles.${match.role}`),
              })}
            </Button>
          </>
        )
      )}
      <div className="button-row">
        {!isChoosing && (
          <Button kind="quiet" size="small" onPress={() => setSomebodyElse(true)}>
            {t('chair.door.somebody-else')}
          </Button>
        )}
        <Button
          kind="quiet"
          size="small"
          busy={isSending}
          onPress={() => void run({ kind: 'turnAway', waiting: waiting.id })}
        >
          {t('chair.door.turn-away')}
        </Button>
      </div>
    </article>
  );
}
