import { useTexts } from '../language/language.ts';
import './app.css';

/** While a page is on its way. */
export function Loading({ isLost = false }: { isLost?: boolean }) {
  const t = useTexts();
  return (
    <main id="main" className="waiting-words">
      <p role="status">{t(isLost ? 'app.lost' : 'app.loading')}</p>
    </main>
  );
}
