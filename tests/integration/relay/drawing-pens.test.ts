import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeStateAsUpdate } from 'yjs';
import { newcomersTo } from '../../../shared/conference/decide/newcomers.ts';
import { descriptionOf, eraseShape, putTie } from '../../../shared/drawing/write-page.ts';
import { person } from '../../support/drawn.ts';
import { putLine } from '../../support/pen-writing.ts';
import { openLive, splitRelay } from '../../support/split-relay.ts';
import { newOpId, startTestRelay, type TestRelay } from '../../support/test-relay.ts';
import { until } from '../../support/until.ts';
import {
  drawingRelay,
  pageIn,
  pencil,
  put,
  seesStroke,
  type DrawingRelay,
} from './drawing-relay.ts';

let relay: TestRelay;
let at: DrawingRelay;

beforeEach(async () => {
  relay = await startTestRelay();
  at = drawingRelay(relay);
});

afterEach(async () => {
  at.leaveAll();
  await relay.stop();
});

test('[L1] [R21] two who draw at once with stock providers, and who watches them, end up with the same page', async () => {
  const id = await at.make();
  const [one, two, reader] = [
    await at.sit('chair', id),
    await at.sit('minuteTaker', id),
    await at.sit('mother', id),
  ];
  put(one, person('kezia'));
  await until(two.changes, () => pageIn(two).shapes.length === 1);
  for (let points = 5; points <= 100; points += 5) {
    put(one, pencil('one', points));
    put(two, pencil('two', points));
    put(one, person('kezia', {}, { x: points }));
    put(two, person('kezia', { note: `${points}` }, { x: -points }));
  }
  for (const client of [one, two, reader]) {
    await seesStroke(client, 'one', 100);
    await seesStroke(client, 'two', 100);
  }
  const sees = () => [one, two, reader].map(pageIn);
  await until(reader.changes, () => sees().every((page) => page.shapes.length === 3));
  await until(one.changes, () => JSON.stringify(pageIn(one)) === JSON.stringify(pageIn(reader)));
  expect(pageIn(two)).toEqual(pageIn(one));
});

test('[L2] [R21] who only watches is cut when they draw; who is named for a page draws there and nowhere else', async () => {
  const mothers = await at.make({ drawers: [relay.people.mother] });
  const other = await at.make();
  const [mother, chair] = [await at.sit('mother', mothers), await at.sit('chair', mothers)];
  put(mother, pencil('mine', 20));
  await seesStroke(chair, 'mine', 20);

  const nana = await at.sit('nana', mothers);
  put(nana, person('intruder'));
  expect(await nana.closed()).toBe(4403);

  const elsewhere = await at.sit('mother', other);
  put(elsewhere, person('intruder'));
  expect(await elsewhere.closed()).toBe(4403);

  const board = await at.sit('mother', relay.documents.everyone);
  putLine(board.doc, 'L1', relay.people.mother);
  expect(await board.closed()).toBe(4403);

  put(mother, pencil('mine', 25));
  await seesStroke(chair, 'mine', 25);
  expect(pageIn(chair).shapes.map((shape) => shape.id)).toEqual(['shape:mine']);
  expect(pageIn(await at.sit('chair', other)).shapes).toEqual([]);
});

test('[R3] [R21] whoever loses the pen in the middle of a stroke is cut; what was drawn stays, and not a point more', async () => {
  const id = await at.make({ drawers: [relay.people.mother] });
  const [mother, police, chair] = [
    await at.sit('mother', id),
    await at.sit('police', id),
    await at.sit('chair', id),
  ];
  for (const [client, name] of [
    [mother, 'mother'],
    [police, 'police'],
  ] as const) {
    if (name === 'police') {
      await at.must('chair', { kind: 'givePen', person: relay.people.police });
    }
    put(client, pencil(name, 30));
    await seesStroke(chair, name, 30);
    await at.must(
      'chair',
      name === 'police'
        ? { kind: 'takePen', person: relay.people.police }
        : { kind: 'setDrawers', drawing: id, drawers: [] },
    );
    put(client, pencil(name, 60));
    expect(await client.closed()).toBe(4403);
    const back = await at.sit(name, id);
    await seesStroke(back, name, 30);
    expect(pageIn(chair)).toEqual(pageIn(back));
  }
});

