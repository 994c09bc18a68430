import { useEffect, useRef, useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { DrawingView } from '../../shared/conference/view/schemas/drawing.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useRun } from '../language/use-run.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { audienceLabel } from '../reading/who-sees.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';

interface RedactDrawingProps {
  view: ConferenceView;
  drawing: DrawingView;
  send: BoardStore['send'];
  onRemoved: () => void;
  onClose: () => void;
}

/** Takes a page away for good: what goes with it, and asked twice. A refusal keeps it open. */
export function RedactDrawing({ view, drawing, send, onRemoved, onClose }: RedactDrawingProps) {
  const t = useTexts();
  const lang = useLanguage();
  const [isSure, setSure] = useState(false);
  const { isRunning, failure, run } = useRun();
  const remove = async () => {
    if (await run(() => send({ kind: 'redactDrawing', drawing: drawing.id }))) onRemoved();
    else setSure(false);
  };
  return (
    <Dialog
      heading={
        isSure ? t('drawings.redact.sure') : t('drawings.redact.heading', { name: drawing.name })
      }
      closeWords={t('drawings.redact.keep')}
      onClose={onClose}
      actions={
        <>
          <KeepButton key={String(isSure)} onPress={onClose} />
          <Button
            kind="grave"
            busy={isRunning}
            onPress={() => (isSure ? void remove() : setSure(true))}
          >
            {t(`drawings.redact.${isRunning ? 'busy' : isSure ? 'yes' : 'next'}`)}
          </Button>
        </>
      }
    >
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
      <p>{t('drawings.redact.lead')}</p>
      <p className="make-sees">
        <Icon name="eye" size={16} />
        {t('drawings.redact.seen', { who: audienceLabel(t, lang, view, drawing.audience) })}
      </p>
      <Notice tone="care">
        <p>{t('drawings.redact.copies')}</p>
        {drawing.putAway !== true && <p>{t('drawings.redact.away')}</p>}
      </Notice>
    </Dialog>
  );
}

/** Has the focus when the dialog comes and when it asks again: Enter, pressed too often, removes nothing. */
function KeepButton({ onPress }: { onPress: () => void }) {
  const t = useTexts();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button kind="secondary" onPress={onPress} ref={button}>
      {t('drawings.redact.keep')}
    </Button>
  );
}
