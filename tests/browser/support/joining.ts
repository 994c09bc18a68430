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
  /** By the button, from the board. */
  leaves(): Promise<void>;
  /** A page that says calmly how things stand. */
  isTold(heading: string): Promise<void>;
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
    leaves: async () => {
      await page.getByRole('button', { name: 'Leave', exact: true }).click();
      const asked = page.getByRole('dialog', { name: 'Leave the meeting?' });
      await asked.getByRole('button', { name: 'Leave', exact: true }).click();
    },
    isTold: (heading) => page.getByRole('heading', { name: heading }).waitFor(),
  };
}
