import { useState } from 'react';
import { useTexts } from '../language/language.ts';
import type { NotDrawn } from '../provider/drawing-tray.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useDrawingLabels } from './picture-labels.ts';
import { DrawingPicture } from './picture.tsx';
import './page-not-saved.css';

interface NotSavedProps {
  entry: NotDrawn;
  /** Null where this person draws no more. */
  onPutBack: (() => void) | null;
  onLetGo: () => void;
  /** To the page, where it can be put back; null: it is open, or gone. */
  onOpen: (() => void) | null;
}

/** What was drawn or written on a page and could not be kept there. Nothing leaves it by itself. [W5] */
export function NotSaved({ entry, onPutBack, onLetGo, onOpen }: NotSavedProps) {
  const t = useTexts();
  const labels = useDrawingLabels();
  const [isCopied, setCopied] = useState(false);
  const { name, drawn } = entry;
  const { put, dropped, ties, untied, words } = drawn;
  const count = put.length + dropped.length + ties.length + untied.length;
  const copy = async () => {
    await navigator.clipboard.writeText(words ?? '');
    setCopied(true);
  };
  return (
    <Notice tone="care" heading={t('drawing.not-saved.heading', { name })} announced>
      <div className="not-drawn">
        {put.length > 0 && (
          <div className="not-drawn-picture">
            <DrawingPicture
              kind="blank"
              page={{ shapes: put, ties: [], description: '' }}
              labels={labels}
              name={t('drawing.not-saved.picture')}
              description=""
            />
          </div>
        )}
        <div>
          {count > 0 && <p>{t('drawing.not-saved.things', { count })}</p>}
          {words !== null && (
            <>
              <p>{t('drawing.not-saved.words')}</p>
              <blockquote className="not-drawn-words" dir="auto">
                {words}
              </blockquote>
            </>
          )}
          <div className="button-row">
            {onPutBack !== null && (
              <Button size="small" icon="undo" onPress={onPutBack}>
                {t('drawing.not-saved.put-back')}
              </Button>
            )}
            {onOpen !== null && (
              <Button size="small" onPress={onOpen}>
                {t('drawing.not-saved.open')}
              </Button>
            )}
            {words !== null && words !== '' && (
              <Button kind="secondary" size="small" icon="copy" onPress={() => void copy()}>
                {t(isCopied ? 'drawing.not-saved.copied' : 'drawing.not-saved.copy')}
              </Button>
            )}
            <Button kind="quiet" size="small" onPress={onLetGo}>
              {t('drawing.not-saved.let-go')}
            </Button>
          </div>
        </div>
      </div>
    </Notice>
  );
}
