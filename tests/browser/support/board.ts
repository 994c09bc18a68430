import type { Locator, Page } from 'playwright-core';
import { templateOf } from '../../../shared/templates/templates.ts';

const [worried, well, next] = templateOf('north-yorkshire-3col').headings.map(({ text }) => text);

/** The headings of the board this conference has. */
export const headings = { worried: String(worried), well: String(well), next: String(next) };

/** What somebody sees on the board in their own browser. */
export interface Board {
  /** Resolves once the board is there. */
  appears(): Promise<void>;
  /** A line by its words, or by some of them. */
  line(words: string): Locator;
  heading(name: string): Locator;
  band(): Locator;
  sees(words: string): Promise<void>;
  seesUnder(name: string, words: string): Promise<void>;
  /** It stands in this place under its heading, counted from 1. */
  seesAt(name: string, place: number, words: string): Promise<void>;
  seesInBand(words: string): Promise<void>;
  /** Words anywhere on the page: a status, a name. */
  reads(words: string | RegExp): Promise<void>;
  /** On a phone one heading fills the page. */
  turnTo(name: string): Promise<void>;
  /** Opens a tool beside the board by its button, where it is not open yet. */
  openTool(name: string): Promise<Locator>;
  closeTool(): Promise<void>;
  /** Something of a line's own menu, for a mouse or a finger. */
  doWith(words: string, what: string | RegExp): Promise<void>;
}

export function createBoard(page: Page): Board {
  const line = (words: string) => page.getByRole('group', { name: words });
  const heading = (name: string) => page.getByRole('region', { name, exact: true });
  const band = () => page.getByRole('region', { name: /^Danger statements, safety goals/ });
  return {
    line,
    heading,
    band,
    appears: () => page.getByRole('heading', { name: /^Conference for / }).waitFor(),
    sees: (words) => line(words).waitFor(),
    seesUnder: (name, words) => heading(name).getByRole('group', { name: words }).waitFor(),
    seesAt: (name, place, words) =>
      heading(name)
        .getByRole('group', { name: new RegExp(`^Line ${place} of .*${escaped(words)}`) })
        .waitFor(),
    seesInBand: (words) => band().getByRole('group', { name: words }).waitFor(),
    reads: (words) => page.getByText(words).first().waitFor(),
    turnTo: (name) =>
      page
        .getByRole('navigation', { name: 'Headings of the board' })
        .getByRole('button', { name })
        .click(),
    openTool: async (name) => {
      const button = page
        .getByRole('navigation', { name: 'Beside the board' })
        .getByRole('button', { name: new RegExp(`^${name}`) });
      // One that opened by itself between the look and the press was closed by the press.
      while ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
      return page.getByRole('complementary', { name });
    },
    doWith: async (words, what) => {
      await line(words).click();
      await line(words).getByRole('button', { name: 'What to do with this line' }).first().click();
      await page.getByRole('menuitem', { name: what }).click();
    },
    closeTool: () => page.getByRole('button', { name: 'Close this and go back' }).click(),
  };
}

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
