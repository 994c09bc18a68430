import { eraseShape, descriptionOf, putShape, putTie } from '../../shared/drawing/write-page.ts';
import { readPage } from '../../shared/drawing/read-page.ts';
import { isStroke, type Shape } from '../../shared/drawing/shape.ts';
import type { Played } from './cast.ts';
import { carryOut, freshId, idOf } from './cast.ts';
import { safetyCircles } from './drawings/circles.ts';
import { threeHouses } from './drawings/houses.ts';
import type { DemoPage } from './drawings/page.ts';
import { treeForAll, wholeFamily } from './drawings/trees.ts';
import { holdPen, type Pen } from './hold-pen.ts';
import { audienceOf, childId } from './write-board.ts';

/** The pages of the sample family: the chair makes them, the minute taker draws what people say. */
export async function drawPages(played: Played): Promise<void> {
  for (const page of [treeForAll, wholeFamily, threeHouses, safetyCircles])
    await draw(played, page);
}

async function draw(played: Played, page: DemoPage): Promise<void> {
  const { kind, name, child, drawers, description } = page;
  const { room } = played;
  const drawing = freshId();
  await carryOut(room, idOf(played, 'marguerite'), {
    kind: 'makeDrawing',
    opId: drawing,
    drawing: kind,
    audience: audienceOf(played, page.audience),
    name,
    child: child === null ? null : childId(room.state(), child),
    drawers: drawers.map((key) => idOf(played, key)),
  });
  const document = room.state().drawings.get(drawing)?.document ?? '';
  const pen = holdPen(room, idOf(played, 'dennis'), document);
  if (kind === 'family-tree') await clear(pen);
  for (const thing of page.things) await putThing(pen, thing);
  for (const tie of page.ties) await write(pen, (doc) => putTie(doc, tie));
  await pen.write((doc) => descriptionOf(doc)?.insert(0, description));
  pen.putDown();
}

/** Whoever the page began with, as the chair draws the tree in an order of their own. */
async function clear(pen: Pen): Promise<void> {
  const { shapes } = readPage(pen.doc);
  if (shapes.length > 0) await pen.write((doc) => shapes.forEach(({ id }) => eraseShape(doc, id)));
}

/** A line comes onto the page piece by piece, as a hand draws it. */
async function putThing(pen: Pen, thing: Shape): Promise<void> {
  if (isStroke(thing)) {
    const { segments, props } = thing;
    const count = segments[0]?.points.length ?? 0;
    for (let drawn = atOnce; drawn < count; drawn += atOnce) {
      const some = segments.map(({ type, points }) => ({ type, points: points.slice(0, drawn) }));
      const growing = { ...thing, props: { ...props, isComplete: false }, segments: some };
      await write(pen, (doc) => putShape(doc, growing));
    }
  }
  await write(pen, (doc) => putShape(doc, thing));
}

const atOnce = 40;

async function write(pen: Pen, put: (doc: Pen['doc']) => boolean): Promise<void> {
  await pen.write((doc) => {
    if (!put(doc)) throw new Error('the demo draws outside the limits of a page');
  });
}
