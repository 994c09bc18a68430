import type { Doc } from 'yjs';
import { mayDraw } from '../../../shared/conference/drawing-rights.ts';
import { readPage } from '../../../shared/drawing/read-page.ts';
import type { PersonShape, Shape, ShapePlace } from '../../../shared/drawing/shape.ts';
import { isPerson } from '../../../shared/drawing/shape.ts';
import {
  descriptionOf,
  eraseShape,
  eraseTie,
  putShape,
  putTie,
} from '../../../shared/drawing/write-page.ts';
import type { Op } from './ops.ts';
import type { World } from './world.ts';

type Draw = Extract<Op, { kind: 'draw' }>;

/** Draws, as far as their browser would let them; answers whether it could. */
export function draw(world: World, op: Draw): boolean {
  const state = world.room.state();
  const drawing = state.drawings.get(op.drawing);
  const browser = world.pageOf(op.who, op.drawing);
  if (drawing === undefined || browser?.isOpen() !== true) return false;
  if (!mayDraw(state, world.people[op.who], drawing)) return false;
  const { doc } = browser;
  return doc.transact(() => hands[op.what](doc, op));
}

const hands: Record<Draw['what'], (doc: Doc, op: Draw) => boolean> = {
  // The same stroke goes on where somebody draws with the same number again.
  stroke: (doc, { thing, at }) =>
    putShape(doc, {
      id: `shape:${thing}`,
      place: placeAt(at),
      props: {
        type: 'draw',
        color: 'red',
        size: 'm',
        isComplete: true,
        isClosed: false,
        isPen: false,
      },
      segments: [{ type: 'free', points: Array.from({ length: at + 2 }, (_, n) => pointOf(n)) }],
    }),
  person: (doc, { thing, at }) =>
    putShape(doc, {
      id: `shape:${thing}`,
      place: placeAt(at),
      props: {
        type: 'person',
        name: `Somebody ${thing}`,
        symbol: at % 2 === 0 ? 'circle' : 'square',
        died: false,
        note: '',
        home: '',
      },
    }),
  words: (doc, { thing, at }) =>
    putShape(doc, {
      id: `shape:${thing}`,
      place: placeAt(at),
      props: { type: 'words', text: `Words ${thing}`, w: 200, color: 'black', size: 'm' },
    }),
  move: (doc, { at }) =>
    onShape(doc, at, (shape) => putShape(doc, { ...shape, place: placeAt(at + 1) })),
  rename: (doc, { thing, at }) =>
    onShape(doc, at, (shape) =>
      isPerson(shape)
        ? putShape(doc, { ...shape, props: { ...shape.props, name: `Named ${thing}` } })
        : false,
    ),
  tie: (doc, { thing, at }) => {
    const [from, to] = peopleOn(doc, at);
    if (from === undefined || to === undefined || from === to) return false;
    return putTie(doc, {
      id: `tie:${thing}`,
      type: 'tie',
      tie: at % 2 === 0 ? 'parent' : 'couple',
      from: from.id,
      to: to.id,
    });
  },
  erase: (doc, { at }) => {
    const { ties } = readPage(doc);
    const tie = ties[at];
    if (tie !== undefined) {
      eraseTie(doc, tie.id);
      return true;
    }
    return onShape(doc, at, ({ id }) => {
      eraseShape(doc, id);
      return true;
    });
  },
  describe: (doc, { thing }) => {
    const description = descriptionOf(doc);
    description?.insert(0, `It shows ${thing}. `);
    return description !== null;
  },
};

function onShape(doc: Doc, at: number, change: (shape: Shape) => boolean): boolean {
  const { shapes } = readPage(doc);
  const shape = shapes[at % Math.max(1, shapes.length)];
  return shape !== undefined && change(shape);
}

function peopleOn(doc: Doc, at: number): (PersonShape | undefined)[] {
  const people = readPage(doc).shapes.filter(isPerson);
  return [people[at % Math.max(1, people.length)], people[(at + 1) % Math.max(1, people.length)]];
}

const placeAt = (at: number): ShapePlace => ({
  x: 100 + at * 40,
  y: 100 + ((at * 70) % 500),
  rotation: 0,
  index: `a${at % 10}`,
});

const pointOf = (n: number) => ({ x: n * 7, y: (n % 3) * 5, z: 0.5 });
