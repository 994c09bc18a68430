import { fromCanvasSchema } from '../canvas/messages.ts';
import type { Deed, FromCanvas, Hand, ToCanvas } from '../canvas/messages.ts';
import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import type { DrawingLabels } from '../../shared/drawing/page-words.ts';
import type { Shape, Tie } from '../../shared/drawing/shape.ts';
import { assertNever } from '../../shared/result.ts';
import type { DrawingHands, ShownDrawing } from '../provider/drawing-hands.ts';
import { handDone, shapeFrom } from './hand-done.ts';
import type { Said } from './hand-done.ts';

export type CanvasState = Omit<Extract<FromCanvas, { kind: 'state' }>, 'kind'>;

interface FrameBridgeOptions {
  readonly kind: DrawingKind;
  readonly name: string;
  readonly labels: DrawingLabels;
  readonly hand: Hand;
  /** The page as it is at this moment; null: it is not there. */
  readonly latest: () => ShownDrawing | null;
  readonly onReady: () => void;
  readonly onState: (state: CanvasState) => void;
  readonly onLeave: () => void;
  readonly onMaker: () => void;
  readonly onFull: () => void;
  readonly onBroken: () => void;
}

/** Between one page and the canvas in its frame: what either shows, the other is told. */
export interface FrameBridge {
  /** The page is another: the canvas hears what it does not show yet. */
  readonly show: () => void;
  readonly take: (hand: Hand) => void;
  readonly perform: (what: Deed) => void;
  /** Writes what is still on its way, and hears nothing any more. */
  readonly close: () => void;
}

/**
 * A hand is heard sixty times a second, and its page written twenty times: the others see it move, the server rests. Four
 * hundred things in one hand are written more seldom, or the server would hang up after two seconds (its [L4]).
 */
const writeAfterMs = (things: number): number => Math.max(50, things);

export function openFrameBridge(port: MessagePort, options: FrameBridgeOptions): FrameBridge {
  const { latest } = options;
  /** What the canvas shows: as it was last told, or as it said. */
  const inCanvas = new Map<string, Shape>();
  /** What of the page the canvas is known to show, so that it is not told of its own. */
  const known = new Map<string, Shape>();
  /** What the hand did and is not written yet, and what the canvas showed before; null: it took it off. */
  const done = new Map<string, { said: Shape; before: Shape | undefined } | null>();
  let ties: readonly Tie[] = [];
  /** Of the last page that had any: what is done after it is over goes to what is not saved. */
  let hands: DrawingHands | null = latest()?.hands ?? null;
  let isReady = false;
  let isOpen = false;
  let writing: ReturnType<typeof setTimeout> | undefined;
  let { hand } = options;

  const say = (message: Lasting<ToCanvas>): void => port.postMessage(message);

  function open(): void {
    const shown = latest();
    if (isOpen || shown?.synced !== true) return;
    isOpen = true;
    const { page } = shown;
    ({ ties } = page);
    for (const shape of page.shapes) told(shape);
    const { kind: drawing, name, labels } = options;
    say({ kind: 'open', drawing, name, labels, hand, ties, shapes: page.shapes });
    options.onReady();
  }

  function told(shape: Shape): void {
    inCanvas.set(shape.id, shape);
    known.set(shape.id, shape);
  }

  function show(): void {
    const shown = latest();
    hands = shown?.hands ?? hands;
    if (isReady && !isOpen) return open();
    // A page that is being opened anew shows nothing yet; the canvas keeps what it has.
    if (!isOpen || shown?.synced !== true) return;
    const { page } = shown;
    const put = page.shapes.filter(
      (shape) => known.get(shape.id) !== shape && !done.has(shape.id) && !isSame(shape),
    );
    const there = new Set(page.shapes.map(({ id }) => id));
    const drop = [...inCanvas.keys()].filter((id) => !there.has(id) && !done.has(id));
    for (const shape of page.shapes) if (!done.has(shape.id)) told(shape);
    for (const id of drop) forget(id);
    if (put.length + drop.length > 0) say({ kind: 'change', put, drop });
    if (JSON.stringify(page.ties) === JSON.stringify(ties)) return;
    ({ ties } = page);
    say({ kind: 'ties', ties });
  }

  const isSame = (shape: Shape): boolean =>
    JSON.stringify(inCanvas.get(shape.id)) === JSON.stringify(shape);

  function forget(id: string): void {
    inCanvas.delete(id);
    known.delete(id);
  }

  function heard(change: Extract<FromCanvas, { kind: 'change' }>): void {
    const [blank, put] = [change.put.filter(isBlank), change.put.filter((one) => !isBlank(one))];
    for (const one of put) {
      const said = shapeFrom(one);
      const before = done.get(said.id)?.before ?? inCanvas.get(said.id);
      done.set(said.id, { said, before });
      inCanvas.set(said.id, said);
    }
    for (const id of [...blank.map(({ id }) => id), ...change.drop]) {
      done.set(id, null);
      inCanvas.delete(id);
    }
    writing ??= setTimeout(write, writeAfterMs(done.size));
  }

  function write(): void {
    clearTimeout(writing);
    writing = undefined;
    const all = [...done];
    done.clear();
    const on = new Map(latest()?.page.shapes.map((shape) => [shape.id, shape]));
    const put = all.flatMap(([id, hand]) =>
      hand === null ? [] : handDone({ ...hand, on: on.get(id) }),
    );
    const drop = all.flatMap(([id, hand]) => (hand === null ? [id] : []));
    if (put.length > 0) hands?.put(put);
    if (drop.length > 0) hands?.drop(drop);
    for (const id of drop) known.delete(id);
    const page = new Map(latest()?.page.shapes.map((shape) => [shape.id, shape]));
    // What the page made of it is what the canvas shows, to a hundredth of a unit.
    for (const shape of put) {
      const written = page.get(shape.id);
      if (written !== undefined && inCanvas.get(shape.id) === shape) known.set(shape.id, written);
    }
  }

  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = fromCanvasSchema.safeParse(data);
    if (!message.success) return;
    hear(message.data);
  });

  function hear(message: FromCanvas): void {
    switch (message.kind) {
      case 'ready':
        isReady = true;
        return open();
      case 'change':
        return heard(message);
      case 'state': {
        const { kind: _, ...state } = message;
        hand = { ...hand, tool: state.tool };
        return options.onState(state);
      }
      case 'leave':
        return options.onLeave();
      case 'maker':
        return options.onMaker();
      case 'full':
        return options.onFull();
      case 'broken':
        return options.onBroken();
      default:
        return assertNever(message);
    }
  }

  port.start();
  return {
    show,
    take: (taken) => {
      // What the canvas itself said is no news to it.
      if (JSON.stringify(taken) === JSON.stringify(hand)) return;
      hand = taken;
      if (isOpen) say({ kind: 'hand', hand });
    },
    perform: (what) => {
      if (isOpen) say({ kind: 'do', what });
    },
    close: () => {
      write();
      port.close();
    },
  };
}

/** A box of words that nobody wrote in yet, or any more, lies on no page: it might be left behind. */
const isBlank = ({ props }: Said): boolean => props.type === 'words' && props.text.trim() === '';

/** A message is read, never changed. */
type Lasting<Value> = Value extends readonly (infer One)[]
  ? readonly Lasting<One>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Lasting<Value[Key]> }
    : Value;
