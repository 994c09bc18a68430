import { randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import type { ConferenceView } from '../../../shared/conference/view.ts';
import { fromServerSchema } from '../../../shared/protocol/live.ts';
import type { NewCommand } from '../../../client/provider/send-command.ts';
import { openChair, openGuest, openScreen } from './cast.ts';
import type { Chair, Guest, Screen } from './cast.ts';
import type { Joining } from './joining.ts';
import type { Person } from './person.ts';
import { laptop, patienceMs } from './person.ts';
import { childrensNames, invitedOf, nameOf, occasion } from './sample.ts';
import type { Venue } from './venue.ts';

/** The sample conference in parts, about to start: a restricted one, one with the mother, one with the father. */
export interface InParts {
  readonly chair: Chair;
  readonly mother: Guest;
  readonly worker: Guest;
  /** Not let in yet. */
  readonly father: Guest;
  readonly screen: Screen;
  /** Sends a command from the chair's own browser, whatever a page would offer. */
  readonly order: (command: NewCommand) => Promise<number>;
  readonly ids: Ids;
}

interface Ids {
  readonly parts: Readonly<Record<string, string>>;
  readonly audiences: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, string>>;
}

export const partNames = {
  restricted: 'Professionals alone',
  mother: 'With Kezia',
  father: 'With Rowan',
};

const account = {
  name: nameOf('p01'),
  username: 'marguerite',
  passphrase: 'teacup lighthouse parsnip ledger',
};
const asFamily = 'Mum, dad or carer';

export async function openInParts(venue: Venue): Promise<InParts> {
  const [chair, mother, worker, father, screen] = await Promise.all([
    openChair(venue),
    openGuest(venue, 'mother', laptop),
    openGuest(venue, 'worker', laptop),
    openGuest(venue, 'father', laptop),
    openScreen(venue),
  ]);
  const ways = await prepare(venue, chair);
  await chair.goToBoard();
  await chair.appears();
  const order = orderFrom(chair);
  await split(chair, order);
  await knock(mother, ways.mother, 'p03', asFamily);
  await knock(worker, ways.worker, 'p09', 'I work with the family');
  await chair.admit(nameOf('p03'));
  await chair.admit(nameOf('p09'));
  await father.openLink(ways.father);
  await screen.page.goto(ways.screen);
  await screen.seesWords('Join the whiteboard');
  return { chair, mother, worker, father, screen, order, ids: idsOf(await viewOf(chair, isSplit)) };
}

async function prepare(venue: Venue, chair: Chair) {
  await chair.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await chair.isSetUp(venue.server.setUpLink, account);
  const people = ['p03', 'p04', 'p09'].map((key) => invitedOf(key, { device: true }));
  await chair.hasConference({ ...occasion, children: childrensNames, people });
  return {
    mother: await chair.copyLinkOf(nameOf('p03')),
    father: await chair.copyLinkOf(nameOf('p04')),
    worker: await chair.copyLinkOf(nameOf('p09')),
    screen: await chair.screenLink(),
  };
}

async function split(chair: Chair, order: InParts['order']): Promise<void> {
  const { people } = idsOf(await viewOf(chair, () => true));
  const id = (key: string) => people[nameOf(key)] ?? '';
  const parts = [
    { name: partNames.restricted, restricted: true, people: [id('p09')] },
    { name: partNames.mother, restricted: false, people: [id('p03'), id('p09')] },
    { name: partNames.father, restricted: false, people: [id('p04'), id('p09')] },
  ];
  for (const part of parts) expect(await order({ kind: 'addPart', ...part })).toBe(200);
  const first = idsOf(await viewOf(chair, isSplit)).parts[partNames.restricted] ?? '';
  expect(await order({ kind: 'openPart', part: first })).toBe(200);
}

export async function knock(
  someone: Person & Joining,
  link: string,
  key: string,
  role: string,
): Promise<void> {
  await someone.openLink(link);
  await someone.askToComeIn({ name: nameOf(key), role, where: 'In the room' });
  await someone.waits();
}

/** Commands straight from this person’s own browser. */
export function orderFrom({ page }: Person): InParts['order'] {
  const conference = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  return (command) =>
    page.evaluate(
      async ([path, body]) => {
        const headers = { 'content-type': 'application/json' };
        return (await fetch(path, { method: 'POST', headers, body })).status;
      },
      [
        `/api/conferences/${conference}/commands`,
        JSON.stringify({ ...command, opId: randomUUID() }),
      ] as const,
    );
}

/** The newest view the chair's browser was pushed, once it is as it should be. */
export const viewOf = (
  { witness }: Person,
  isSo: (view: ConferenceView) => boolean,
): Promise<ConferenceView> =>
  vi.waitFor(() => {
    const view = newestView(witness.received);
    if (view === null || !isSo(view)) throw new Error('the view has not come yet');
    return view;
  }, patienceMs);

function newestView(received: readonly string[]): ConferenceView | null {
  const text = received.findLast((frame) => frame.startsWith('{"type":"view"'));
  const frame = text === undefined ? null : fromServerSchema.safeParse(JSON.parse(text));
  const view = frame?.success === true && frame.data.type === 'view' ? frame.data.view : null;
  return view?.at === 'conference' ? view : null;
}

const isSplit = ({ parts = [] }: ConferenceView): boolean => parts.length === 4;

/** By name. */
export const idsOf = ({ people, parts = [], audiences = [] }: ConferenceView): Ids => ({
  parts: byName(parts),
  audiences: byName(audiences),
  people: byName(people),
});

const byName = (all: readonly { id: string; name: string }[]): Record<string, string> =>
  Object.fromEntries(all.map(({ id, name }) => [name, id]));
