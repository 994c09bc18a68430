import type { WhenDestroyed } from '../../shared/protocol/keeping.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Notice } from '../ui/notice.tsx';
import './keeping.css';
import { conferenceByDay, whenDestroyed } from './when-destroyed.ts';

interface Near {
  readonly conference: string;
  readonly kind: 'initial' | 'review';
  readonly date: string;
  readonly kept: WhenDestroyed | null;
}

/** Closed boards whose date is near or over, with the way to each; nothing where there is none. */
export function KeepingNotice({ all }: { all: readonly Near[] }) {
  const t = useTexts();
  const lang = useLanguage();
  const near = all.flatMap((one) => (one.kept?.near === true ? [{ ...one, kept: one.kept }] : []));
  if (near.length === 0) return null;
  return (
    <section aria-labelledby="keeping-notice">
      <Notice tone="care">
        <h2 className="keeping-notice-heading" id="keeping-notice">
          {t('keeping.notice.heading', { count: near.length })}
        </h2>
        <ul className="keeping-near">
          {near.map(({ conference, kept, ...about }) => (
            <li key={conference}>
              <p>
                <b>{conferenceByDay(t, about, lang)}.</b> {whenDestroyed(t, kept, lang)}
              </p>
              <KeepingLink conference={conference} about={conferenceByDay(t, about, lang)} />
            </li>
          ))}
        </ul>
      </Notice>
    </section>
  );
}

/** The way to where a board is kept or destroyed. */
export function KeepingLink({ conference, about }: { conference: string; about: string }) {
  const t = useTexts();
  return (
    <LinkButton
      kind="secondary"
      size="small"
      href={`/conferences/${conference}/keeping`}
      spoken={t('keeping.look-spoken', { conference: about })}
    >
      {t('keeping.look')}
    </LinkButton>
  );
}
