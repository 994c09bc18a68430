import { useState } from 'react';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { DraftPerson } from './draft.ts';
import { readList } from './read-list.ts';

interface PasteDialogProps {
  onAdd: (people: readonly DraftPerson[]) => void;
  onClose: () => void;
}

/** A list of people as text, turned into rows. */
export function PasteDialog({ onAdd, onClose }: PasteDialogProps) {
  const t = useTexts();
  const [text, setText] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const add = () => {
    const people = readList(text);
    setEmpty(people.length === 0);
    if (people.length > 0) onAdd(people);
  };
  return (
    <Dialog
      heading={t('before.paste.heading')}
      closeWords={t('before.paste.cancel')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={add}>{t('before.paste.add')}</Button>
          <Button kind="quiet" onPress={onClose}>
            {t('before.paste.cancel')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('before.paste.label')}
        hint={t('before.paste.hint')}
        error={isEmpty ? t('before.paste.empty') : undefined}
        rows={7}
        value={text}
        onChange={setText}
      />
    </Dialog>
  );
}
