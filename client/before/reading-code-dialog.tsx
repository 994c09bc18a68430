import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Copying } from './use-copy.ts';

interface ReadingCodeDialogProps {
  name: string;
  code: string;
  copying: Copying;
  onClose: () => void;
}

/** The code to read the outcomes later, and the reminder that it goes by another way than the link. */
export function ReadingCodeDialog({ name, code, copying, onClose }: ReadingCodeDialogProps) {
  const t = useTexts();
  const copy = async () => {
    onClose();
    await copying.copy(code, t('before.reading-code.code-of', { name }));
  };
  return (
    <Dialog
      heading={t('before.reading-code.heading', { name })}
      closeWords={t('before.reading-code.close')}
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" icon="copy" onPress={() => void copy()}>
            {t('before.reading-code.copy')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('before.reading-code.close')}
          </Button>
        </>
      }
    >
      <p className="room-code">{code}</p>
      <p>{t('before.reading-code.words', { name })}</p>
      <Notice tone="care">
        <p>{t('before.reading-code.how')}</p>
      </Notice>
    </Dialog>
  );
}
