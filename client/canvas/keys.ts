import type { Editor, TLEventInfo } from '@tldraw/tldraw';
import { eraseChosen } from './obey.ts';

/**
 * What keys do beside tldraw's own (arrows move what is chosen, Tab goes on to the next, Enter writes in it): nothing that
 * makes, groups, locks or turns anything.
 */
export function listenToKeys(editor: Editor, leave: () => void): () => void {
  const container = editor.getContainer();
  // tldraw leaves it out of the order of Tab.
  container.tabIndex = 0;
  const onKey = (event: KeyboardEvent): void => {
    if (isWriting(event.target) || !act(editor, event, leave)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocus = (): void => void editor.focus({ focusContainer: false });
  // The browser's own menu offers nothing here that works; over words that are written it stays.
  const onMenu = (event: Event): void => event.preventDefault();
  // With Alt tldraw would leave a second one where something is dragged from.
  const withoutAlt = (info: TLEventInfo): void => {
    if ('altKey' in info) info.altKey = false;
  };
  editor.on('before-event', withoutAlt);
  container.addEventListener('keydown', onKey, { capture: true });
  container.addEventListener('focusin', onFocus);
  container.addEventListener('pointerdown', onFocus, { capture: true });
  container.addEventListener('contextmenu', onMenu);
  return () => {
    editor.off('before-event', withoutAlt);
    container.removeEventListener('keydown', onKey, { capture: true });
    container.removeEventListener('focusin', onFocus);
    container.removeEventListener('pointerdown', onFocus, { capture: true });
    container.removeEventListener('contextmenu', onMenu);
  };
}

function act(editor: Editor, event: KeyboardEvent, leave: () => void): boolean {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (command && (key === 'z' || key === 'y')) {
    if (key === 'y' || event.shiftKey) editor.redo();
    else editor.undo();
    return true;
  }
  if (key === 'delete' || key === 'backspace') {
    eraseChosen(editor);
    return true;
  }
  if (key === 'enter' && isIdle(editor)) {
    const [first] = editor.getCurrentPageShapesInReadingOrder();
    if (first === undefined) return false;
    editor.setCurrentTool('select');
    editor.select(first.id);
    return true;
  }
  if (key === 'escape' && isIdle(editor)) {
    leave();
    return true;
  }
  return false;
}

/** Nothing chosen, nothing begun. */
const isIdle = (editor: Editor): boolean =>
  editor.getSelectedShapeIds().length === 0 &&
  (editor.getPath().endsWith('.idle') || editor.isInAny('words', 'person'));

const isWriting = (target: EventTarget | null): boolean => target instanceof HTMLTextAreaElement;
