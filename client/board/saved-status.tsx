import { useEffect, useState } from 'react';
import { useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import '../ui/status-line.css';
import '../ui/visually-hidden.css';

/** Is what is typed safe? As the provider judges it for the whole page. */
export interface Saving {
  readonly standing: 'saved' | 'saving' | 'lost' | 'not-saved';
  /** Milliseconds since 1970, or null when nothing was typed yet. */
  readonly lastSaved: number | null;
  /** Something that was given is not saved yet. */
  readonly waits: boolean;
}

/** Changes shorter than this are not read out. */
const settleMs = 2000;

const looks = {
  saved: { tone: 'well', icon: 'cloud-check' },
  saving: { tone: 'calm', icon: 'saving' },
  lost: { tone: 'care', icon: 'cloud-off' },
  'not-saved': { tone: 'wrong', icon: 'warning' },
} as const;

/** Always in the same place, always in words; read out only when it changed and stayed so for two seconds. */
export function SavedStatus({ saving, onRetry }: { saving: Saving; onRetry: () => void }) {
  const t = useTexts();
  const { tone, icon } = looks[saving.standing];
  const announced = useSettled(saving.standing);
  return (
    <div className="saved-status">
      <p className={`status-line status-line-${tone}`}>
        <Icon name={icon} />
        <span>{wordsOf(t, saving)}</span>
      </p>
      {(saving.standing === 'lost' || saving.standing === 'not-saved') && (
        <Button kind="quiet" size="small" onPress={onRetry}>
          {t('status.try-now')}
        </Button>
      )}
      <p role="status" className="visually-hidden">
        {announced !== null && t(`status.${announced}`)}
      </p>
    </div>
  );
}

function wordsOf(t: Say, { standing, lastSaved, waits }: Saving): string {
  if (standing === 'lost' && waits) return t('status.lost-waits');
  if (standing !== 'saved') return t(`status.${standing}`);
  if (lastSaved === null) return t('status.connected');
  const at = new Date(lastSaved);
  const time = `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
  return t('status.saved-at', { time });
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The standing once it has lasted; null before the first change, so that opening a page says nothing. */
function useSettled(standing: Saving['standing']): Saving['standing'] | null {
  const [settled, setSettled] = useState<{ now: Saving['standing']; isNews: boolean }>({
    now: standing,
    isNews: false,
  });
  useEffect(() => {
    if (settled.now === standing) return undefined;
    const timer = setTimeout(() => setSettled({ now: standing, isNews: true }), settleMs);
    return () => clearTimeout(timer);
  }, [standing, settled]);
  return settled.isNews ? settled.now : null;
}
