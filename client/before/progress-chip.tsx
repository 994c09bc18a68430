import { useTexts } from '../language/language.ts';
import { Chip } from '../ui/chip.tsx';
import type { Tone } from '../ui/chip.tsx';

type Progress = 'planned' | 'open' | 'adjourned' | 'closed';

const tones = {
  planned: 'plain',
  open: 'well',
  adjourned: 'danger',
  closed: 'plain',
} as const satisfies Record<Progress, Tone>;

/** Where a conference stands, in a word. */
export function ProgressChip({ progress }: { progress: Progress }) {
  const t = useTexts();
  return <Chip tone={tones[progress]}>{t(`before.progress.${progress}`)}</Chip>;
}
