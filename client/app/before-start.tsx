import type { ConferenceView } from '../../shared/conference/view.ts';
import { InsideLetters } from '../handed-in/inside-letters.tsx';
import { useTexts } from '../language/language.ts';
import type { OpenConference } from './use-board-store.ts';

/** In, and not begun yet: time to tell the chair something. */
export function BeforeStart({ view, open }: { view: ConferenceView; open: OpenConference }) {
  const t = useTexts();
  if (!view.may.includes('handIn')) return null;
  return (
    <section className="panel holding-letters" aria-labelledby="prepare-heading">
      <h2 id="prepare-heading">{t('handed-in.prepare.heading')}</h2>
      <InsideLetters view={view} send={open.store.send} />
    </section>
  );
}
