import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { AgreeForm } from './agree-form.tsx';
import './agreeing.css';
import { askedIn } from './asked.ts';
import type { Asked, Send } from './asked.ts';

/** Do you agree with the plan? For oneself, and for whom one speaks; who reads it is said beneath. */
export function AgreeCard({ view, send }: { view: ConferenceView; send: Send }) {
  const t = useTexts();
  const all = askedIn(view);
  return (
    <div className="agree-card">
      <p>{t('agreeing.card.lead')}</p>
      {all.map((asked) => (
        <OneAnswer
          key={`${asked.audience} ${asked.person.id}`}
          asked={asked}
          isOwn={asked.person.id === view.you.id}
          mayChange={view.may.includes('agreePlan')}
          by={view.people.find(({ id }) => id === asked.given?.recordedBy)?.name ?? ''}
          send={send}
        />
      ))}
      <p className="soft">{t('agreeing.card.who-reads')}</p>
    </div>
  );
}

interface OneAnswerProps {
  asked: Asked;
  isOwn: boolean;
  mayChange: boolean;
  /** Who wrote it down. */
  by: string;
  send: Send;
}

function OneAnswer({ asked, isOwn, mayChange, by, send }: OneAnswerProps) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { given, person } = asked;
  if (mayChange && (given === null || isOpen)) {
    return (
      <section className="agree-one">
        <AgreeForm
          asked={asked}
          isOwn={isOwn}
          silence={isOwn ? 'never' : 'too'}
          send={send}
          onDone={() => setOpen(false)}
          onBack={given === null ? undefined : () => setOpen(false)}
        />
      </section>
    );
  }
  if (given === null) return null;
  const isOther = given.recordedBy !== person.id && by !== '';
  return (
    <section className="agree-one agree-saved" role="status">
      <p className="agree-said">
        <Icon name="check" />
        {t(`agreeing.say-${isOwn ? 'own' : 'other'}.${given.answer}`, { name: person.name })}
      </p>
      {given.reason !== '' && <p dir="auto">{given.reason}</p>}
      {isOther && <p className="soft">{t('agreeing.card.written-by', { name: by })}</p>}
      {mayChange && (
        <p>
          <Button
            kind="secondary"
            size="small"
            icon="pen"
            onPress={() => setOpen(true)}
            spoken={t('agreeing.card.change-of', { name: person.name })}
          >
            {t('agreeing.card.change')}
          </Button>
        </p>
      )}
    </section>
  );
}
