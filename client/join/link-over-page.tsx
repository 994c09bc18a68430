import { useTexts } from '../language/language.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';

/** One and the same page for every link that leads nowhere, so that it tells nothing. */
export function LinkOverPage() {
  const t = useTexts();
  return (
    <Page
      width="narrow"
      title={t('join.title')}
      heading={t('join.over.heading')}
      lead={t('join.over.lead')}
    >
      <p>{t('join.over.what')}</p>
      <p>
        <LinkButton href="/join" inPlace>
          {t('join.over.code')}
        </LinkButton>
      </p>
    </Page>
  );
}
