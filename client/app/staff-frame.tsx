import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { leftSchema, meSchema } from '../../shared/protocol/http.ts';
import { useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Frame } from './frame.tsx';

/** Around the pages of someone who is signed in. */
export function StaffFrame({ children }: { children: ReactNode }) {
  const t = useTexts();
  const [at, goTo] = useLocation();
  const { value: me } = useFetched('/api/me', meSchema, at);
  const signOut = async () => {
    await post('/api/leave', {}, leftSchema);
    goTo('/');
  };
  const side = (
    <nav className="frame-nav" aria-label={t('app.staff.navigation')}>
      <LinkButton kind="quiet" size="small" href="/conferences">
        {t('app.staff.conferences')}
      </LinkButton>
      {me?.as === 'staff' && me.administrator && (
        <LinkButton kind="quiet" size="small" href="/staff">
          {t('app.staff.list')}
        </LinkButton>
      )}
      {me?.as === 'staff' && (
        <LinkButton kind="quiet" size="small" href="/formats">
          {t('formats.nav')}
        </LinkButton>
      )}
      {me?.as === 'staff' && (
        <LinkButton kind="quiet" size="small" href="/contacts">
          {t('contacts.nav')}
        </LinkButton>
      )}
      {me?.as === 'staff' && (
        <LinkButton kind="quiet" size="small" href="/account">
          {t('app.staff.account')}
        </LinkButton>
      )}
      <Button kind="quiet" size="small" icon="door" onPress={() => void signOut()}>
        {t('app.staff.sign-out')}
      </Button>
    </nav>
  );
  return (
    <Frame side={side} home="/conferences" width="wide">
      {children}
    </Frame>
  );
}
