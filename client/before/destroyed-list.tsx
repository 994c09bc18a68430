import { dayInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import './keeping.css';

/**
 * Boards that are no more, for ever: what is left of them names nobody, and somebody may ask years later whether and
 * when it was done.
 */
export function DestroyedList({ all }: { all: readonly { conference: string; at: number }[] }) {
  const t = useTexts();
  const lang = useLanguage();
  if (all.length === 0) return null;
  return (
    <details className="fold keeping-fold">
      <summary>{t('keeping.destroyed.heading', { count: all.length })}</summary>
      <p className="soft">{t('keeping.destroyed.why')}</p>
      <ul className="keeping-rows">
        {all
          .toSorted((one, other) => other.at - one.at)
          .map(({ conference, at }) => (
            <li key={conference}>
              <span>{t('keeping.destroyed.on', { date: dayInWords(at, lang) })}</span>
              <span className="soft">
                {t('keeping.destroyed.number')} <code>{conference}</code>
              </span>
            </li>
          ))}
      </ul>
    </details>
  );
}
