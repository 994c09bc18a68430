import { useEffect } from 'react';
import { meSchema } from '../../shared/protocol/http.ts';
import { LinkOverPage } from '../join/link-over-page.tsx';
import { ReadingForm } from '../join/reading-form.tsx';
import type { Reading } from '../join/reading-form.tsx';
import { useFetched } from '../provider/use-fetched.ts';
import { GuestFrame } from './guest-frame.tsx';
import { useLinkToken } from './link-token.ts';
import { Loading } from './loading.tsx';

/** `/read#TOKEN`: the outcomes afterwards; for half an hour also after a reload, without the code. */
export function ReadingPage() {
  const token = useLinkToken('/read');
  return token === null ? (
    <ReadOn />
  ) : (
    <GuestFrame>
      <ReadingForm token={token} onOpen={openCopy} />
    </GuestFrame>
  );
}

function ReadOn() {
  const { value: me, failure } = useFetched('/api/me', meSchema);
  const isReading = me?.as === 'reading';
  useEffect(() => {
    if (isReading) openCopy(me);
  }, [isReading, me]);
  if (isReading || (me === null && failure === null)) return <Loading />;
  return (
    <GuestFrame>
      <LinkOverPage />
    </GuestFrame>
  );
}

/** The page is the server's own: it prints well and can be saved whole. */
function openCopy({ conference, copy }: Reading): void {
  window.location.replace(`/api/conferences/${conference}/outcomes/${copy}.html`);
}
