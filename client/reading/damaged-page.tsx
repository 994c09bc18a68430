import { useTexts } from '../language/language.ts';
import { Page } from '../ui/page.tsx';

/** What the server keeps of a conference is damaged: nobody can open it until somebody has mended that. */
export function DamagedPage() {
  const t = useTexts();
  return (
    <Page
      width="narrow"
      title={t('app.damaged.title')}
      heading={t('app.damaged.heading')}
      lead={t('app.damaged.words')}
    />
  );
}
