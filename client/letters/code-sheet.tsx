import { useTexts } from '../language/language.ts';

/** The code alone, for the first name it belongs to: whoever finds it learns nothing, and can open nothing. */
export function CodeSheet({ name, code }: { name: string; code: string }) {
  const t = useTexts();
  return (
    <article className="sheet code-sheet" lang="en-GB">
      <p className="code-sheet-for" dir="auto">
        {firstOf(name)}
      </p>
      <h3>{t('letters.code.heading')}</h3>
      <p className="code-sheet-code">{code}</p>
      <p>{t('letters.code.how')}</p>
      <p>{t('letters.code.apart')}</p>
    </article>
  );
}

/** "DC Priya Lanternhill" has none of hers before the second word, and is greeted by all of it. */
function firstOf(name: string): string {
  const [first = ''] = name.trim().split(/\s+/u);
  return first.length > 2 ? first : name;
}
