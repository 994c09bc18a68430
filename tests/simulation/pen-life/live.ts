import { listLines } from '../../../shared/board/read-lines.ts';
import { watchClaims } from './claims.ts';
import { createChance } from './chance.ts';
import { checkEnd, demand } from './check-end.ts';
import { admit } from './chair-steps.ts';
import type { Life } from './life.ts';
import { takeStep } from './steps.ts';
import { openWorld } from './world.ts';
import type { Browser, Planted, World } from './world.ts';

/**
 * How long everyone may take to be back and agree, once nothing stands in the way any more: whoever came back too often
 * stays away for up to half a minute.
 */
const healMs = 45_000;

/** One random life from a seed: whatever happens, nothing typed is lost and all end up the same. Throws when not. */
export async function live(seed: number, planted: Planted): Promise<void> {
  const world = await openWorld(seed, planted);
  const life: Life = { world, claims: watchClaims(world), boxes: new Map(), underWay: [] };
  try {
    const { chair, police } = world.relay.people;
    await world.relay.command(chair, { kind: 'givePen', person: police });
    await until(world, () => world.browsers.every(isReady), 'everyone is at the board');
    const steps = 40 + createChance(seed).below(120);
    for (let step = 0; step < steps && life.claims.broken() === null; step += 1)
      await takeStep(life);
    demand(life.claims.broken() === null, life.claims.broken() ?? '');
    world.tell('heal');
    await heal(life);
    await checkEnd(life);
  } catch (problem) {
    throw new Error(`${String(problem)}\n${world.tale.join('\n')}`, { cause: problem });
  } finally {
    await world.close();
  }
}

/** Everything is put right again, and time is given to settle. */
async function heal(life: Life): Promise<void> {
  const { world } = life;
  const { relay, browsers } = world;
  for (const { proxy } of browsers) {
    proxy.delay(0);
    proxy.resume();
  }
  await until(
    world,
    () => browsers.every(({ board }) => board.snapshot().sending === 0),
    'every command is answered',
  );
  await Promise.all(life.underWay);
  const { chair, police, minuteTaker } = relay.people;
  await relay.command(chair, { kind: 'reopen', reason: 'It goes on.' });
  await relay.command(chair, { kind: 'openPart', part: world.parts.whole });
  await admit(life, 'police');
  await relay.command(chair, { kind: 'givePen', person: police });
  await relay.command(chair, { kind: 'givePen', person: minuteTaker });
  for (const { board } of browsers) board.retryNow();
  await until(
    world,
    () => browsers.every(isReady) && isAgreed(world),
    'everyone has the same, and it is saved',
  );
}

function isReady({ who, board }: Browser): boolean {
  const { link, documents, saving } = board.snapshot();
  const writes = who !== 'mother';
  return (
    link.standing === 'open' &&
    saving.standing === 'saved' &&
    documents.length > 0 &&
    documents.every(({ ready, pen, unsaved }) => ready && pen === writes && unsaved.size === 0)
  );
}

/** Every browser shows what is on disk, line by line. */
function isAgreed({ browsers, onDisk }: World): boolean {
  return browsers.every(({ board }) =>
    board
      .snapshot()
      .documents.every(
        ({ id, lines }) =>
          JSON.stringify(lines.map(sorted)) === JSON.stringify(listLines(onDisk(id)).map(sorted)),
      ),
  );
}

const sorted = (line: object): unknown =>
  Object.entries(line).toSorted(([one], [other]) => (one < other ? -1 : 1));

/** Waits for the boards to say something until the claim holds. */
async function until(world: World, holds: () => boolean, what: string): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => end(new Error(`not in time: ${what}\n${describe(world)}`)),
      healMs,
    );
    const stops = world.browsers.map(({ board }) => board.subscribe(() => holds() && end(null)));
    function end(problem: Error | null): void {
      clearTimeout(late);
      for (const stop of stops) stop();
      if (problem === null) resolve();
      else reject(problem);
    }
  });
}

function describe({ browsers, onDisk }: World): string {
  return browsers
    .map(({ name, board }) => {
      const { link, view, documents, saving, sending } = board.snapshot();
      const each = documents.map(
        ({ name, pen, ready, unsaved, lines, id }) =>
          `${name} pen ${pen} ready ${ready} unsaved ${unsaved.size} lines ${lines.length}/${listLines(onDisk(id)).length}`,
      );
      return `${name}: ${view?.at}, ${link.standing} (${link.why}), ${saving.standing}, sending ${sending}; ${each.join('; ')}`;
    })
    .join('\n');
}
