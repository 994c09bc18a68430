import { useEffect, useRef } from 'react';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { TextArea } from '../ui/text-area.tsx';
import './copy-result.css';
import type { Copying } from './use-copy.ts';

/** Says what was copied; shows the text where the browser would not copy it. */
export function CopyResult({ copying }: { copying: Copying }) {
  const t = useTexts();
  return (
    <>
      <p className="copy-result" role="status">
        {copying.copied !== null && (
          <span className="copy-result-pill">
            <Icon name="check" />
            {t('before.page.copied', { what: copying.copied })}
          </span>
        )}
      </p>
      {copying.byHand !== null && (
        <CopyByHand text={copying.byHand} onClose={copying.closeByHand} />
      )}
    </>
  );
}

function CopyByHand({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useTexts();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.select(), []);
  return (
    <Dialog
      heading={t('before.copy-by-hand.heading')}
      closeWords={t('before.copy-by-hand.close')}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('before.copy-by-hand.close')}</Button>}
    >
      <p>{t('before.copy-by-hand.words')}</p>
      <TextArea
        label={t('before.copy-by-hand.label')}
        value={text}
        onChange={() => undefined}
        ref={box}
      />
    </Dialog>
  );
}
