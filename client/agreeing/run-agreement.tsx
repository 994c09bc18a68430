import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { useRun } from '../language/use-run.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { AgreeForm } from './agree-form.tsx';
import './agreeing.css';
import { answersAlone, askedIn } from './asked.ts';
import type { Asked, Send } from './asked.ts';

/** For chair and minute taker: ask, see who has not been asked yet, and write down what somebody says or that they could not be asked. */
export function RunAgreement({ view, send }: { view: ConferenceView; send: Send }) {
  const t = useTexts();
  const all = askedIn(view);
  const open = all.filter(({ given }) => given === null);
  const given = all.filter((one) => one.given !== null);
  return (
    <div className="run-agreement">
      <p>{t('agreeing.run.lead')}</p>
      <AskButton view={view} send={send} />
      {open.length > 0 && (
        <section>
          <h3>{t('agreeing.run.open')}</h3>
          <AskedList all={open} view={view} send={send} />
        </section>
      )}
      {given.length > 0 && (
        <section>
          <h3>{t('agreeing.run.given')}</h3>
          <AskedList all={given} view={view} send={send} />
        </section>
      )}
      <p className="soft">{t('agreeing.run.who-reads')}</p>
    </div>
  );
}

/** Of the part that runs now, once. */
function AskButton({ view, send }: { view: ConferenceView; send: Send }) {
  const t = useTexts();
  const { run, failure, isRunning } = useRun();
  const audience = view.parts?.find(({ current }) => current)?.audience;
  const isAsked = view.agreement?.some((one) => one.audience === audience) === true;
  if (audience === undefined || isAsked || !view.may.includes('askAgreement')) return null;
  const ask = () => run(() => send({ kind: 'askAgreement', audience }));
  return (
    <>
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
      <p>
        <Button busy={isRunning} onPress={() => void ask()}>
          {view.part.name === ''
            ? t('agreeing.run.ask')
            : t('agreeing.run.ask-part', { part: view.part.name })}
        </Button>
      </p>
    </>
  );
}

interface AskedListProps {
  all: readonly Asked[];
  view: ConferenceView;
  send: Send;
}

function AskedList({ all, view, send }: AskedListProps) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <ul className="agree-list">
      {all.map((asked) => {
        const key = `${asked.audience} ${asked.person.id}`;
        return (
          <li key={key}>
            <AskedRow
              asked={asked}
              view={view}
              isOpen={open === key}
              onOpen={(is) => setOpen(is ? key : null)}
              send={send}
            />
          </li>
        );
      })}
    </ul>
  );
}

interface AskedRowProps {
  asked: Asked;
  view: ConferenceView;
  isOpen: boolean;
  onOpen: (is: boolean) => void;
  send: Send;
}

function AskedRow({ asked, view, isOpen, onOpen, send }: AskedRowProps) {
  const t = useTexts();
  const { person, given } = asked;
  const isOwn = given?.recordedBy === person.id;
  const mayWrite = view.may.includes('agreePlan') && !isOwn;
  return (
    <>
      <div className="agree-row">
        <div>
          <b>{person.name}</b>
          {person.title !== '' && <span className="soft"> {person.title}</span>}
          <PartOf asked={asked} view={view} />
          <Said asked={asked} by={nameOf(view, given?.recordedBy)} />
        </div>
        {mayWrite && !isOpen && (
          <Button
            kind="secondary"
            size="small"
            onPress={() => onOpen(true)}
            spoken={t('agreeing.run.of', { words: t(writeWords(asked)), name: person.name })}
          >
            {t(writeWords(asked))}
          </Button>
        )}
      </div>
      {isOpen && mayWrite && (
        <AgreeForm
          asked={asked}
          isOwn={false}
          silence={answersAlone(asked) ? 'only' : 'too'}
          send={send}
          onDone={() => onOpen(false)}
          onBack={() => onOpen(false)}
        />
      )}
    </>
  );
}

/** Somebody can be asked in more than one part, and say something else in each. */
function PartOf({ asked, view }: Pick<AskedRowProps, 'asked' | 'view'>) {
  const t = useTexts();
  const part = view.parts?.find(({ audience }) => audience === asked.audience)?.name ?? '';
  if (part === '' || (view.agreement ?? []).length < 2) return null;
  return <p className="soft">{t('agreeing.run.in-part', { part })}</p>;
}

function Said({ asked, by }: { asked: Asked; by: string }) {
  const t = useTexts();
  const { given, person } = asked;
  if (given === null) {
    const waits = answersAlone(asked) ? 'device' : 'you';
    return <p className="soft">{t(`agreeing.run.waits-${waits}`)}</p>;
  }
  const isOwn = given.recordedBy === person.id;
  return (
    <>
      <p className="agree-said">
        <Icon name={given.answer === 'could-not-be-asked' ? 'clock' : 'speech'} size={20} />
        {t(`agreeing.answers.${given.answer}`)}
      </p>
      {given.reason !== '' && <p dir="auto">{given.reason}</p>}
      {!isOwn && by !== '' && <p className="soft">{t('agreeing.card.written-by', { name: by })}</p>}
    </>
  );
}

const nameOf = ({ people }: ConferenceView, id: string | undefined): string =>
  people.find((one) => one.id === id)?.name ?? '';

/** Who answers by their own device is only noted here as somebody who could not be asked. */
const writeWords = (asked: Asked) => {
  if (asked.given !== null) return 'agreeing.card.change';
  return answersAlone(asked) ? 'agreeing.run.silent' : 'agreeing.run.write';
};
