import { newcomersTo } from '../../../shared/conference/decide/newcomers.ts';
import { drawingKinds } from '../../../shared/drawing/drawing.ts';
import { readPage } from '../../../shared/drawing/read-page.ts';
import {
  isStroke,
  type DrawShape,
  type PersonShape,
  type Shape,
} from '../../../shared/drawing/shape.ts';
import { descriptionOf, eraseShape, putShape } from '../../../shared/drawing/write-page.ts';
import type { World } from './world.ts';
import { pickHand } from './write-steps.ts';

const at = { x: 100, y: 100, rotation: 0, index: 'a1' } as const;

/** Somebody at a page that has come once, with the pen there as far as their page knows. */
const pickPen = (world: World) =>
  pickHand(world, ({ pen, doc }) => pen && descriptionOf(doc) !== null);

const strokeOf = (id: string, points: number): DrawShape => ({
  id,
  place: at,
  props: { type: 'draw', color: 'red', size: 'm', isComplete: true, isClosed: false, isPen: false },
  segments: [
    {
      type: 'free',
      points: Array.from({ length: points }, (_, n) => ({ x: n * 3, y: (n % 5) * 4, z: 0.5 })),
    },
  ],
});

const personOf = (id: string, name: string): PersonShape => ({
  id,
  place: at,
  props: { type: 'person', name, symbol: 'circle', died: false, note: '', home: '' },
});

/** A new stroke in a few updates, or one that goes on. */
export function stroke(world: World): void {
  const hand = pickPen(world);
  if (hand === undefined) return;
  const { doc } = hand.client;
  const id = `shape:${world.nextLine()}`;
  world.tell(`${hand.browser.name} draws ${id}`);
  for (let points = 2; points < 2 + world.chance.below(30); points += 5)
    doc.transact(() => putShape(doc, strokeOf(id, points)));
  doc.transact(() => putShape(doc, strokeOf(id, 40)));
}

export function putPerson(world: World): void {
  const hand = pickPen(world);
  if (hand === undefined) return;
  const { doc } = hand.client;
  const id = `shape:${world.nextLine()}`;
  world.tell(`${hand.browser.name} puts ${id}`);
  doc.transact(() => putShape(doc, personOf(id, world.letters(2))));
}

/** Moved, named anew or drawn on, whatever it is. */
export function changeShape(world: World): void {
  onShape(world, 'changes', (doc, shape) => {
    const x = world.chance.below(900);
    if (isStroke(shape) && world.chance.happens(0.5)) return putShape(doc, strokeOf(shape.id, 60));
    if (shape.props.type === 'person' && world.chance.happens(0.5))
      return putShape(doc, personOf(shape.id, world.letters(2)));
    return putShape(doc, { ...shape, place: { ...shape.place, x } });
  });
}

export const eraseOne = (world: World): void =>
  onShape(world, 'erases', (doc, { id }) => eraseShape(doc, id));

export function describe(world: World): void {
  const hand = pickPen(world);
  const words = hand && descriptionOf(hand.client.doc);
  if (hand === undefined || !words) return;
  world.tell(`${hand.browser.name} describes the page`);
  words.insert(world.chance.below(words.length + 1), world.letters(2));
}

/** What no page lets anybody do: to draw where they only look on. */
export function attackPage(world: World): void {
  const hand = pickHand(
    world,
    ({ pen, doc, isSynced }) => !pen && isSynced() && descriptionOf(doc) !== null,
  );
  if (hand === undefined) return;
  hand.client.isHostile = true;
  world.tell(`${hand.browser.name} attacks the page`);
  const { doc } = hand.client;
  doc.transact(() => putShape(doc, personOf(`shape:${world.nextLine()}`, 'x')));
}

export function makePage(world: World): void {
  const { chance, people, sender } = world;
  const { audiences, children } = world.recovered().conference;
  const opId = world.nextOp();
  sender.send(
    { as: 'person', person: people.chair },
    {
      kind: 'makeDrawing',
      opId,
      drawing: chance.pick(drawingKinds) ?? 'blank',
      audience: chance.pick([...audiences.keys()]) ?? '',
      name: `Words ${opId}`,
      child: chance.happens(0.3) ? (children[0]?.id ?? null) : null,
      drawers: chance.happens(0.3) ? [people.mother] : [],
    },
  );
}

/** Released, put away, shown, taken away: whatever is done to a page that is there. */
export function commandPage(world: World): void {
  const { chance, people, sender } = world;
  const { conference } = world.recovered();
  const page = chance.pick([...conference.drawings.values()]);
  if (page === undefined) return makePage(world);
  const opId = world.nextOp();
  const audience = chance.pick([...conference.audiences.keys()]) ?? '';
  const newcomers = newcomersTo(conference, audience, [page.audience]).map(({ id }) => id);
  const it = { opId, drawing: page.id } as const;
  const command = chance.pick([
    { ...it, kind: 'releaseDrawing', audience, newcomers },
    { ...it, kind: 'releaseDrawing', audience, newcomers },
    { ...it, kind: page.putAway ? 'bringDrawingBack' : 'putDrawingAway' },
    { ...it, kind: 'nameDrawing', name: `Words ${opId}` },
    { ...it, kind: 'setDrawers', drawers: chance.happens(0.5) ? [people.mother] : [] },
    { ...it, kind: 'showDrawing' },
    ...(chance.happens(0.2) ? [{ ...it, kind: 'redactDrawing' } as const] : []),
  ] as const);
  if (command !== undefined) sender.send({ as: 'person', person: people.chair }, command);
}

function onShape(
  world: World,
  what: string,
  change: (doc: Parameters<typeof putShape>[0], shape: Shape) => unknown,
): void {
  const hand = pickPen(world);
  const shape = hand && world.chance.pick(readPage(hand.client.doc).shapes);
  if (hand === undefined || shape === undefined) return;
  const { doc } = hand.client;
  world.tell(`${hand.browser.name} ${what} ${shape.id}`);
  doc.transact(() => void change(doc, shape));
}
