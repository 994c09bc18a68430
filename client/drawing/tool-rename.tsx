import { useState } from 'react';
import type { DrawingView } from '../../shared/conference/view/schemas/drawing.ts';
import { drawingLimits } from '../../shared/drawing/drawing.ts';
import { useTexts } from '../language/language.ts';
import { useRun } from '../language/use-run.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { useCheck } from '../ui/use-check.ts';

interface RenameDialogProps {
  drawing: DrawingView;
  send: BoardStore['send'];
  onClose: () => void;
}

const nameField = 'drawing-name';

/** Another name for a page. */
export function RenameDialog({ drawing, send, onClose }: RenameDialogProps) {
  const t = useTexts();
  const { isRunning, failure, run } = useRun();
  const [name, setName] = useState(drawing.name);
  const check = useCheck([
    name.trim() === '' && { field: nameField, words: t('drawings.make.name-missing') },
  ]);
  const keep = async () => {
    if (!check.isRight()) return;
    const command = { kind: 'nameDrawing', drawing: drawing.id, name: name.trim() } as const;
    if (await run(() => send(command))) onClose();
  };
  return (
    <Dialog
      heading={t('drawings.name.heading')}
      closeWords={t('drawings.name.cancel')}
      onClose={onClose}
    >
      <Form
        onSubmit={() => void keep()}
        check={check}
        mistakesHeading={t('drawings.make.mistakes')}
        failure={failure}
      >
        <TextInput
          label={t('drawings.name.label')}
          id={nameField}
          error={check.wordsFor(nameField)}
          value={name}
          maxLength={drawingLimits.nameText}
          onChange={setName}
        />
        <div className="dialog-actions">
          <Button submits busy={isRunning}>
            {t('drawings.name.keep')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('drawings.name.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
