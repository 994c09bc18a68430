import type { ReactNode } from 'react';
import { meSchema } from '../../shared/protocol/http.ts';
import { SignInPage } from '../before/sign-in-page.tsx';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from './loading.tsx';

interface StaffOnlyProps {
  children: ReactNode;
  /** Somebody who is in this conference may see the page too; the page itself knows what for. */
  orIn?: string;
}

/** A page for those who are signed in: everyone else signs in here first and then sees it. */
export function StaffOnly({ children, orIn }: StaffOnlyProps) {
  const t = useTexts();
  const { value: me, failure, load } = useFetched('/api/me', meSchema);
  if (me === null && failure === null) return <Loading />;
  if (me === null) {
    return (
      <Page width="narrow" title={t('app.name')} heading={t('app.offline.heading')}>
        <p>{failure && failureWords(t, failure)}</p>
        <p>
          <Button onPress={() => void load()}>{t('app.offline.again')}</Button>
        </p>
      </Page>
    );
  }
  const isIn = me.as === 'staff' || (me.as === 'person' && me.conference === orIn);
  return isIn ? children : <SignInPage onSignedIn={() => void load()} />;
}
