import type { Links } from '../../../shared/protocol/http.ts';
import { linksSchema } from '../../../shared/protocol/http.ts';
import { makeToken } from '../../../server/people/tokens.ts';
import { stepsToGiveOut } from '../../support/give-out.ts';
import type { Answer, Browser } from './browser.ts';
import { createBrowser } from './browser.ts';
import type { RunningServer } from './running-server.ts';
import type { StaffKit } from './staff-kit.ts';
import { signUp } from './staff-kit.ts';

/** Fictional people of a small conference. */
export const chairName = 'Marguerite Oldacre';
export const passphrase = 'lanterns over Fennmere pond';

const person = (name: string, role: string, title: string) => ({
  name,
  role,
  title,
  agency: '',
  where: 'room',
  device: true,
});

export const newConference = {
  type: 'initial',
  template: 'north-yorkshire-3col',
  date: '2026-04-14',
  time: '13:30',
  place: 'The Willow Room',
  children: [{ name: 'Juno' }, { name: 'Otis' }, { name: 'Wren' }],
  people: [
    person('Dennis Quill', 'minute-taker', 'Business support'),
    person('Kezia Thistlewick', 'parent', 'Mother'),
    person('Maud Pettigrew', 'professional', 'Health visitor'),
  ],
};

/** A server with its first chair signed in and one conference made. */
export interface Scene {
  readonly server: RunningServer;
  readonly staff: Browser;
  /** What the chair signs in with beside her passphrase. */
  readonly kit: StaffKit;
  readonly conference: string;
  links(): Promise<Links>;
  /** The token of somebody's personal link. */
  tokenOf(name: string): Promise<string>;
  command(browser: Browser, command: Record<string, unknown>): Promise<Answer>;
  /** Knocks by a personal link. */
  knock(browser: Browser, name: string, role: string): Promise<Answer>;
  /** After the close everyone is given their copy; what was found in it may stay, and the second person looks too. */
  giveOut(second?: Browser): Promise<void>;
  /** Knocks, is let in by the chair and has swapped the waiting session for a person's. */
  letIn(name: string, role: string): Promise<Browser>;
}

export const opId = (): string => makeToken().slice(0, 22);

export async function setScene(server: RunningServer): Promise<Scene> {
  const staff = createBrowser(server.origin);
  const token = await server.serving.people.accounts.offerSetUp();
  const who = { token, name: chairName, username: 'marguerite', passphrase };
  const kit = await signUp(staff, who, server.now());
  const made = await staff.post('/api/conferences', newConference);
  return sceneOf(server, { staff, kit }, (made.json as { conference: string }).conference);
}

/** The same scene after the server was started again. */
export function sceneOf(
  server: RunningServer,
  { staff, kit }: Pick<Scene, 'staff' | 'kit'>,
  conference: string,
): Scene {
  const links = async () =>
    linksSchema.parse((await staff.get(`/api/conferences/${conference}/links`)).json);
  const tokenOf = async (name: string) => {
    const found = (await links()).people.find((each) => each.name === name);
    return found?.link.split('#')[1] ?? '';
  };
  const command = (browser: Browser, sent: Record<string, unknown>) =>
    browser.post(`/api/conferences/${conference}/commands`, { opId: opId(), ...sent });
  const giveOut = async (second = staff) => {
    const room = await server.serving.rooms.enter(conference);
    if (room === null) throw new Error('there is no such conference');
    const steps = stepsToGiveOut({ state: room.state(), board: room.readBoard() ?? [] });
    for (const { by, step } of steps) {
      const answer = await command(by === 'chair' ? staff : second, step);
      if (answer.status !== 200) throw new Error(`${step.kind}: ${answer.text}`);
    }
  };
  const knock = async (browser: Browser, name: string, role: string) =>
    browser.post('/api/join', { token: await tokenOf(name), name, role, where: 'room' });
  const letIn = async (name: string, role: string) => {
    const browser = createBrowser(server.origin);
    await knock(browser, name, role);
    await command(staff, await admission(server, conference, name));
    await browser.post('/api/session', {});
    return browser;
  };
  return { server, staff, kit, conference, links, tokenOf, command, giveOut, knock, letIn };
}

/** The chair's "let in" for whoever waits under this name. */
export async function admission(server: RunningServer, conference: string, name: string) {
  const state = (await server.serving.rooms.enter(conference))?.state();
  const waiting = [...(state?.waiting.values() ?? [])].find((each) => each.name === name);
  const person = waiting?.person ?? null;
  return {
    kind: 'admit',
    waiting: waiting?.id,
    person,
    name,
    role: waiting?.role,
    title: '',
    agency: '',
    where: 'room',
  };
}
