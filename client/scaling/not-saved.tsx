import { useTexts } from '../language/language.ts';
import { Notice } from '../ui/notice.tsx';
import type { ScoreDraft } from '../ui/score-fields.tsx';

/** Words that were typed when the numbers were shown, and are in no answer: to be copied or said. */
export function NotSaved({ drafts }: { drafts: readonly ScoreDraft[] }) {
  const t = useTexts();
  if (drafts.length === 0) return null;
  return (
    <Notice tone="care" heading={t('scaling.not-saved')}>
      {drafts.flatMap(({ reason, oneHigher }) =>
        [reason, oneHigher]
          .filter((words) => words.trim() !== '')
          .map((words) => (
            <p key={words} dir="auto">
              {words}
            </p>
          )),
      )}
    </Notice>
  );
}
