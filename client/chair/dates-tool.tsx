import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { DueSection } from '../reading/due-section.tsx';
import { NextDates } from '../reading/next-dates.tsx';
import { Button } from '../ui/button.tsx';
import { DatesForm } from './dates-form.tsx';
import type { Send } from './use-send.ts';

/** The next dates, and the form to set them. */
export function DatesTool({ view, send }: { view: ConferenceView; send: Send }) {
  const t = useTexts();
  const [isWriting, setWriting] = useState(view.dates.length === 0);
  const maySet = view.may.includes('setDates');
  if (maySet && isWriting) {
    return <DatesForm view={view} send={send} onDone={() => setWriting(false)} />;
  }
  return (
    <>
      {view.dates.length === 0 ? (
        <p className="soft">{t('chair.dates.none')}</p>
      ) : (
        <NextDates dates={view.dates} />
      )}
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
