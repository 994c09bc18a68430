import {
  command,
  contribute,
  decideTwice,
  knockOrAdmit,
  narrow,
  openAgain,
  redact,
} from './command-steps.ts';
import {
  attackPage,
  changeShape,
  commandPage,
  describe,
  eraseOne,
  makePage,
  putPerson,
  stroke,
} from './draw-steps.ts';
import type { World } from './world.ts';
import { attack, erase, newLine, strike, type } from './write-steps.ts';

type Step = (world: World) => void;

const onBrowser =
  (what: string, act: (world: World, browser: World['browsers'][number]) => void): Step =>
  (world) => {
    const browser = world.chance.pick(world.browsers);
    if (browser === undefined) return;
    world.tell(`${what}: ${browser.name}`);
    act(world, browser);
  };

const drop = onBrowser('the link breaks', (_, browser) => browser.drop());
const sleep = onBrowser('asleep', (_, browser) => browser.freeze());

const wake: Step = (world) => {
  for (const browser of world.browsers) {
    if (!browser.isFrozen() || world.chance.happens(0.4)) continue;
    world.tell(`awake: ${browser.name}`);
    browser.thaw(world.chance.happens(0.6));
  }
};

/** Somebody sleeps through it while a restricted part comes and goes, and types on their old document. */
const sleepThrough: Step = (world) => {
  const { conference } = world.recovered();
  const restricted = [...conference.parts.values()].find((part) => part.restricted);
  sleep(world);
  const opId = world.nextOp();
  const chair = { as: 'person', person: world.people.chair } as const;
  if (restricted !== undefined)
    world.sender.send(chair, { kind: 'openPart', opId, part: restricted.id });
  type(world);
  world.clock.after(world.chance.next() * 1000, () => openAgain(world));
};

const crash: Step = (world) => world.crash(20 + world.chance.below(300));
/** Something is on its way to disk, and the process is killed in the middle of it. */
const dieAmid: Step = (world) => {
  const { chance, clock } = world;
  const act = chance.pick([type, contribute, redact, redact, openAgain, decideTwice, command]);
  act?.(world);
  clock.after(chance.next() * 14, () => world.crash(20 + chance.below(300)));
};
/** Words are taken away while others are on their way. */
const redactAmid: Step = (world) => {
  for (let times = 1 + world.chance.below(3); times > 0; times -= 1) type(world);
  redact(world);
  type(world);
};
const restart: Step = (world) => world.stopInOrder(20 + world.chance.below(300));

/** Mostly for a moment. */
const breakDisk: Step = (world) => {
  const { chance, disk, tell, clock } = world;
  disk.health.broken = chance.happens(0.5) ? 'full' : 'io';
  tell(`the disk is ${disk.health.broken}`);
  clock.after(chance.next() * (chance.happens(0.2) ? 20_000 : 1000), () => heal(world));
};
const failOnce: Step = ({ chance, disk, tell }) => {
  disk.health.failsIn = chance.below(6);
  tell(`the disk fails after ${disk.health.failsIn}`);
};
const slowDown: Step = ({ chance, disk, tell }) => {
  disk.health.slowness = chance.happens(0.2) ? 500 : 20;
  tell(`the disk is slow, ${disk.health.slowness} times`);
};
const heal: Step = ({ disk, tell }) => {
  Object.assign(disk.health, { slowness: 1, broken: null, failsIn: null });
  tell('the disk is well');
};

/** While a restricted part is open; else seldom. */
const whenDark =
  (step: Step): Step =>
  (world) => {
    const { conference } = world.recovered();
    const isDark = conference.parts.get(conference.currentPart)?.restricted === true;
    if (isDark || world.chance.happens(0.2)) step(world);
  };

const steps: readonly (readonly [weight: number, step: Step])[] = [
  [24, type],
  [8, newLine],
  [6, erase],
  [2, strike],
  [2, attack],
  [18, command],
  [10, contribute],
  [8, whenDark(openAgain)],
  [2, decideTwice],
  [4, narrow],
  [2, redact],
  [3, knockOrAdmit],
  [4, drop],
  [3, sleep],
  [5, wake],
  [2, sleepThrough],
  [3, crash],
  [4, dieAmid],
  [1, redactAmid],
  [2, restart],
  [2, breakDisk],
  [3, failOnce],
  [2, slowDown],
  [5, heal],
];

/** The same where people draw. */
const drawnSteps: typeof steps = [
  ...steps,
  [8, makePage],
  [20, stroke],
  [6, putPerson],
  [10, changeShape],
  [4, eraseOne],
  [4, describe],
  [2, attackPage],
  [8, commandPage],
];

/** What somebody does or what happens to them, and some time after it: mostly next to none. */
export async function takeStep(world: World, draws: boolean): Promise<void> {
  const { chance } = world;
  const all = draws ? drawnSteps : steps;
  let left = chance.below(all.reduce((sum, [weight]) => sum + weight, 0));
  all.find(([weight]) => (left -= weight) < 0)?.[1](world);
  await world.pass(howLong(chance.next(), chance.next()));
}

function howLong(which: number, share: number): number {
  if (which < 0.55) return share * 4;
  if (which < 0.85) return share * 60;
  if (which < 0.97) return share * 2000;
  return share * 100_000;
}
