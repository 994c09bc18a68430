import type { Page } from 'playwright-core';
import sample from '../../fixtures/sample-conference.json' with { type: 'json' };
import { openChair, openGuest, openMinuteTaker, openScreen } from './cast.ts';
import type { Chair, Guest, MinuteTaker, Screen } from './cast.ts';
import { idsOf, knock, orderFrom, viewOf } from './in-parts.ts';
import type { InParts } from './in-parts.ts';
import { createParting } from './parting.ts';
import type { Parting } from './parting.ts';
import type { Person } from './person.ts';
import { laptop, phone } from './person.ts';
import { childrensNames, invitedOf, nameOf, occasion } from './sample.ts';
import type { Venue } from './venue.ts';

/** FICTIONAL: the sample family about to begin: everybody is in, and the chair types alone. */
export interface SplitFamily {
  readonly chair: Chair & Parting;
  /** Looks at the copies too, and types nothing. */
  readonly minutes: MinuteTaker;
  readonly mother: Guest;
  readonly father: Guest;
  readonly police: Guest;
  readonly screen: Screen;
  /** Everything that came to somebody's browser, frames and answers alike. */
  readonly receivedBy: (person: Person) => string;
}

/** What the parts are called, by the sample's keys. */
export const partNames = {
  R: 'Restricted part',
  A: 'With Kezia and Bettina',
  B: 'With Rowan and Halina',
  C: 'Decision and dates',
} as const;

export type PartKey = keyof typeof partNames;

const account = {
  name: nameOf('p01'),
  username: 'marguerite',
  passphrase: 'teacup lighthouse parsnip ledger',
};
const withDevice = ['p02', 'p03', 'p04', 'p13'];
const withoutDevice = ['p05', 'p06', 'p08', 'p09', 'p10', 'p11', 'p12', 'p14', 'p15'];
const hearing = { p04: ['Otis', 'Wren'], p06: ['Otis', 'Wren'], p15: ['Otis', 'Wren'] };

export async function openSplitFamily(venue: Venue): Promise<SplitFamily> {
  const [asChair, minutes, mother, father, police, screen] = await Promise.all([
    openChair(venue),
    openMinuteTaker(venue),
    openGuest(venue, 'mother', phone),
    openGuest(venue, 'father', laptop),
    openGuest(venue, 'police', laptop),
    openScreen(venue),
  ]);
  const chair = { ...asChair, ...createParting(asChair.page, asChair) };
  const ways = await prepare(venue, chair);
  const answers = new Map(
    [chair, minutes, mother, father, police, screen].map(({ who, page }) => [
      who,
      hearAnswers(page),
    ]),
  );
  await chair.goToBoard();
  await chair.appears();
  await split(chair);
  await Promise.all([
    knock(minutes, ways.minutes, 'p02', 'I take the minutes'),
    knock(mother, ways.mother, 'p03', 'Mum, dad or carer'),
    knock(father, ways.father, 'p04', 'Mum, dad or carer'),
    knock(police, ways.police, 'p13', 'I work with the family'),
  ]);
  for (const key of withDevice) await chair.admit(nameOf(key));
  await screen.page.goto(ways.screen);
  await screen.seesWords('Join the whiteboard');
  return {
    chair,
    minutes,
    mother,
    father,
    police,
    screen,
    receivedBy: ({ who, witness }) => [...witness.received, ...(answers.get(who) ?? [])].join('\n'),
  };
}

async function prepare(venue: Venue, chair: Chair) {
  await chair.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await chair.isSetUp(venue.server.setUpLink, account);
  const people = [...withDevice, ...withoutDevice].map((key) => invitedOf(key, { device: true }));
  await chair.hasConference({ ...occasion, children: childrensNames, people });
  return {
    minutes: await chair.copyLinkOf(nameOf('p02')),
    mother: await chair.copyLinkOf(nameOf('p03')),
    father: await chair.copyLinkOf(nameOf('p04')),
    police: await chair.copyLinkOf(nameOf('p13')),
    screen: await chair.screenLink(),
  };
}

/** Before the day: who may hear about whom, who is kept apart, the four parts, and who sits in the room. */
async function split(chair: Person): Promise<void> {
  const send = orderFrom(chair);
  const must = async (command: Parameters<InParts['order']>[0]) => {
    const status = await send(command);
    if (status !== 200) throw new Error(`${command.kind} was answered ${status}`);
  };
  const view = await viewOf(chair, () => true);
  const { people } = idsOf(view);
  const id = (key: string): string => people[nameOf(key)] ?? '';
  const children = new Map(view.conference.children.map((child) => [child.name, child.id]));
  for (const [key, names] of Object.entries(hearing)) {
    const hears = names.flatMap((name) => children.get(name) ?? []);
    await must({ kind: 'setHearing', person: id(key), hears });
  }
  await must({ kind: 'keepApart', person: id('p04'), from: ['p03', 'p05'].map(id) });
  for (const { id: key, present } of sample.conference.parts) {
    const named = present.filter((one) => one !== 'p01').map(id);
    const name = partNames[key as PartKey];
    await must({ kind: 'addPart', name, restricted: key === 'R', people: named });
  }
  const parts = idsOf(await viewOf(chair, (one) => one.parts?.length === 5)).parts;
  await must({ kind: 'openPart', part: parts[partNames.R] ?? '' });
  for (const key of withoutDevice) await must({ kind: 'seat', person: id(key) });
}

/** What it asked for over http, as text. */
function hearAnswers(page: Page): string[] {
  const heard: string[] = [];
  page.on('response', (response) => {
    void response.text().then(
      (text) => heard.push(text),
      () => undefined,
    );
  });
  return heard;
}
