import { useRef, useState } from 'react';
import { clockInWords, dayInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useRun } from '../language/use-run.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { Notice } from '../ui/notice.tsx';
import type { ChairHands, Desk } from './hands.ts';
import type { Steps } from './steps.ts';

interface StepsBarProps {
  desk: Desk;
  steps: Steps;
  seen: ReadonlySet<string>;
  onLookAt: (person: string | null) => void;
}

/** What is to be done, in order, and the one button it all leads to. */
export function StepsBar({ desk, steps, seen, onLookAt }: StepsBarProps) {
  const { facts, chair } = desk;
  if (facts.givenOut !== null) return <GivenOut desk={desk} at={facts.givenOut} />;
  return chair === null ? (
    <SecondBar desk={desk} seen={seen} onLookAt={onLookAt} />
  ) : (
    <ChairBar desk={desk} chair={chair} steps={steps} onLookAt={onLookAt} />
  );
}

interface ChairBarProps extends Pick<StepsBarProps, 'desk' | 'steps' | 'onLookAt'> {
  chair: ChairHands;
}

/** The button is never shut: pressed too early it says what is missing, and leads there. */
function ChairBar({ desk, chair, steps, onLookAt }: ChairBarProps) {
  const t = useTexts();
  const { run, failure, isRunning } = useRun();
  const [early, setEarly] = useState<Steps['missing']>(null);
  const second = useRef<HTMLLIElement>(null);
  const { version } = desk.facts;
  const give = async () => {
    setEarly(steps.missing);
    if (steps.missing === 'hits') return onLookAt(steps.first);
    if (steps.missing === 'second') return second.current?.focus();
    chair.onGive();
    await run(() => chair.send({ kind: 'giveOutCopies', version }));
    await desk.load();
  };
  return (
    <section className="desk-steps" aria-label={t('giving-out.steps.label')}>
      <ol>
        <Step isDone={steps.open === 0}>
          <HitsWords steps={steps} />
        </Step>
        {steps.second !== 'not-needed' && (
          <Step isDone={steps.second === 'done'} stepRef={second}>
            <SecondWords desk={desk} steps={steps} second={chair.second} />
          </Step>
        )}
        <Step isDone={false}>
          <Button icon="mail" busy={isRunning} onPress={() => void give()}>
            {t('giving-out.give')}
          </Button>
        </Step>
      </ol>
      {early !== null && early === steps.missing && (
        <Notice tone="care" announced>
          <p>{t(`giving-out.early.${early}`, { count: steps.open })}</p>
        </Notice>
      )}
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
    </section>
  );
}

function Step({
  isDone,
  stepRef,
  children,
}: {
  isDone: boolean;
  stepRef?: React.Ref<HTMLLIElement>;
  children: React.ReactNode;
}) {
  const t = useTexts();
  return (
    <li
      className={joinClasses('desk-step', isDone && 'desk-step-done')}
      tabIndex={-1}
      ref={stepRef}
    >
      {isDone && (
        <span className="desk-done">
          <Icon name="check" />
          <span className="visually-hidden">{t('giving-out.steps.done')}</span>
        </span>
      )}
      <div>{children}</div>
    </li>
  );
}

function HitsWords({ steps: { open, found } }: { steps: Steps }) {
  const t = useTexts();
  const how = open > 0 ? 'open' : found > 0 ? 'settled' : 'nothing';
  return (
    <>
      <b>{t('giving-out.steps.look')}</b>
      <span>{t(`giving-out.steps.look-${how}`, { count: open })}</span>
    </>
  );
}

function SecondWords({ desk, steps, second }: { desk: Desk; steps: Steps; second: string }) {
  const t = useTexts();
  const lang = useLanguage();
  const { agreed } = desk.facts;
  return (
    <>
      <b>{t('giving-out.steps.second')}</b>
      <span role="status">
        {steps.second === 'done' && agreed !== null
          ? t('giving-out.steps.second-done', {
              name: agreed.name,
              time: clockInWords(agreed.at, lang),
            })
          : steps.second === 'later'
            ? t('giving-out.steps.second-later')
            : second === ''
              ? t('giving-out.steps.second-colleague')
              : t('giving-out.steps.second-waits', { name: second })}
      </span>
    </>
  );
}

/** They look, and say that they have looked. */
function SecondBar({ desk, seen, onLookAt }: Pick<StepsBarProps, 'desk' | 'seen' | 'onLookAt'>) {
  const t = useTexts();
  const { run, failure, isRunning } = useRun();
  const [isEarly, setEarly] = useState(false);
  const { agreed, readers } = desk.facts;
  // What was given out before is the same since.
  const left = readers.filter(({ person, given }) => !given && !seen.has(person));
  const agree = async () => {
    setEarly(left.length > 0);
    const [next] = left;
    if (next !== undefined) return onLookAt(next.person);
    const { agree: say } = desk;
    if (say !== null) await run(say);
    await desk.load();
  };
  return (
    <section className="desk-steps" aria-label={t('giving-out.steps.label')}>
      {agreed === null ? (
        <div className="desk-second">
          <p>{t('giving-out.second.lead')}</p>
          <Button icon="check" busy={isRunning} onPress={() => void agree()}>
            {t('giving-out.second.agree')}
          </Button>
        </div>
      ) : (
        <Notice tone="well" announced>
          <p>{t('giving-out.second.done', { name: agreed.name })}</p>
        </Notice>
      )}
      {isEarly && left.length > 0 && (
        <Notice tone="care" announced>
          <p>{t('giving-out.second.left', { count: left.length })}</p>
        </Notice>
      )}
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
    </section>
  );
}

function GivenOut({ desk, at }: { desk: Desk; at: number }) {
  const t = useTexts();
  const lang = useLanguage();
  const [isLoading, setLoading] = useState(false);
  const again = async () => {
    setLoading(true);
    await desk.load();
    setLoading(false);
  };
  const opened = desk.facts.readers.filter(({ opened: { times } }) => times > 0).length;
  return (
    <section className="desk-steps desk-given" aria-label={t('giving-out.steps.label')}>
      <p role="status">
        <Icon name="check" />
        <span>
          <b>
            {t('giving-out.given', { date: dayInWords(at, lang), time: clockInWords(at, lang) })}
          </b>{' '}
          {t('giving-out.given-opened', { opened, all: desk.facts.readers.length })}
        </span>
      </p>
      <Button kind="secondary" size="small" busy={isLoading} onPress={() => void again()}>
        {t('giving-out.look-again')}
      </Button>
    </section>
  );
}
