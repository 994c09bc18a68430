import type { ReactNode } from 'react';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import './reading-tools.css';
import type { Reading } from './use-reading.ts';

interface ReadingToolsProps {
  reading: Reading;
  /** Other ways to read. */
  children?: ReactNode;
  /** Where there is nothing to print. */
  sizesOnly?: boolean;
}

/** Smaller, bigger, black on white, and on paper. */
export function ReadingTools({ reading, sizesOnly = false, children }: ReadingToolsProps) {
  const t = useTexts();
  const { isSmallest, isLargest, isStrong, grow, setStrong } = reading;
  return (
    <div className="reading-tools" role="group" aria-label={t('outcomes.reading.label')}>
      <SizeButton
        words={t('outcomes.reading.smaller')}
        isOver={isSmallest}
        onPress={() => grow(-1)}
      >
        <span className="reading-tools-small">A</span>
      </SizeButton>
      <SizeButton words={t('outcomes.reading.bigger')} isOver={isLargest} onPress={() => grow(1)}>
        <span className="reading-tools-large">A</span>
      </SizeButton>
      {children}
      {!sizesOnly && (
        <>
          <Button kind="quiet" size="small" pressed={isStrong} onPress={() => setStrong(!isStrong)}>
            {t('outcomes.reading.strong')}
          </Button>
          <Button kind="quiet" size="small" icon="print" onPress={() => window.print()}>
            {t('outcomes.print')}
          </Button>
        </>
      )}
    </div>
  );
}

function SizeButton({
  words,
  isOver,
  onPress,
  children,
}: {
  words: string;
  /** It goes no further. */
  isOver: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="button button-secondary button-small reading-tools-size"
      aria-label={words}
      title={words}
      aria-disabled={isOver || undefined}
      onClick={() => !isOver && onPress()}
    >
      {children}
    </button>
  );
}
