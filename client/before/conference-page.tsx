import { Redirect } from 'wouter';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useInFormat } from '../formats/use-in-format.ts';
import { useTexts } from '../language/language.ts';
import { useConferenceLink } from '../provider/use-conference-link.ts';
import { DamagedPage } from '../reading/damaged-page.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';
import { Preparing } from './preparing.tsx';

/** `/conferences/ID`: the chair gets everything ready. Everyone else belongs on the board. */
export function ConferencePage({ conference }: { conference: string }) {
  const link = useConferenceLink(conference);
  const view = link?.view ?? null;
  if (view?.at === 'conference' && view.you.role === 'chair') {
    return <InFormat view={view} isLost={link?.standing === 'lost'} />;
  }
  if (view !== null) return <Redirect to={`/c/${conference}`} replace />;
  if (link?.standing === 'ended') return <NotYours />;
  if (link?.why === 'damaged') return <DamagedPage />;
  return <Opening />;
}

function InFormat({ view, isLost }: { view: ConferenceView; isLost: boolean }) {
  const shown = useInFormat(view);
  return shown === null ? <Opening /> : <Preparing view={shown} isLost={isLost} />;
}

function Opening() {
  const t = useTexts();
  return <Page title={t('before.page.title')} heading={t('before.page.loading')} />;
}

function NotYours() {
  const t = useTexts();
  return (
    <Page
      width="narrow"
      title={t('before.page.title')}
      heading={t('before.page.not-yours-heading')}
      lead={t('before.page.not-yours')}
    >
      <p>
        <LinkButton href="/conferences">{t('before.page.back')}</LinkButton>
      </p>
    </Page>
  );
}
