import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { templateOf } from '../reading/template-of.ts';
import type { VoiceWords } from './letter-fields.tsx';

/** Before anybody is let in nothing of the format is told: plain words. */
export function useDoorVoices(): VoiceWords {
  const t = useTexts();
  return {
    worry: t('handed-in.voices.worry'),
    well: t('handed-in.voices.well'),
    hope: t('handed-in.voices.hope'),
  };
}

/** The board's own headings, as this format says them to children. */
export function voicesOf({ conference }: Pick<ConferenceView, 'conference'>): VoiceWords {
  const { worry, well, hope } = templateOf(conference).children;
  return { worry, well, hope };
}
