import { useTexts } from '../language/language.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const t = useTexts();
  return (
    <Page
      width="narrow"
      title={t('app.not-found.title')}
      heading={t('app.not-found.heading')}
      lead={t('app.not-found.words')}
    >
      <p className="button-row">
        <LinkButton href="/">{t('app.not-found.back')}</LinkButton>
      </p>
    </Page>
  );
}
