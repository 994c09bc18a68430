import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { PasskeyWay } from './use-passkey-way.ts';

/** The way in by a passkey, with what went wrong on it. */
export function PasskeyButton({
  way,
  words,
  primary = false,
}: {
  way: PasskeyWay;
  words: string;
  primary?: boolean;
}) {
  const t = useTexts();
  const wrong = way.isStopped
    ? t('staff.sign-in.passkey-stopped')
    : way.failure && failureWords(t, way.failure);
  return (
    <>
      {wrong !== null && (
        <Notice tone="wrong" announced>
          <p>{wrong}</p>
        </Notice>
      )}
      <div>
        <Button
          kind={primary ? 'primary' : 'secondary'}
          icon="lock"
          busy={way.isBusy}
          onPress={() => void way.go()}
        >
          {words}
        </Button>
      </div>
    </>
  );
}
