import { useLanguage, useTexts } from '../language/language.ts';
import { namesInWords } from '../parts/part-words.ts';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { allNewcomers } from './release-command.ts';
import type { Judged } from './release-judge.ts';

interface ReleaseEndProps {
  judged: readonly Judged[];
  busy: boolean;
  failure: string | null;
  onRelease: () => void;
}

/** What is still open, and the button; it leads to what is open as long as there is something. */
export function ReleaseEnd({ judged, busy, failure, onRelease }: ReleaseEndProps) {
  const t = useTexts();
  const lang = useLanguage();
  const open = judged.filter(({ problems }) => problems.length > 0);
  const [first] = open;
  const names = namesInWords(lang, allNewcomers(judged));
  return (
    <div className="release-end">
      <FailureNotice words={failure} />
      <p role="status">
        {first !== undefined
          ? t('parts.release.open', { count: open.length })
          : judged.length === 0
            ? t('parts.release.tick-first')
            : t('parts.release.ready', { count: judged.length, names })}
      </p>
      {first === undefined ? (
        judged.length > 0 && (
          <Button busy={busy} icon="eye" onPress={onRelease}>
            {t('parts.release.go', { count: judged.length })}
          </Button>
        )
      ) : (
        <Button kind="secondary" icon="warning" onPress={() => goTo(first.line.id)}>
          {t('parts.release.go-to')}
        </Button>
      )}
    </div>
  );
}

/** To the box for other words where there is one, else to the line's tick. */
function goTo(line: string): void {
  const place =
    document.getElementById(`words-${line}`) ?? document.getElementById(`release-${line}`);
  place?.focus();
  place?.scrollIntoView({ block: 'center' });
}
