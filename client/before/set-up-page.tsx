import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTexts } from '../language/language.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';
import { SetUpForm } from './set-up-form.tsx';

/** `/set-up#TOKEN`, opened once: the first chair says who they are. */
export function SetUpPage({ token }: { token: string | null }) {
  const t = useTexts();
  const [, goTo] = useLocation();
  const [isOver, setOver] = useState(false);
  const title = t('before.set-up.title');
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
      <SetUpForm token={token} onDone={() => goTo('/conferences')} onOver={() => setOver(true)} />
    </Page>
  );
}
