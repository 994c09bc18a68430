import type { AudienceId } from '../../shared/protocol/ids.ts';
import type { Pen } from './pen.ts';

/** In which document the person wrote last, so that undo takes back what they did last, wherever it was. */
export interface History {
  readonly wrote: (audience: AudienceId) => void;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
}

export function createHistory(penOf: (audience: AudienceId) => Pen | null): History {
  const done: AudienceId[] = [];
  let undone: AudienceId[] = [];

  function step(from: AudienceId[], to: AudienceId[], verb: 'undo' | 'redo'): boolean {
    for (let audience = from.pop(); audience !== undefined; audience = from.pop()) {
      if (penOf(audience)?.[verb]() === true) {
        to.push(audience);
        return true;
      }
    }
    return false;
  }

  return {
    wrote: (audience) => {
      done.push(audience);
      undone = [];
    },
    undo: () => step(done, undone, 'undo'),
    redo: () => step(undone, done, 'redo'),
  };
}
