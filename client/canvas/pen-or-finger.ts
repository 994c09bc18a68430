import type { Editor } from '@tldraw/tldraw';

/**
 * Once a pen has drawn, tldraw hears no finger any more: it may be the palm. A while after the pen was last seen it is a
 * finger again, so that a child who lays the pen away can go on.
 */
export function letFingersBack(editor: Editor): () => void {
  let penSeen = -Infinity;
  const onPointer = (event: PointerEvent): void => {
    if (event.pointerType === 'pen') penSeen = event.timeStamp;
    else if (event.type === 'pointerdown' && event.timeStamp - penSeen > palmMs) {
      if (editor.getInstanceState().isPenMode) editor.updateInstanceState({ isPenMode: false });
    }
  };
  const container = editor.getContainer();
  const kinds = ['pointerdown', 'pointermove', 'pointerup'] as const;
  for (const kind of kinds) container.addEventListener(kind, onPointer, { capture: true });
  return () => {
    for (const kind of kinds) container.removeEventListener(kind, onPointer, { capture: true });
  };
}

/** Longer than between two strokes of a pen. */
const palmMs = 4000;
