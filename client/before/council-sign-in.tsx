import { useEffect } from 'react';
import { meSchema } from '../../shared/protocol/http.ts';
import { useTexts } from '../language/language.ts';
import { get } from '../provider/request.ts';
import { LinkButton } from '../ui/link-button.tsx';

interface CouncilSignInProps {
  overPage: boolean;
  onSignedIn: () => void;
}

/** The council's own sign-in: on this page, or in a new tab where this page has words on it that must stay. */
export function CouncilSignIn({ overPage, onSignedIn }: CouncilSignInProps) {
  const t = useTexts();
  useComeBack(async () => {
    const me = await get('/api/me', meSchema);
    if (me.ok && me.value.as === 'staff') onSignedIn();
  });
  return (
    <div className="stack">
      <p>{t(overPage ? 'staff.sign-in.council-new-tab' : 'staff.sign-in.council-lead')}</p>
      <div>
        <LinkButton href="/council/sign-in" newTab={overPage} icon="door">
          {t('staff.sign-in.with-council')}
        </LinkButton>
      </div>
    </div>
  );
}

/** Called each time the person comes back to this tab. */
export function useComeBack(onBack: () => Promise<void>): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void onBack();
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  });
}