test('[R11] [R21] when a restricted part opens every page moves: who is in watches there, who is out comes to neither, and what slept comes nowhere', async () => {
  const split = await splitRelay(relay);
  await split.open('A');
  const id = await at.make();
  const before = await at.page(id);
  const [chair, police, nobody] = [
    await at.sit('chair', id),
    await at.sit('police', id),
    await at.sit('mother', id),
  ];
  put(chair, pencil('before', 30));
  await seesStroke(police, 'before', 30);
  await seesStroke(nobody, 'before', 30);
  const asleep = await at.sit('minuteTaker', id);
  asleep.provider.disconnect();
  put(asleep, pencil('asleep', 10));

  await split.open('R');
  expect(await police.closed()).toBe(4409);
  expect(await nobody.closed()).toBe(4409);
  const moved = await at.page(id);
  expect(moved.document).not.toBe(before.document);
  expect(moved.epoch).toBe(before.epoch + 1);

  const frozen = await at.sit('chair', id);
  await seesStroke(frozen, 'before', 30);
  put(frozen, pencil('frozen', 10));
  expect(await frozen.closed()).toBe(4403);
  const outside = await openLive(relay, relay.people.mother);
  expect(await outside.view(() => true)).toMatchObject({ at: 'holding' });
  expect(await at.knock('mother', moved.document).closed()).toBe(4403);

  await split.open('A');
  asleep.provider.connect();
  expect(await asleep.closed()).toBe(4409);
  const after = await at.sit('chair', id);
  put(after, pencil('after', 10));
  const mother = await at.sit('mother', id);
  await seesStroke(mother, 'after', 10);
  expect(
    pageIn(mother)
      .shapes.map((shape) => shape.id)
      .toSorted(),
  ).toEqual(['shape:after', 'shape:before']);
});

test('[R2] [R10] [R21] whoever may not see a page any more is cut in the same turn, and who still may is not', async () => {
  const split = await splitRelay(relay);
  const [wide, kept] = [
    await at.make(),
    await at.make({ audience: relay.audiences.professionals }),
  ];
  const [mother, chair, police] = [
    await at.sit('mother', wide),
    await at.sit('chair', wide),
    await at.sit('police', kept),
  ];
  await at.must('chair', { kind: 'putDrawingAway', drawing: wide });
  expect(await mother.closed()).toBe(4403);
  // [R3] Nobody draws on what is put away; the chair watches.
  expect(await chair.closed()).toBe(4403);
  await at.sit('chair', wide);
  await at.must('chair', { kind: 'bringDrawingBack', drawing: wide });
  const [again, nana] = [await at.sit('mother', wide), await at.sit('nana', wide)];
  await split.open('B');
  expect(await again.closed()).toBe(4403);
  await at.must('chair', { kind: 'remove', person: relay.people.nana });
  expect(await nana.closed()).toBe(4403);
  expect(police.provider.wsconnected).toBe(true);
});

test('[L10] [R21] whoever may not hear about a page’s children is told no more of it than of one that never was', async () => {
  const [child, other] = (await relay.room()).state().children.map((one) => one.id);
  if (child === undefined || other === undefined) throw new Error('there are two children');
  const id = await at.make({ child });
  const { document } = await at.page(id);
  await at.sit('nana', id);
  await at.must('chair', { kind: 'putDrawingAway', drawing: id });
  expect(await at.knock('nana', document).closed()).toBe(4403);
  await at.must('chair', { kind: 'setHearing', person: relay.people.nana, hears: [other] });
  expect(await at.knock('nana', document).closed()).toBe(4404);
  expect(await at.knock('nana', 'never-was').closed()).toBe(4404);
});

test('[R13] [R21] a page that is shown to others has nothing of how it came about: no word that went, no id, nobody’s hand', async () => {
  const { professionals, everyone } = relay.audiences;
  const id = await at.make({ audience: professionals });
  const chair = await at.sit('chair', id);
  put(chair, person('older', { name: 'Larkspur House' }));
  put(chair, person('older', { name: 'A friend' }));
  put(chair, person('kezia', { name: 'Kezia' }, { x: 300 }));
  put(chair, pencil('went', 20));
  chair.doc.transact(() => {
    putTie(chair.doc, {
      id: 'tie:one',
      type: 'tie',
      tie: 'close',
      from: 'shape:older',
      to: 'shape:kezia',
    });
    eraseShape(chair.doc, 'shape:went');
    descriptionOf(chair.doc)?.insert(0, 'Who is a friend');
  });
  const colleague = await at.sit('minuteTaker', id);
  await until(colleague.changes, () => pageIn(colleague).description === 'Who is a friend');
  const release = {
    kind: 'releaseDrawing' as const,
    opId: newOpId(),
    drawing: id,
    audience: everyone,
  };
  const conference = (await relay.room()).state();
  const newcomers = newcomersTo(conference, everyone, [professionals]).map((one) => one.id);
  const copy = await at.must('chair', { ...release, newcomers });
  const mother = await at.sit('mother', copy);
  const [seen, was] = [pageIn(mother), pageIn(chair)];
  expect(seen.shapes.map(({ place, props }) => ({ place, props }))).toEqual(
    was.shapes.map(({ place, props }) => ({ place, props })),
  );
  expect(seen.ties.map(({ tie }) => tie)).toEqual(['close']);
  expect(seen.description).toBe('Who is a friend');
  const received = Buffer.from(encodeStateAsUpdate(mother.doc)).toString('latin1');
  for (const gone of ['Larkspur', 'older', 'kezia', 'went', 'f0,0'])
    expect(received).not.toContain(gone);
});
