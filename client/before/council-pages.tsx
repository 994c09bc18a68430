import { useEffect, useState } from 'react';
import { councilAddressSchema } from '../../shared/protocol/staff.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import type { Failure } from '../provider/request.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';

/** `/council/sign-in`, `/council/prove`: on the way to the council's sign-in. */
export function CouncilGoingPage({ what }: { what: 'sign-in' | 'prove' }) {
  const t = useTexts();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tries, setTries] = useState(1);
  useEffect(() => {
    const go = async () => {
      const answer = await post('/api/council', { for: what }, councilAddressSchema);
      setFailure(answer.ok ? null : answer.problem);
      if (answer.ok) location.assign(answer.value.address);
    };
    if (tries > 0) void go();
  }, [what, tries]);
  return (
    <Page
      width="narrow"
      title={t('staff.council.title')}
      heading={t(failure === null ? 'staff.council.going-heading' : 'staff.council.failed-heading')}
    >
      {failure === null ? (
        <p role="status">{t('staff.council.going')}</p>
      ) : (
        <>
          <Notice tone="wrong" announced>
            <p>{failureWords(t, failure)}</p>
          </Notice>
          <div>
            <Button onPress={() => setTries(tries + 1)}>{t('staff.council.try-again')}</Button>
          </div>
        </>
      )}
    </Page>
  );
}

/** `/council/done`: a proof was asked for from another tab, where it goes on. */
export function CouncilDonePage() {
  const t = useTexts();
  return (
    <Page width="narrow" title={t('staff.council.title')} heading={t('staff.council.done-heading')}>
      <p>{t('staff.council.done')}</p>
    </Page>
  );
}

/** `/council/refused`: back from the council's sign-in, and not let in. */
export function CouncilRefusedPage() {
  const t = useTexts();
  return (
    <Page
      width="narrow"
      title={t('staff.council.title')}
      heading={t('staff.council.failed-heading')}
    >
      <p>{t('staff.council.refused')}</p>
      <div>
        <LinkButton href="/sign-in">{t('staff.council.try-again')}</LinkButton>
      </div>
    </Page>
  );
}
