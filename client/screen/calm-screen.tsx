import { clockInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import './calm-screen.css';

/** A break, or the end: a few calm words, when it goes on, and nothing of the conference. */
export function BreakScreen({ isClosed, until }: { isClosed: boolean; until: number | null }) {
  const t = useTexts();
  const lang = useLanguage();
  const words =
    until === null
      ? t('screen.break.words')
      : t('stages.pause.until', { time: clockInWords(until, lang) });
  return (
    <main className="calm-screen" id="main">
      <h1>{t(isClosed ? 'screen.closed.heading' : 'screen.break.heading')}</h1>
      <p>{isClosed ? t('screen.closed.words') : words}</p>
    </main>
  );
}

/** Without word from the server for a while: what stood here may not be for those who are in the room now. */
export function LostScreen() {
  const t = useTexts();
  return (
    <main className="calm-screen" id="main">
      <h1>{t('screen.long-lost.heading')}</h1>
      <p>{t('screen.long-lost.words')}</p>
    </main>
  );
}

/** Dark, as if it were switched off. */
export function BlankScreen() {
  const t = useTexts();
  return (
    <main className="calm-screen" id="main">
      <h1>
        <VisuallyHidden>{t('screen.blank')}</VisuallyHidden>
      </h1>
    </main>
  );
}

/** The screen's link is over, or was opened somewhere else. */
export function OverScreen() {
  const t = useTexts();
  return (
    <main className="calm-screen" id="main">
      <h1>{t('screen.over.heading')}</h1>
      <p>{t('screen.over.words')}</p>
    </main>
  );
}
