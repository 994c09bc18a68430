import type { Page } from 'playwright-core';

/** What can be seen on the room's screen from the back row. */
export interface Watching {
  /** Words on the page that the screen is on. */
  seesWords(words: string): Promise<void>;
  /** The code's height and the square's, in pixels. */
  measureJoin(code: string): Promise<{ code: number; square: number }>;
  /** The size of the letters of these words, in pixels. */
  letterSize(words: string): Promise<number>;
  /** Everything it shows, as text. */
  readAll(): Promise<string>;
}

export function createWatching(page: Page): Watching {
  const shown = (words: string) => page.getByText(words).filter({ visible: true }).first();
  return {
    seesWords: (words) => shown(words).waitFor(),
    measureJoin: async (code) => {
      const [group = code] = code.split(' ');
      const letters = await page.getByText(group, { exact: true }).boundingBox();
      const square = await page.getByRole('img', { name: /^Square code/ }).boundingBox();
      return { code: letters?.height ?? 0, square: square?.height ?? 0 };
    },
    letterSize: (words) =>
      shown(words).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    readAll: () => page.getByRole('main').innerText(),
  };
}
