import { useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import './screen-foot.css';

interface ScreenFootProps {
  /** Which page of how many; null while nothing is shown. */
  number: { page: number; of: number } | null;
  isLost: boolean;
}

/** More dots than this cannot be told apart. */
const dotsAtMost = 14;

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
          {number.of <= dotsAtMost && <Dots {...number} />}
          {t('screen.page', { page: number.page, of: number.of })}
        </p>
      )}
    </footer>
  );
}

function Dots({ page, of }: { page: number; of: number }) {
  return (
    <span className="screen-foot-dots" aria-hidden="true">
      {Array.from({ length: of }, (_, at) => (
        <i key={at} data-now={at + 1 === page || undefined} />
      ))}
    </span>
  );
}
