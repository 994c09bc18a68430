import type { Locator, Page } from 'playwright-core';
import type { Board } from './board.ts';

/** What a chair does with parts, before the day and on it. */
export interface Parting {
  /** Before the day: who must not meet, and whom of the children they may hear about. */
  setRules(name: string, rules: Rules): Promise<void>;
  /** Before the day: a part with its people; those who are ticked beforehand stay. */
  planPart(name: string, part: Planned): Promise<void>;
  beginWith(part: string): Promise<void>;
  /** What somebody is here as. */
  renameTitle(name: string, title: string): Promise<void>;
  /** One press. */
  openPart(name: string): Promise<void>;
  /** What the list says before that press. */
  readMoves(name: string): Promise<string>;
  partStrip(): Locator;
  bringIn(name: string): Promise<Locator>;
  /** The tool for showing lines to others, with its audience chosen. */
  showLinesTo(audience: string): Promise<Locator>;
}

interface Rules {
  readonly apart?: readonly string[];
  readonly hears?: readonly string[];
}

interface Planned {
  readonly restricted?: boolean;
  readonly people?: readonly string[];
  readonly without?: readonly string[];
}

export function createParting(page: Page, board: Board): Parting {
  const parts = () => board.openTool('Parts');
  const entryOf = async (name: string) =>
    (await parts()).getByRole('listitem').filter({
      has: page.getByRole('button', { name: `Open ${name}` }),
    });
  return {
    setRules: async (name, { apart = [], hears }) => {
      await page.getByRole('button', { name: `More for ${name}`, exact: true }).click();
      await page.getByRole('menuitem', { name: 'Change' }).click();
      const entry = page.getByRole('dialog', { name: `Change ${name}` });
      const children = entry.getByRole('group', { name: 'Which children may they hear about?' });
      for (const box of hears === undefined ? [] : await children.getByRole('checkbox').all()) {
        await box.uncheck();
      }
      for (const child of hears ?? []) await children.getByLabel(child).check();
      if (apart.length > 0) await entry.getByText('Who must never be in a part with them?').click();
      const kept = entry.getByRole('group', { name: 'Kept apart from' });
      for (const other of apart) await kept.getByLabel(other).check();
      await entry.getByRole('button', { name: 'Save the changes' }).click();
      await entry.waitFor({ state: 'detached' });
    },
    renameTitle: async (name, title) => {
      await page.getByRole('button', { name: `More for ${name}`, exact: true }).click();
      await page.getByRole('menuitem', { name: 'Change' }).click();
      const entry = page.getByRole('dialog', { name: `Change ${name}` });
      await entry.getByLabel('Here as').fill(title);
      await entry.getByRole('button', { name: 'Save the changes' }).click();
      await entry.waitFor({ state: 'detached' });
    },
    planPart: async (name, { restricted = false, people = [], without = [] }) => {
      const known = page.getByRole('button', { name: `Change ${name}` });
      const isKnown = (await known.count()) > 0;
      await (isKnown ? known : page.getByRole('button', { name: 'Add a part' })).click();
      const asked = page.getByRole('dialog');
      if (!isKnown) await asked.getByLabel('What is this part called?').fill(name);
      if (restricted) await asked.getByLabel('A restricted part').check();
      for (const one of without) await asked.getByLabel(one).uncheck();
      for (const one of people) await asked.getByLabel(one).check();
      const save = isKnown ? 'Save the changes' : 'Add this part';
      await asked.getByRole('button', { name: save }).click();
      await asked.waitFor({ state: 'detached' });
    },
    beginWith: async (part) => {
      await page.getByLabel('Which part does the conference begin with?').selectOption(part);
      await page
        .getByRole('listitem')
        .filter({ hasText: part })
        .getByText('Begins with this')
        .waitFor();
    },
    readMoves: async (name) => (await entryOf(name)).innerText(),
    openPart: async (name) => {
      const tool = await parts();
      await tool.getByRole('button', { name: `Open ${name}` }).click();
      await tool.getByRole('heading', { name: `Open now: ${name}` }).waitFor();
    },
    partStrip: () => page.getByRole('region', { name: 'The part that is open' }),
    bringIn: async (name) => {
      const tool = await parts();
      await tool.getByRole('button', { name: `Bring ${name} in` }).click();
      return page.getByRole('dialog');
    },
    showLinesTo: async (audience) => {
      const tool = await board.openTool('Show lines');
      await tool.getByLabel('To whom?').selectOption({ label: audience });
      return tool;
    },
  };
}
