import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { drawingGoneBetween, drawingOnScreen } from './screen-drawing.ts';
import type { GoneDrawing } from './screen-drawing.ts';
import { partNow } from './screen-next.ts';
import './screen-strips.css';

/** A page went from the big screen because somebody came who may not see it: the chair reads why. */
export function DrawingGoneStrip({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const lang = useLanguage();
  const { gone, forget } = useGoneDrawing(view);
  if (gone === null) return null;
  const values = {
    board: gone.drawing.name,
    count: gone.because.length,
    names: listInWords(
      gone.because.map(({ name }) => name),
      lang,
    ),
  };
  return (
    <div className="screen-strip screen-strip-gone" role="status">
      <p className="screen-strip-top">
        <Icon name="eye-off" />
        <span>
          <b>{t('chair.screen.gone.what', values)}</b> {t('chair.screen.drawing.gone', values)}
        </span>
      </p>
      <div className="screen-strip-actions">
        <Button kind="quiet" size="small" onPress={forget}>
          {t('chair.screen.gone.read')}
        </Button>
      </div>
    </div>
  );
}

/** Until it was read, or the screen shows something else, or another part was opened. */
function useGoneDrawing(view: ConferenceView) {
  const [seen, setSeen] = useState(view);
  const [gone, setGone] = useState<GoneDrawing | null>(null);
  if (seen !== view) {
    setSeen(view);
    const stands =
      view.screenShows === 'board' &&
      drawingOnScreen(view) === null &&
      partNow(seen) === partNow(view);
    setGone(drawingGoneBetween(seen, view) ?? (stands ? gone : null));
  }
  return { gone, forget: () => setGone(null) };
}
