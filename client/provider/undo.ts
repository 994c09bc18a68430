import { UndoManager } from 'yjs';
import type { Doc } from 'yjs';
import { linesOf } from '../../shared/board/roots.ts';
import type { LineId } from '../../shared/protocol/ids.ts';
import { origins } from './origins.ts';

type StackItem = UndoManager['undoStack'][number];

/** One thing that can be undone: a run of text or a field change, or a line that was written newly. */
type Step =
  | { readonly kind: 'change'; readonly item: StackItem }
  | { readonly kind: 'line'; readonly line: LineId };

/** Undo of the person's own changes in one document; it dies with the document. [P7] */
export interface Undo {
  /** False when there was nothing to undo. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** A new line was written: undoing it strikes it. */
  readonly wroteLine: (line: LineId) => void;
  /** What comes next is a step of its own. */
  readonly endRun: () => void;
  readonly close: () => void;
}

export function openUndo(
  doc: Doc,
  strike: (line: LineId, struck: boolean) => void,
  onStep: () => void,
): Undo {
  const manager = new UndoManager(linesOf(doc), {
    trackedOrigins: new Set<unknown>([origins.typing, origins.field]),
  });
  let done: Step[] = [];
  let undone: Step[] = [];
  /** Where the stock manager's next item belongs. */
  let into: 'new' | 'done' | 'undone' = 'new';
  manager.on('stack-item-added', ({ stackItem }: { stackItem: StackItem }) =>
    put({ kind: 'change', item: stackItem }),
  );

  function put(step: Step): void {
    if (into === 'undone') undone.push(step);
    else done.push(step);
    if (into !== 'new') return;
    undone = [];
    onStep();
  }

  function take(from: Step[], direction: 'done' | 'undone'): boolean {
    into = direction;
    const took = takeOne(from, direction);
    into = 'new';
    manager.stopCapturing();
    return took;
  }

  /** A step that changes nothing any more (somebody changed it since) is passed over. */
  function takeOne(from: Step[], direction: 'done' | 'undone'): boolean {
    for (let step = from.pop(); step !== undefined; step = from.pop()) {
      if (step.kind === 'line') {
        strike(step.line, direction === 'undone');
        put(step);
        return true;
      }
      if (applyItem(manager, step.item, direction)) return true;
    }
    return false;
  }

  return {
    undo: () => take(done, 'undone'),
    redo: () => take(undone, 'done'),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    wroteLine: (line) => {
      manager.stopCapturing();
      put({ kind: 'line', line });
    },
    endRun: () => manager.stopCapturing(),
    close: () => {
      done = [];
      undone = [];
      manager.destroy();
    },
  };
}

/** The stock manager passes over items without effect; handing it one at a time keeps the steps in our order. */
function applyItem(manager: UndoManager, item: StackItem, direction: 'done' | 'undone'): boolean {
  if (direction === 'undone') {
    manager.undoStack = [item];
    return manager.undo() !== null;
  }
  manager.redoStack = [item];
  return manager.redo() !== null;
}
