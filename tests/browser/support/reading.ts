import type { Locator, Page } from 'playwright-core';
import { englishOutcomes } from '../../../shared/outcomes/words.ts';
import { headings } from './board.ts';

/** One line as it is read: its words and who said it. */
export interface ReadLine {
  readonly words: string;
  readonly who: string;
}

/** Everything that stands on a board or in the outcomes, heading by heading; the band is one of them. */
export type ReadBoard = Readonly<Record<'band' | 'worried' | 'well' | 'next', readonly ReadLine[]>>;

export interface Reading {
  /** The board in this browser, hidden headings of a phone included. */
  readBoard(): Promise<ReadBoard>;
  /** Resolves once the typed outcomes are there. */
  outcomesAppear(): Promise<void>;
  readOutcomes(): Promise<ReadBoard>;
  /** What is saved by a link or a button of this name. */
  save(name: string): Promise<string>;
}

export function createReading(page: Page): Reading {
  // On a phone one heading is in sight and the others are hidden.
  const region = (name: string | RegExp) =>
    page.getByRole('region', { name, includeHidden: true, exact: true });
  const underHeadings = async (within: Locator) => ({
    worried: await readLines(within.and(region(headings.worried))),
    well: await readLines(within.and(region(headings.well))),
    next: await readLines(within.and(region(headings.next))),
  });
  const main = page.getByRole('main');
  return {
    readBoard: async () => ({
      band: await readLines(region(/^Danger statements, safety goals/)),
      ...(await underHeadings(page.getByRole('region', { includeHidden: true }))),
    }),
    outcomesAppear: () => main.getByRole('heading', { name: englishOutcomes.title }).waitFor(),
    readOutcomes: async () => {
      const { dangers, goals, childrensWords } = englishOutcomes;
      const parts = [dangers, goals, childrensWords].map((name) =>
        readLines(main.getByRole('region', { name, exact: true })),
      );
      return {
        band: (await Promise.all(parts)).flat(),
        ...(await underHeadings(main.getByRole('region'))),
      };
    },
    save: async (name) => {
      const saved = page.waitForEvent('download');
      await page.getByRole('link', { name }).or(page.getByRole('button', { name })).click();
      const stream = await (await saved).createReadStream();
      return (await stream.toArray()).join('');
    },
  };
}

/** Every line in a part of a page, in the order it stands in; none where there is no such part. */
export async function readLines(part: Locator): Promise<ReadLine[]> {
  const lines = await part.evaluateAll((parts) =>
    parts.flatMap((one) =>
      [...one.querySelectorAll('[id^="text-"]')].map((text) => ({
        words: text.textContent,
        who: one.querySelector(`[id="who-${text.id.slice('text-'.length)}"]`)?.textContent ?? '',
      })),
    ),
  );
  return lines;
}
