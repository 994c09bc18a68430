import type { Locator, Page } from 'playwright-core';
import type { Board } from './board.ts';

/** What people without the pen do: write in private, then send. */
export interface Adding {
  add(under: string, words: string, more?: { readonly audience?: string }): Promise<void>;
  answer(line: string, words: string): Promise<void>;
  /** Opens the box and writes, and does not send it yet. */
  compose(words: string): Promise<Locator>;
  /** Sends what is in the box, whatever comes of it. */
  send(): Promise<void>;
  /** The private box, while it is open. */
  box(): Locator;
}

export function createAdding(page: Page, board: Board): Adding {
  const form = (name: string) => page.getByRole('form', { name });
  const open = () => page.getByRole('button', { name: 'Add to the board', exact: true }).click();
  const box = () => page.getByRole('textbox', { name: 'Your words' });
  return {
    box,
    add: async (under, words, { audience } = {}) => {
      await open();
      const composer = form('Add to the board');
      await composer.getByRole('button', { name: /^Under: / }).click();
      await page
        .getByRole('listbox', { name: 'Under' })
        .getByRole('option', { name: under })
        .click();
      if (audience !== undefined) {
        const choice = composer.getByRole('group', { name: 'Who will see it' });
        await choice.getByRole('button', { name: audience }).click();
      }
      await box().fill(words);
      await composer.getByRole('button', { name: 'Add to the board' }).click();
      await board.sees(words);
      await composer.getByRole('button', { name: 'Close this' }).click();
    },
    answer: async (line, words) => {
      await board.doWith(line, 'Answer it');
      await box().fill(words);
      await form('Answer this line').getByRole('button', { name: 'Send the answer' }).click();
      await board.sees(words);
    },
    send: () => form('Add to the board').getByRole('button', { name: 'Add to the board' }).click(),
    compose: async (words) => {
      await open();
      await box().fill(words);
      return box();
    },
  };
}
