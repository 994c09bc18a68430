import { useEffect, useRef, useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { DueSection } from '../reading/due-section.tsx';
import { NextDates } from '../reading/next-dates.tsx';
import { Button } from '../ui/button.tsx';
import './dates-form.css';
import { DatesForm } from './dates-form.tsx';
import type { Send } from './use-send.ts';

/** The next dates, and the form to set them; whoever has set them is taken to what is set now. */
export function DatesTool({ view, send }: { view: ConferenceView; send: Send }) {
  const t = useTexts();
  const [isWriting, setWriting] = useState(view.dates.length === 0);
  const [isDone, setDone] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isDone && !isWriting) top.current?.focus();
  }, [isDone, isWriting]);
  const maySet = view.may.includes('setDates');
  const done = () => {
    setWriting(false);
    setDone(true);
  };
  if (maySet && isWriting) return <DatesForm view={view} send={send} onDone={done} />;
  return (
    <>
      <div className="dates-set" tabIndex={-1} ref={top}>
        {view.dates.length === 0 ? (
          <p className="soft">{t('chair.dates.none')}</p>
        ) : (
          <NextDates dates={view.dates} />
        )}
      </div>
      {maySet && (
        <p>
          <Button kind="secondary" icon="pen" onPress={() => setWriting(true)}>
            {t('chair.dates.change')}
          </Button>
        </p>
      )}
      <DueSection view={view} />
    </>
  );
}
