import type { SampleLine } from '../../support/sample-lines.ts';
import { headings } from './board.ts';
import type { Chair } from './cast.ts';
import { countKeys } from './counting-keys.ts';
import type { Keys } from './counting-keys.ts';
import type { Parting } from './parting.ts';

/** A chair without a minute taker: writes by the keyboard alone, and every key is counted. */
export interface TypingAlone {
  /** Where the next line is written: one key, as on the page of keys. */
  goTo(heading: keyof typeof headings): Promise<void>;
  /** By its button in the band, without a mouse. */
  openBand(name: string): Promise<void>;
  /** Its letters and Enter; what else was pressed since the line before is noted under this key. */
  typeLine(key: string, words: string): Promise<void>;
  /** Begins to count anew. */
  takeKeys(): Promise<Keys>;
  /** The key that the page itself names for an audience. */
  keyFor(audience: string): Promise<string>;
  /** With the tool for it: a tick for each, other words where there are some, and the names the chair lets stand. */
  showLines(
    to: string,
    lines: readonly SampleLine[],
    wordsFor: (line: SampleLine) => string,
  ): Promise<void>;
  readonly pressed: ReadonlyMap<string, Keys>;
}

/** Types so many letters of a line key by key, and the rest in one go. */
export async function createTypingAlone(
  chair: Chair & Parting,
  letters: number,
): Promise<TypingAlone> {
  const { page } = chair;
  const takeKeys = await countKeys(page);
  const pressed = new Map<string, Keys>();
  return {
    pressed,
    takeKeys,
    goTo: async (heading) => {
      await chair.press(`Alt+${Object.keys(headings).indexOf(heading) + 1}`);
      const place = chair.heading(headings[heading]);
      await place.getByRole('textbox').and(page.locator(':focus')).waitFor();
    },
    openBand: async (name) => {
      await page.getByRole('button', { name, exact: true }).focus();
      await chair.press('Enter');
    },
    typeLine: async (key, words) => {
      await chair.type(words.slice(0, letters));
      await chair.insert(words.slice(letters));
      await chair.press('Enter');
      pressed.set(key, await takeKeys());
      await chair.line(words).first().waitFor({ state: 'attached' });
    },
    keyFor: async (audience) => {
      const choices = page.getByRole('group', { name: 'Who will see it' });
      const button = choices.getByRole('button', { name: audience }).first();
      const title = (await button.getAttribute('title')) ?? '';
      return `Alt+Shift+Digit${/(\d)$/.exec(title)?.[1] ?? ''}`;
    },
    showLines: async (to, lines, wordsFor) => {
      const tool = await chair.showLinesTo(to);
      for (const line of lines) {
        await tool.getByRole('checkbox', { name: line.text }).first().check();
        if (wordsFor(line) === line.text) continue;
        const item = tool.getByRole('listitem').filter({ hasText: line.text }).first();
        const other = item.getByRole('button', { name: /^Other words for/ });
        const box = item.getByLabel('Their words for it');
        await other.or(box).first().waitFor();
        if ((await other.count()) > 0) await other.click();
        await box.fill(wordsFor(line));
      }
      const count = lines.length;
      const show = tool.getByRole('button', {
        name: count === 1 ? 'Show this line' : `Show these ${count} lines`,
      });
      const mayBeNamed = tool.getByRole('button', { name: /may be named$/ });
      for (;;) {
        await show.or(mayBeNamed).first().waitFor();
        const [name] = await mayBeNamed.allTextContents();
        if (name === undefined) break;
        const named = tool.getByRole('button', { name, exact: true });
        await named.first().click();
        // One press, and the name may stand in every line.
        await named.first().waitFor({ state: 'detached' });
      }
      await show.click();
      await tool.getByText(/now shown/).waitFor();
      await chair.closeTool();
    },
  };
}
