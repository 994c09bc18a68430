import type { RefObject } from 'react';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import './read-aloud.css';
import { useReadAloud } from './use-read-aloud.ts';
import { useHasVoice } from './voices.ts';

/** Read aloud, pause, go on, stop; nothing where this device has no voice of its own. */
export function ReadAloudTools({ text }: { text: RefObject<HTMLElement | null> }) {
  return useHasVoice() ? <Buttons text={text} /> : null;
}

function Buttons({ text }: { text: RefObject<HTMLElement | null> }) {
  const t = useTexts();
  const { standing, read, pause, stop } = useReadAloud(text);
  return (
    <span className="read-aloud" data-on={standing !== 'off' || undefined}>
      <Button
        kind="quiet"
        size="small"
        icon={standing === 'reading' ? 'pause' : 'play'}
        onPress={standing === 'reading' ? pause : read}
      >
        {t(words[standing])}
      </Button>
      {standing !== 'off' && (
        <Button kind="quiet" size="small" icon="close" onPress={stop}>
          {t('outcomes.aloud.stop')}
        </Button>
      )}
    </span>
  );
}

const words = {
  off: 'outcomes.aloud.start',
  reading: 'outcomes.aloud.pause',
  paused: 'outcomes.aloud.go-on',
} as const;
