import type { Doc } from 'yjs';
import { drawingLimits } from '../../shared/drawing/drawing.ts';
import type { Shape } from '../../shared/drawing/shape.ts';
import { isStroke } from '../../shared/drawing/shape.ts';
import {
  descriptionOf,
  eraseShape,
  eraseTie,
  putShape,
  putTie,
} from '../../shared/drawing/write-page.ts';
import type { DrawingHands } from './drawing-hands.ts';
import { nothingDrawn } from './drawn.ts';
import type { Drawn } from './drawn.ts';
import { origins } from './origins.ts';
import { openTyping } from './typing.ts';

interface HandsOptions {
  /** Done when the page was over already, or could not be taken: it stands nowhere else. */
  readonly onLate: (drawn: Drawn) => void;
}

/** Hands on one page's document. Nothing here makes what the server would refuse. */
export function openHands(
  doc: Doc,
  { onLate }: HandsOptions,
): DrawingHands & { readonly close: () => void } {
  let closed = false;

  return {
    put: (shapes) => {
      const left = closed ? shapes : inFrames(shapes).flatMap((some) => putAll(doc, some));
      if (left.length > 0) onLate({ ...nothingDrawn, put: left });
    },
    drop: (ids) => {
      if (closed) return onLate({ ...nothingDrawn, dropped: ids });
      for (let at = 0; at < ids.length; at += mostInFrame) {
        const some = ids.slice(at, at + mostInFrame);
        doc.transact(() => {
          for (const id of some) eraseShape(doc, id);
        });
      }
    },
    putTie: (tie) => {
      const isPut = !closed && doc.transact(() => putTie(doc, tie));
      if (!isPut) onLate({ ...nothingDrawn, ties: [tie] });
    },
    eraseTie: (id) => {
      if (closed) onLate({ ...nothingDrawn, untied: [id] });
      else doc.transact(() => eraseTie(doc, id));
    },
    describe: () => {
      const text = closed ? null : descriptionOf(doc);
      if (text === null) return null;
      const typing = openTyping(text, {
        origin: origins.typing,
        maxLength: drawingLimits.description,
        isOver: () => closed,
      });
      return {
        ...typing,
        type: (value, cursor) => {
          const shown = typing.type(value, cursor);
          if (closed) onLate({ ...nothingDrawn, words: shown.text });
          return shown;
        },
      };
    },
    close: () => {
      closed = true;
    },
  };
}

/** Answers those that could not be put there. */
const putAll = (doc: Doc, shapes: readonly Shape[]): Shape[] =>
  doc.transact(() => shapes.filter((shape) => !putShape(doc, shape)));

/** A frame holds so many things and so many bytes, roughly counted: far within what the server takes at once. */
const mostInFrame = 100;
const mostBytesInFrame = 40_000;

function inFrames(shapes: readonly Shape[]): Shape[][] {
  const frames: Shape[][] = [];
  let bytes = 0;
  for (const shape of shapes) {
    const frame = frames.at(-1);
    bytes += bytesOf(shape);
    if (frame === undefined || frame.length >= mostInFrame || bytes > mostBytesInFrame) {
      frames.push([shape]);
      bytes = bytesOf(shape);
    } else frame.push(shape);
  }
  return frames;
}

function bytesOf(shape: Shape): number {
  if (!isStroke(shape)) return JSON.stringify(shape).length * 3;
  return shape.segments.reduce((sum, { points }) => sum + points.length * 20, 200);
}
