import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { DrawingView } from '../../shared/conference/view/schemas/drawing.ts';
import { useTexts } from '../language/language.ts';
import { useRun } from '../language/use-run.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { DrawerTicks } from './drawers-ticks.tsx';
import { drawersFor } from './make-draft.ts';

interface DrawersDialogProps {
  view: ConferenceView;
  drawing: DrawingView;
  send: BoardStore['send'];
  onClose: () => void;
}

/** The chair says who draws on this page without the pen of the board. */
export function DrawersDialog({ view, drawing, send, onClose }: DrawersDialogProps) {
  const t = useTexts();
  const { isRunning, failure, run } = useRun();
  const people = drawersFor(view, drawing.audience);
  const [ticked, setTicked] = useState<readonly string[]>(drawing.drawers ?? []);
  const keep = async () => {
    const drawers = ticked.filter((id) => people.some((one) => one.id === id));
    if (await run(() => send({ kind: 'setDrawers', drawing: drawing.id, drawers }))) onClose();
  };
  return (
    <Dialog
      heading={t('drawings.drawers.heading', { name: drawing.name })}
      closeWords={t('drawings.drawers.cancel')}
      onClose={onClose}
      actions={
        <>
          {people.length > 0 && (
            <Button busy={isRunning} onPress={() => void keep()}>
              {t('drawings.drawers.keep')}
            </Button>
          )}
          <Button kind="quiet" onPress={onClose}>
            {t('drawings.drawers.cancel')}
          </Button>
        </>
      }
    >
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
      {people.length === 0 ? (
        <p>{t('drawings.drawers.nobody')}</p>
      ) : (
        <DrawerTicks people={people} ticked={ticked} onChange={setTicked} />
      )}
    </Dialog>
  );
}
