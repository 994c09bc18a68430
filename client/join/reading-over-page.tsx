import { useTexts } from '../language/language.ts';
import { Page } from '../ui/page.tsx';

/** The half hour is over, or the link was stopped, and this browser does not know the link any more. */
export function ReadingOverPage() {
  const t = useTexts();
  return (
    <Page
      width="narrow"
      title={t('join.title')}
      heading={t('join.reading.over-heading')}
      lead={t('join.reading.over-lead')}
    >
      <p>{t('join.reading.over-what')}</p>
    </Page>
  );
}
