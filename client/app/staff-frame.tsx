import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { leftSchema } from '../../shared/protocol/http.ts';
import { useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Frame } from './frame.tsx';

/** Around the pages of someone who is signed in. */
export function StaffFrame({ children }: { children: ReactNode }) {
  const t = useTexts();
  const [, goTo] = useLocation();
  const signOut = async () => {
    await post('/api/leave', {}, leftSchema);
    goTo('/');
  };
  const side = (
    <nav className="frame-nav" aria-label={t('app.staff.navigation')}>
      <LinkButton kind="quiet" size="small" href="/conferences">
        {t('app.staff.conferences')}
      </LinkButton>
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
