import type { DrawingId } from '../../shared/drawing/drawing.ts';
import type { DrawingPage } from '../../shared/drawing/shape.ts';
import type { Instant } from '../../shared/protocol/ids.ts';
import { isNothing, notOn, onTop } from './drawn.ts';
import type { Drawn } from './drawn.ts';

/** What was done to one page and never acknowledged: to put back there, or to let go. [P2] */
export interface NotDrawn {
  readonly drawing: DrawingId;
  readonly name: string;
  readonly drawn: Drawn;
  readonly at: Instant;
}

interface Kept extends NotDrawn {
  /** Nobody sees it yet: its page may have been taken away for good. */
  readonly isHidden: boolean;
}

/** What was drawn and could not be kept on its page. Nothing leaves it by itself but what the page shows after all. */
export interface DrawingTray {
  /** One entry a page. */
  readonly list: () => readonly NotDrawn[];
  /** Is there nothing, not even what nobody sees yet? */
  readonly isEmpty: () => boolean;
  readonly put: (page: Pick<NotDrawn, 'drawing' | 'name'>, drawn: Drawn) => void;
  /** From now on what comes of this page is shown only by `reveal`: why it is over will be known in a moment. */
  readonly hide: (drawing: DrawingId) => void;
  readonly reveal: (drawing?: DrawingId) => void;
  /** These were taken away for good: nothing of them is here, now or later. [P10] */
  readonly forget: (gone: readonly string[]) => void;
  /** Lets go of what the page shows: only its acknowledgement was lost. */
  readonly settle: (drawing: DrawingId, page: DrawingPage) => void;
  readonly dismiss: (drawing: DrawingId) => void;
}

export function createDrawingTray(now: () => Instant): DrawingTray {
  let kept: readonly Kept[] = [];
  let list: readonly NotDrawn[] = [];
  let gone: ReadonlySet<string> = new Set();
  const hiding = new Set<DrawingId>();

  function keep(wanted: readonly Kept[]): void {
    kept = wanted.filter(({ drawing, drawn }) => !gone.has(drawing) && !isNothing(drawn));
    list = kept.filter(({ isHidden }) => !isHidden);
  }

  function reveal(drawing?: DrawingId): void {
    if (drawing === undefined) hiding.clear();
    else hiding.delete(drawing);
    if (kept.every(({ isHidden }) => !isHidden)) return;
    keep(kept.map((one) => ({ ...one, isHidden: hiding.has(one.drawing) })));
  }

  return {
    list: () => list,
    isEmpty: () => kept.length === 0,
    put: ({ drawing, name }, drawn) => {
      if (isNothing(drawn)) return;
      const old = kept.find((one) => one.drawing === drawing);
      const all = old === undefined ? drawn : onTop(old.drawn, drawn);
      const isHidden = old?.isHidden ?? hiding.has(drawing);
      keep([
        ...kept.filter((one) => one !== old),
        { drawing, name, drawn: all, at: now(), isHidden },
      ]);
    },
    hide: (drawing) => {
      hiding.add(drawing);
    },
    reveal,
    forget: (ids) => {
      if (ids.every((id) => gone.has(id))) return;
      gone = new Set([...gone, ...ids]);
      keep(kept);
    },
    settle: (drawing, page) => {
      const old = kept.find((one) => one.drawing === drawing);
      const left = old === undefined ? null : notOn(page, old.drawn);
      if (old === undefined || left === null || left === old.drawn) return;
      keep(kept.map((one) => (one === old ? { ...old, drawn: left } : one)));
    },
    dismiss: (drawing) => keep(kept.filter((one) => one.drawing !== drawing || one.isHidden)),
  };
}
