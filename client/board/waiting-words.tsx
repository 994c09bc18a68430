import { useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import type { SentDraft } from './draft.ts';
import './not-sent-tray.css';

/** What was sent and has no answer yet, word for word: it goes by itself, once, when there is a connection. */
export function WaitingWords({ entries }: { entries: readonly SentDraft[] }) {
  const t = useTexts();
  if (entries.length === 0) return null;
  return (
    <section className="tray tray-calm" aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">
        <Icon name="saving" />
        {t('board.waiting.heading', { count: entries.length })}
      </h2>
      <ul>
        {entries.map(({ id, text }) => (
          <li key={id}>
            <p className="tray-words" dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
