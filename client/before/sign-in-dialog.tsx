import { useTexts } from '../language/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Signing in again, over the page with everything that was typed on it. */
export function SignInDialog(after: { onSignedIn: () => void; onClose: () => void }) {
  const t = useTexts();
  return (
    <Dialog
      heading={t('before.sign-in.again')}
      closeWords={t('before.paste.cancel')}
      onClose={after.onClose}
    >
      <p>{t('before.sign-in.again-words')}</p>
      <SignInForm onSignedIn={after.onSignedIn} overPage />
    </Dialog>
  );
}
