import { useLocation } from 'wouter';
import { useTexts } from '../language/language.ts';
import { Page } from '../ui/page.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** `/sign-in`: on to the list of conferences, or to `onSignedIn` where another page asked for it. */
export function SignInPage({ onSignedIn }: { onSignedIn?: () => void }) {
  const t = useTexts();
  const [, goTo] = useLocation();
  return (
    <Page
      width="narrow"
      title={t('before.sign-in.title')}
      heading={t('before.sign-in.heading')}
      lead={t('before.sign-in.lead')}
    >
      <SignInForm onSignedIn={onSignedIn ?? (() => goTo('/conferences'))} />
    </Page>
  );
}
