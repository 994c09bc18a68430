import type { GuestName } from '../../support/test-relay.ts';
import type { Life, Step } from './life.ts';
import type { Browser } from './world.ts';

const handedOver = ['minuteTaker', 'police'] as const;

export const handOver: Step = (life) => {
  const { chance, relay } = life.world;
  const person = relay.people[chance.pick(handedOver) ?? 'police'];
  send(life, { kind: chance.happens(0.65) ? 'givePen' : 'takePen', person });
};

/** Taken and given back before anybody could see it: the view never changes, only the sockets do. */
export const thereAndBack: Step = ({ world: { chance, relay } }) => {
  const person = relay.people[chance.pick(handedOver) ?? 'police'];
  for (const kind of ['takePen', 'givePen'] as const) {
    // Nobody answers when the server is killed in the middle of it.
    relay.command(relay.people.chair, { kind, person }).catch(() => undefined);
  }
};

export const freeze: Step = (life) => {
  send(life, { kind: 'close' });
};

export const unfreeze: Step = (life) => {
  send(life, { kind: 'reopen', reason: 'It was closed by mistake.' });
};

export const sendOut: Step = (life) => {
  send(life, {
    kind: life.world.chance.happens(0.5) ? 'remove' : 'leave',
    person: life.world.relay.people.police,
  });
};

export const letIn: Step = async (life) => {
  await admit(life, 'police').catch(() => undefined);
};

/** Somebody's part of the conference, a restricted one, or all together again. */
export const openPart: Step = (life) => {
  const { chance, parts } = life.world;
  const part = chance.pick(Object.values(parts));
  if (part !== undefined) send(life, { kind: 'openPart', part });
};

/** The police are brought into the mother's part, or sent out of it. */
export const changePart: Step = (life) => {
  const { chance, parts, relay } = life.world;
  const { minuteTaker, police, mother } = relay.people;
  const people = chance.happens(0.5) ? [minuteTaker, mother, police] : [minuteTaker, mother];
  send(life, { kind: 'changePart', part: parts.mothers, name: 'With Kezia', people });
};

/** Any line of the board is taken away for good. */
export const redact: Step = (life) => {
  const { chance, browserOf } = life.world;
  const { documents } = browserOf('chair').board.snapshot();
  const line = chance.pick(documents.flatMap(({ lines }) => lines));
  if (line !== undefined) send(life, { kind: 'redactLines', lines: [line.id] });
};

export const narrow: Step = (life) => {
  const { relay, hiddenChild } = life.world;
  const { everyone } = relay.audiences;
  send(life, { kind: 'narrowAudience', audience: everyone, children: [hiddenChild] });
};

export const restart: Step = async ({ world }) => {
  await world.restart(world.chance.happens(0.5) ? 'killed' : 'in order');
};

/** By the chair's own browser, through whatever its connection is like. */
export function send(life: Life, command: Parameters<Browser['board']['send']>[0]): void {
  life.underWay.push(life.world.browserOf('chair').board.send(command));
}

/** Somebody who was sent out knocks again and is let in. */
export async function admit({ world: { relay, browsers } }: Life, who: GuestName): Promise<void> {
  const person = relay.people[who];
  const found = (await relay.room()).state().people.get(person);
  if (found === undefined || found.attendance === 'present') return;
  const { name, role } = found;
  const knocked = await relay.door({
    kind: 'knock',
    name,
    role,
    where: 'room',
    via: 'code',
    person,
    spareLink: null,
  });
  if (!knocked.ok || knocked.value.id === undefined) return;
  const words = { name, role, title: '', agency: '', where: 'room' } as const;
  const waiting = knocked.value.id;
  const { chair } = relay.people;
  const admitted = await relay.command(chair, { kind: 'admit', waiting, person, ...words });
  // Let in meanwhile on the other one of their devices.
  if (!admitted.ok) await relay.command(chair, { kind: 'turnAway', waiting });
  for (const browser of browsers) if (browser.who === who) browser.board.retryNow();
}
