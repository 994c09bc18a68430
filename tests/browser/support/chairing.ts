import type { Locator } from 'playwright-core';
import type { Board } from './board.ts';

/** What only the chair does, beside the board. */
export interface Chairing {
  /** Who waits, by name. */
  waits(name: string): Promise<Locator>;
  /** Somebody whose link or name fits the list. */
  admit(name: string): Promise<void>;
  /** Somebody who is on no list. */
  admitNew(name: string, as: { title: string; agency: string }): Promise<void>;
  turnAway(name: string): Promise<void>;
  /** Everybody who came by the room's code, in one go. */
  turnAwayAll(): Promise<void>;
  /** The old one leads nowhere from then on. */
  makeNewCode(): Promise<void>;
  /** Somebody is in already and stands at the door with another device. */
  movesDevice(name: string): Promise<void>;
  /** Somebody of the list is in the room without a device. */
  seat(name: string): Promise<void>;
  /** Notes that somebody has gone without a word. */
  notesLeft(name: string): Promise<void>;
  sendOut(name: string): Promise<void>;
  takePenFrom(name: string): Promise<void>;
  givePenTo(name: string): Promise<void>;
  start(): Promise<void>;
  /** Looks at what is not finished, closes all the same, and has the copies to look at. */
  close(): Promise<void>;
  /** In one press, where nothing is to be looked at. */
  closeAndGive(): Promise<void>;
}

export function createChairing(board: Board): Chairing {
  const waiting = async (name: string) => {
    const door = await board.openTool('Door');
    return door.getByRole('article', { name });
  };
  const doFor = async (name: string, what: string) => {
    const people = await board.openTool('People');
    await people.getByRole('button', { name: `What to do for ${name}` }).click();
    await people.page().getByRole('menuitem', { name: what }).click();
  };
  const rowOf = async (name: string) => {
    const people = await board.openTool('People');
    return people.getByRole('listitem').filter({ hasText: name });
  };
  const penMark = async (name: string) => (await rowOf(name)).getByText('Writes');
  const closeBy = async (button: string) => {
    const tool = await board.openTool('Start and end');
    await tool.getByRole('button', { name: 'Look, then close' }).click();
    await tool.getByRole('button', { name: button }).click();
    // Whoever goes to another page before it is closed takes the press back. The chair's own copy covers it soon.
    await tool.page().getByText('· closed').first().waitFor({ state: 'attached' });
  };
  return {
    waits: async (name) => {
      const card = await waiting(name);
      await card.waitFor();
      return card;
    },
    admit: async (name) => {
      const card = await waiting(name);
      await card.getByRole('button', { name: `Let in as ${name}` }).click();
      await card.waitFor({ state: 'detached' });
    },
    admitNew: async (name, { title, agency }) => {
      const card = await waiting(name);
      await card.getByLabel('Here as').fill(title);
      await card.getByLabel('Works for').fill(agency);
      await card.getByRole('button', { name: 'Let in' }).click();
      await card.waitFor({ state: 'detached' });
    },
    turnAway: async (name) => {
      const card = await waiting(name);
      await card.getByRole('button', { name: 'Turn away' }).click();
      await card.waitFor({ state: 'detached' });
    },
    turnAwayAll: async () => {
      const door = await board.openTool('Door');
      await door.getByRole('button', { name: 'Turn them all away' }).click();
      await door.getByText('came by the room’s code').waitFor({ state: 'detached' });
    },
    makeNewCode: async () => {
      const door = await board.openTool('Door');
      await door.getByRole('button', { name: 'Make a new code' }).click();
      const asked = door.page().getByRole('dialog', { name: 'Make a new code for the room?' });
      await asked.getByRole('button', { name: 'Make a new code' }).click();
      await asked.waitFor({ state: 'detached' });
    },
    movesDevice: async (name) => {
      const card = await waiting(name);
      await card.getByRole('button', { name: `It is ${name}: use this device` }).click();
      await card.waitFor({ state: 'detached' });
    },
    seat: async (name) => {
      await doFor(name, 'Is in the room, without a device');
      await (await rowOf(name)).getByText('without a device').waitFor();
    },
    takePenFrom: async (name) => {
      await doFor(name, 'Take the pen back');
      await (await penMark(name)).waitFor({ state: 'detached' });
    },
    givePenTo: async (name) => {
      await doFor(name, 'Give the pen');
      await (await penMark(name)).waitFor();
    },
    notesLeft: async (name) => {
      await doFor(name, 'Has left');
      const back = { name: 'Is in the room', includeHidden: true } as const;
      await (await rowOf(name)).getByRole('menuitem', back).waitFor({ state: 'attached' });
    },
    sendOut: async (name) => {
      await doFor(name, 'Send out now');
      const page = (await board.openTool('People')).page();
      const asked = page.getByRole('dialog', { name: `Send ${name} out?` });
      await asked.getByRole('button', { name: 'Send out now' }).click();
      await asked.waitFor({ state: 'detached' });
    },
    close: () => closeBy('Close, and look at the copies first'),
    closeAndGive: () => closeBy('Close and give everyone their copy'),
    start: async () => {
      const tool = await board.openTool('Start and end');
      const button = tool.getByRole('button', { name: 'Start now' });
      await button.click();
      // Before the chair's own page has heard of it, nothing can be written there.
      await button.waitFor({ state: 'hidden' });
    },
  };
}
