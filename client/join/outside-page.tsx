import { useTexts } from '../language/language.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';

export type WhyOutside = 'turned-away' | 'removed' | 'left' | 'ended' | 'taken-over';

/** Somebody who is not in: why, what happened to their words, and what they can do. */
export function OutsidePage({ why }: { why: WhyOutside }) {
  const t = useTexts();
  return (
    <Page
      width="narrow"
      title={t('join.title')}
      heading={t(`join.${why}.heading`)}
      lead={t(`join.${why}.lead`)}
    >
      <p>{t(`join.${why}.what`)}</p>
      {why !== 'removed' && (
        <p className="button-row">
          <LinkButton
            kind="secondary"
            href={why === 'taken-over' ? '/conferences' : '/join'}
            inPlace={why !== 'taken-over'}
          >
            {t(`join.${why}.again`)}
          </LinkButton>
          {why === 'ended' && (
            <LinkButton kind="quiet" href="/sign-in">
              {t('join.ended.sign-in')}
            </LinkButton>
          )}
        </p>
      )}
    </Page>
  );
}
