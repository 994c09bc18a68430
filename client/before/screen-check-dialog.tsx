import { useState } from 'react';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import './screen-check.css';

/** Asked before anything is projected: is something on this computer that the room must not see? */
export function ScreenCheckDialog({ link, onClose }: { link: string; onClose: () => void }) {
  const t = useTexts();
  const [isClosed, setClosed] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const open = () => {
    if (!isClosed) return setAsked(true);
    window.open(link, '_blank', 'noopener');
    return onClose();
  };
  return (
    <Dialog
      heading={t('before.screen-check.heading')}
      closeWords={t('before.screen-check.cancel')}
      onClose={onClose}
      actions={
        <>
          <Button icon="screen" onPress={open}>
            {t('before.screen-check.open')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('before.screen-check.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('before.screen-check.words')}</p>
      <ul className="screen-check-list">
        <li>{t('before.screen-check.mail')}</li>
        <li>{t('before.screen-check.records')}</li>
        <li>{t('before.screen-check.pop-ups')}</li>
      </ul>
      <Notice>
        <p>{t('before.screen-check.safe')}</p>
        <p>{t('before.screen-check.parts')}</p>
        <p>{t('before.screen-check.key')}</p>
      </Notice>
      <Checkbox
        id="screen-check-done"
        label={t('before.screen-check.done')}
        checked={isClosed}
        onChange={setClosed}
        error={isAsked && !isClosed ? t('before.screen-check.not-done') : undefined}
      />
    </Dialog>
  );
}
