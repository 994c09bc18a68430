import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { DueList } from '../reading/due-list.tsx';
import { dueOf } from '../reading/due-of.ts';
import { NextDates } from '../reading/next-dates.tsx';
import { templateOf } from '../reading/template-of.ts';
import { Button } from '../ui/button.tsx';
import { DatesForm } from './dates-form.tsx';
import type { Send } from './use-send.ts';

/** The next dates, and the form to set them. */
export function DatesTool({ view, send }: { view: ConferenceView; send: Send }) {
  const t = useTexts();
  const [isWriting, setWriting] = useState(view.dates.length === 0);
  const maySet = view.may.includes('setDates');
  const template = templateOf(view.conference);
  const due = dueOf(view, template);
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
      <section className="stack">
        <h3>{t('dates.heading')}</h3>
        <p className="soft">{t('dates.lead', { council: template.council })}</p>
        <DueList due={due} />
      </section>
    </>
  );
}
