import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTexts } from '../language/language.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';
import { FactorSetUp } from './factor-set-up.tsx';
import { SetUpForm } from './set-up-form.tsx';

/** `/set-up#TOKEN`, opened once: the first chair, or somebody invited, says who they are and sets up both steps. */
export function SetUpPage({ token }: { token: string | null }) {
  const t = useTexts();
  const [, goTo] = useLocation();
  const [isOver, setOver] = useState(false);
  const [isMade, setMade] = useState(false);
  const title = t('before.set-up.title');
  if (isMade) {
    return (
      <Page width="narrow" title={title} heading={t('before.set-up.heading')}>
        <FactorSetUp onDone={() => goTo('/conferences')} />
      </Page>
    );
  }
  if (isOver || token === null) {
    const why = isOver ? 'over' : 'no-link';
    return (
      <Page
        width="narrow"
        title={title}
        heading={t(`before.set-up.${why}-heading`)}
        lead={t(`before.set-up.${why}`)}
      >
        <p>
          <LinkButton href="/sign-in">{t('before.sign-in.submit')}</LinkButton>
        </p>
      </Page>
    );
  }
  return (
    <Page
      width="narrow"
      title={title}
      heading={t('before.set-up.heading')}
      lead={t('before.set-up.lead')}
    >
      <SetUpForm token={token} onDone={() => setMade(true)} onOver={() => setOver(true)} />
    </Page>
  );
}
