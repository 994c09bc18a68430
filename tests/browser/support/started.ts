import { openChair, openGuest, openMinuteTaker } from './cast.ts';
import type { Chair, Guest, MinuteTaker } from './cast.ts';
import { laptop } from './person.ts';
import { childrensNames, invitedOf, nameOf, occasion } from './sample.ts';
import type { Venue } from './venue.ts';

/** A conference that has begun, with a chair, a minute taker and the mother at a laptop. */
export interface Started {
  readonly chair: Chair;
  readonly minutes: MinuteTaker;
  readonly mother: Guest;
  /** The room's code, for whoever else wants to come in. */
  readonly code: string;
  /** For the room's screen. */
  readonly screen: string;
  /** The mother's own. */
  readonly motherLink: string;
}

const account = {
  name: nameOf('p01'),
  username: 'marguerite',
  passphrase: 'teacup lighthouse parsnip ledger',
};

/** The chair prepares it and leads it at the same laptop: others tell how somebody signs in at another one. */
export async function openStarted(venue: Venue): Promise<Started> {
  const [chair, minutes, mother] = await Promise.all([
    openChair(venue),
    openMinuteTaker(venue),
    openGuest(venue, 'mother', laptop),
  ]);
  const ways = await prepare(venue, chair);
  await Promise.all([
    knock(minutes, ways.minutes, 'p02', 'I take the minutes'),
    knock(mother, ways.mother, 'p03', 'Mum, dad or carer'),
  ]);
  await chair.goToBoard();
  await chair.admit(nameOf('p02'));
  await chair.admit(nameOf('p03'));
  await chair.start();
  await Promise.all([minutes, mother].map((one) => one.appears()));
  const { code, screen, mother: motherLink } = ways;
  return { chair, minutes, mother, code, screen, motherLink };
}

async function prepare(venue: Venue, chair: Chair) {
  await chair.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await chair.isSetUp(venue.server.setUpLink, account);
  const people = ['p02', 'p03'].map((key) => invitedOf(key, { device: true }));
  await chair.hasConference({ ...occasion, children: childrensNames, people });
  return {
    code: await chair.readRoomCode(),
    minutes: await chair.copyLinkOf(nameOf('p02')),
    mother: await chair.copyLinkOf(nameOf('p03')),
    screen: await chair.screenLink(),
  };
}

async function knock(
  someone: Pick<Guest, 'openLink' | 'askToComeIn' | 'waits'>,
  link: string,
  key: string,
  role: string,
): Promise<void> {
  await someone.openLink(link);
  await someone.askToComeIn({ name: nameOf(key), role, where: 'In the room' });
  await someone.waits();
}
