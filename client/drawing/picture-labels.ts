import { useMemo } from 'react';
import type { DrawingLabels } from '../../shared/drawing/page-words.ts';
import { useTexts } from '../language/language.ts';

/** The few words that stand on the templates. The same ones until the language changes. */
export function useDrawingLabels(): DrawingLabels {
  const t = useTexts();
  const [worries, good, dreams] = [
    t('drawing-picture.houses.worries'),
    t('drawing-picture.houses.good'),
    t('drawing-picture.houses.dreams'),
  ];
  const [inner, middle, outer] = [
    t('drawing-picture.rings.inner'),
    t('drawing-picture.rings.middle'),
    t('drawing-picture.rings.outer'),
  ];
  return useMemo(
    () => ({ worries, good, dreams, inner, middle, outer }),
    [worries, good, dreams, inner, middle, outer],
  );
}
