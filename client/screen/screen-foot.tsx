import { useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import './screen-foot.css';

interface ScreenFootProps {
  /** Which page of how many; null while nothing is shown. */
  number: { page: number; of: number } | null;
  isLost: boolean;
}

/** The strip at the bottom: which page this is, and whether the connection is lost. */
export function ScreenFoot({ number, isLost }: ScreenFootProps) {
  const t = useTexts();
  return (
    <footer className="screen-foot">
      <p className="screen-foot-lost" role="status">
        {isLost && (
          <>
            <Icon name="cloud-off" />
            {t('screen.lost')}
          </>
        )}
      </p>
      {number !== null && number.of > 1 && (
        <p className="screen-foot-page">
          <span className="screen-foot-dots" aria-hidden="true">
            {Array.from({ length: number.of }, (_, at) => (
              <i key={at} data-now={at + 1 === number.page || undefined} />
            ))}
          </span>
          {t('screen.page', { page: number.page, of: number.of })}
        </p>
      )}
    </footer>
  );
}
