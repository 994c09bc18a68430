import type { Page } from 'playwright-core';

/** How somebody says who they are at the door. */
export interface Self {
  readonly name: string;
  readonly role: string;
  readonly where: 'In the room' | 'On video or by phone';
}

export interface Joining {
  openLink(link: string): Promise<void>;
  /** From the first page, as the screen in the room says. */
  typeCode(origin: string, code: string): Promise<void>;
  askToComeIn(self: Self): Promise<void>;
  waits(): Promise<void>;
}

export function createJoining(page: Page): Joining {
  return {
    openLink: async (link) => {
      await page.goto(link);
      await page.getByRole('heading', { name: 'Join the meeting' }).waitFor();
    },
    typeCode: async (origin, code) => {
      await page.goto(origin);
      await page.getByRole('textbox', { name: 'Code' }).fill(code);
      await page.getByRole('button', { name: 'Join', exact: true }).click();
      await page.getByRole('heading', { name: 'Join the meeting' }).waitFor();
    },
    askToComeIn: async ({ name, role, where }) => {
      await page.getByLabel('Your name').fill(name);
      await page.getByRole('radio', { name: role }).check();
      await page.getByRole('radio', { name: where }).check();
      await page.getByRole('button', { name: 'Ask to come in' }).click();
    },
    waits: () => page.getByRole('heading', { name: 'You are in the waiting room' }).waitFor(),
  };
}
