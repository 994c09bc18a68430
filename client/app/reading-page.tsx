import { lazy, useState } from 'react';
import { meSchema } from '../../shared/protocol/http.ts';
import { LinkOverPage } from '../join/link-over-page.tsx';
import { ReadingForm } from '../join/reading-form.tsx';
import type { Reading } from '../join/reading-form.tsx';
import { useTexts } from '../language/language.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { usePageTitle } from '../ui/page.tsx';
import { GuestFrame } from './guest-frame.tsx';
import { useLinkToken } from './link-token.ts';
import { Loading } from './loading.tsx';

const OutcomesPage = lazy(async () => ({
  default: (await import('../outcomes/outcomes-page.tsx')).OutcomesPage,
}));

/** `/read#TOKEN`: the outcomes afterwards, by link and code; after a reload for half an hour without either. */
export function ReadingPage() {
  const token = useLinkToken('/read');
  const [reading, setReading] = useState<Reading | null>(null);
  return (
    <GuestFrame>
      {reading !== null && <Copy reading={reading} />}
      {reading === null && token !== null && <ReadingForm token={token} onOpen={setReading} />}
      {reading === null && token === null && <ReadOn />}
    </GuestFrame>
  );
}

function ReadOn() {
  const { value: me, failure } = useFetched('/api/me', meSchema);
  if (me === null && failure === null) return <Loading />;
  return me?.as === 'reading' ? <Copy reading={me} /> : <LinkOverPage />;
}

function Copy({ reading: { conference, copy } }: { reading: Reading }) {
  const t = useTexts();
  usePageTitle(t('app.name'));
  return <OutcomesPage conference={conference} copy={copy} />;
}
