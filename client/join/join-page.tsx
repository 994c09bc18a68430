import { useEffect, useState } from 'react';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { followLink } from './follow-link.ts';
import type { Door } from './follow-link.ts';
import { JoinForm } from './join-form.tsx';
import { LinkOverPage } from './link-over-page.tsx';

interface JoinPageProps {
  /** From the address, already taken out of it. */
  token: string | null;
  /** The room's code, where somebody typed or scanned it before. */
  code: string;
  onInside: (conference: string) => void;
  /** The link leads to the outcomes by now. */
  onReading: (token: string) => void;
}

/** `/join` and `/join#TOKEN`: people say who they are, and go on to the waiting room. */
export function JoinPage({ token, code, onInside, onReading }: JoinPageProps) {
  const t = useTexts();
  const [door, setDoor] = useState<Door | null>(token === null ? { at: 'open' } : null);
  useEffect(() => {
    if (token === null || door !== null) return undefined;
    let isShown = true;
    const arrive = (reached: Door) => {
      if (!isShown) return;
      if (reached.at === 'inside') onInside(reached.conference);
      else if (reached.at === 'reading') onReading(token);
      else setDoor(reached);
    };
    void followLink(token).then(arrive);
    return () => {
      isShown = false;
    };
  }, [token, door, onInside, onReading]);

  if (door === null) return <Page title={t('join.title')} heading={t('join.door.looking')} />;
  if (door.at === 'over') return <LinkOverPage />;
  if (door.at === 'failed') {
    return (
      <Page
        width="narrow"
        title={t('join.title')}
        heading={t('join.offline.heading')}
        lead={failureWords(t, door.failure)}
      >
        <p>
          <Button onPress={() => setDoor(null)}>{t('join.offline.again')}</Button>
        </p>
      </Page>
    );
  }
  return (
    <Page
      width="narrow"
      title={t('join.title')}
      heading={t('join.door.heading')}
      lead={t(token === null ? 'join.door.lead-code' : 'join.door.lead-link')}
    >
      <JoinForm
        token={token}
        code={code}
        onWaiting={onInside}
        onOver={() => setDoor({ at: 'over' })}
      />
    </Page>
  );
}
