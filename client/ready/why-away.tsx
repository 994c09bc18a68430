import type { ConferenceView } from '../../shared/conference/view.ts';
import { dateInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';

/** Why it was decided that somebody does not come: for the chair's second look. */
export function WhyAway({ view, person }: { view: ConferenceView; person: string | null }) {
  const t = useTexts();
  const lang = useLanguage();
  const decisions = (view.ready?.exclusions ?? []).filter(
    (one) => one.person === person && one.from === 'all',
  );
  return decisions.map(({ id, ground, reason, decidedOn }) => (
    <p key={id}>
      {t('ready.away.decided', { date: dateInWords(decidedOn, lang) })}:{' '}
      {t(`ready.away.ground.${ground}`)}
      {reason !== '' && `. ${reason}`}
    </p>
  ));
}
