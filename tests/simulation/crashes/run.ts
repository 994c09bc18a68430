import { decodeStateVector, encodeStateVector, type Doc } from 'yjs';
import type { Base } from './base.ts';
import type { Browser } from './browser.ts';
import type { RecoveredDocument } from './recovery.ts';
import { mayHave } from './rules.ts';
import { checkHearing } from './standing.ts';
import { takeStep } from './steps.ts';
import type { Tiers } from './tiers.ts';
import { demand } from './violation.ts';
import { openWorld, type World } from './world.ts';

/** What one run came to. */
export interface Outcome {
  readonly steps: number;
  readonly saved: number;
  readonly accepted: number;
  readonly tale: readonly string[];
  readonly digest: string;
}

/** How many lines of what happened are printed where a run failed. */
const tail = Number(process.env['CRASHES_TAIL'] ?? 40);

/** One seed is one run. Throws with the seed, the step, the promise that was broken, and what happened before. */
export async function run(
  seed: number,
  tiers: Tiers,
  base: Base,
  stepCount = 60,
  draws = false,
): Promise<Outcome> {
  const world = await openWorld(seed, tiers, base);
  let step = 0;
  try {
    await world.pass(50);
    for (step = 1; step <= stepCount; step += 1) {
      await takeStep(world, draws);
      if (step % 20 === 0) await world.lookAtAll();
    }
    await comeToRest(world);
  } catch (problem) {
    throw inFull(problem, seed, step, world);
  }
  return { steps: stepCount, ...world.told.counts(), tale: world.tale, digest: world.digest() };
}

function inFull(problem: unknown, seed: number, step: number, { tale }: World): unknown {
  if (!(problem instanceof Error)) return problem;
  problem.message = [
    `seed ${seed}, step ${step}: ${problem.message}`,
    ...tale.slice(-tail),
    `again: CRASHES_SEED=${seed} CRASHES_RUNS=1 npx vitest run tests/simulation/crashes.test.ts`,
  ].join('\n  ');
  return problem;
}

/** The disk is well, everyone is awake, nobody does anything more: all are equal. */
async function comeToRest(world: World): Promise<void> {
  Object.assign(world.disk.health, { slowness: 1, broken: null, failsIn: null });
  for (const browser of world.browsers)
    if (browser.isFrozen()) browser.thaw(world.chance.happens(0.5));
  world.tell('at rest');
  // Until each end of a dead connection has noticed.
  await world.pass(30_000);
  for (let tries = 0; tries < 40 && whyNotQuiet(world) !== null; tries += 1) await world.pass(2000);
  const why = whyNotQuiet(world);
  demand(why === null, 'I6', `it does not come to rest: ${why}`);
  await world.lookAtAll();
  for (const browser of world.browsers) checkEqual(world, browser);
  const left = await world.leftOvers();
  demand(left.length === 0, 'I13', `still there after a redaction: ${left.join(', ')}`);
}

/** What is still under way, or null. */
function whyNotQuiet(world: World): string | null {
  if (world.server()?.isUp() !== true) return 'the server is down';
  if (world.sender.pending() > 0) return 'a command has no answer';
  if (!world.disk.isIdle()) return 'the disk is busy';
  for (const browser of world.browsers) {
    const wanted = documentsOf(world, browser);
    const open = [...browser.documents.values()];
    for (const { document, audience } of open) {
      if (wanted.get(audience) !== document) return `${browser.name} holds on to ${document}`;
    }
    for (const [audience, document] of wanted) {
      const client = browser.documents.get(document);
      if (client === undefined) return `${browser.name} has nothing of ${audience}`;
      if (!client.isHostile && (!client.isSynced() || !client.isSaved()))
        return `${browser.name} is not done with ${audience}`;
    }
  }
  return null;
}

/** Audience → address of what this browser should have open. */
function documentsOf({ recovered }: World, { reader }: Browser): ReadonlyMap<string, string> {
  const { conference } = recovered();
  return new Map(
    [...conference.audiences.values(), ...conference.drawings.values()]
      .filter(({ id }) => mayHave(conference, reader, id))
      .map(({ id, document }) => [id, document]),
  );
}

function checkEqual(world: World, browser: Browser): void {
  const { documents, conference } = world.recovered();
  const { reader } = browser;
  for (const client of browser.documents.values()) {
    // What somebody did to their own screen is theirs.
    if (client.isHostile) continue;
    const stored = documents.get(client.document);
    demand(stored !== undefined, 'I6', `${client.document} is on no disk`);
    const [has, is] = [statusOf(client), statusOf(stored)];
    demand(has === is, 'I6', `${browser.name} has ${has}, on disk is ${is}`);
    const person = reader.as === 'person' ? conference.people.get(reader.person) : undefined;
    if (person !== undefined) checkHearing(client.doc, person);
  }
}

const statusOf = ({ doc }: Pick<RecoveredDocument, 'doc'>): string =>
  inOrder([
    ...['lines', 'official', 'drawing'].map((root) => doc.getMap(root).toJSON()),
    clocksOf(doc),
  ]);

const clocksOf = (doc: Doc): Record<string, number> =>
  Object.fromEntries(decodeStateVector(encodeStateVector(doc)));

/** The same whatever order its keys were set in. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
