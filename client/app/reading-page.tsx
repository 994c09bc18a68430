import { lazy, useCallback, useEffect, useState } from 'react';
import { useCorrectionDrafts } from '../corrections/use-drafts.ts';
import type { CorrectionDrafts } from '../corrections/use-drafts.ts';
import { meSchema } from '../../shared/protocol/http.ts';
import { LinkOverPage } from '../join/link-over-page.tsx';
import { ReadingForm } from '../join/reading-form.tsx';
import type { Reading } from '../join/reading-form.tsx';
import { ReadingOverPage } from '../join/reading-over-page.tsx';
import { useTexts } from '../language/language.ts';
import { useHalfHour } from '../outcomes/use-half-hour.ts';
import type { Place } from '../outcomes/use-place.ts';
import { usePlace } from '../outcomes/use-place.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/page.tsx';
import { GuestFrame } from './guest-frame.tsx';
import { useLinkToken } from './link-token.ts';
import { Loading } from './loading.tsx';
import './reading-page.css';

const CorrectableCopy = lazy(async () => ({
  default: (await import('../corrections/correctable-copy.tsx')).CorrectableCopy,
}));

const OutcomesPageAt = lazy(async () => ({
  default: (await import('../outcomes/outcomes-page.tsx')).OutcomesPageAt,
}));

/** `/read#TOKEN`: the papers afterwards, by link, code and PIN; after a reload for half an hour without any. */
export function ReadingPage() {
  const token = useLinkToken('/read');
  return (
    <GuestFrame>
      {/* Another link begins anew: nothing of the reader before stays. */}
      <ByLink key={token} token={token} />
    </GuestFrame>
  );
}

type Standing = Reading | 'first' | 'closed';

function ByLink({ token }: { token: string | null }) {
  const place = usePlace();
  // What they are writing waits out of sight while their code is asked for again.
  const drafts = useCorrectionDrafts();
  const [standing, setStanding] = useState<Standing>('first');
  const onOver = useCallback(() => setStanding('closed'), []);
  const isClosed = standing === 'closed';
  if (typeof standing === 'object')
    return <Copy reading={standing} {...{ place, drafts, onOver }} />;
  if (token !== null) {
    return <ReadingForm token={token} isAgain={isClosed} onOpen={setStanding} />;
  }
  return isClosed ? <ReadingOverPage /> : <ReadOn {...{ place, drafts, onOver }} />;
}

interface ReadingProps {
  place: Place;
  drafts: CorrectionDrafts;
  /** Their half hour is over, or they want to type the code before it is. */
  onOver: () => void;
}

function ReadOn(props: ReadingProps) {
  const { value: me, failure } = useFetched('/api/me', meSchema);
  if (me === null && failure === null) return <Loading />;
  return me?.as === 'reading' ? <Copy reading={me} {...props} /> : <LinkOverPage />;
}

function Copy({
  reading: { conference, copy },
  place,
  drafts,
  onOver,
}: ReadingProps & { reading: Reading }) {
  const t = useTexts();
  const halfHour = useHalfHour(conference, copy);
  usePageTitle(t('app.name'));
  const isOver = halfHour === 'over';
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver, onOver]);
  // Not one word of it stays on the page meanwhile.
  if (isOver) return null;
  return (
    <>
      <CorrectableCopy conference={conference} newest={copy} mayCorrect drafts={drafts}>
        {(around) => (
          <OutcomesPageAt key={around.copy} conference={conference} place={place} {...around} />
        )}
      </CorrectableCopy>
      {halfHour === 'soon' && (
        <div className="reading-soon">
          <Notice tone="care" announced>
            <p>{t('join.reading.soon')}</p>
            <Button kind="secondary" size="small" onPress={onOver}>
              {t('join.reading.soon-now')}
            </Button>
          </Notice>
        </div>
      )}
    </>
  );
}
