import type { Locator, Page } from 'playwright-core';
import type { Board } from './board.ts';

/** What whoever holds the pen does on the board. */
export interface Pen {
  /** Writes a line at the end of a heading, says whose words they are, and ends it with Enter. */
  write(under: string, words: string, more?: Born): Promise<void>;
  /** Begins a line and stays in it. */
  begin(under: string, words: string): Promise<void>;
  /** The same for the line that is being begun under a heading. */
  chooseForNew(under: string, label: string, ...choices: string[]): Promise<void>;
  /** What somebody without a device answers to a line. */
  answerFor(name: string, line: string, words: string): Promise<void>;
  /** By its handle, to the end of a heading. */
  drag(line: string, to: string): Promise<void>;
  /** What makes an action a promise. */
  promise(line: string, action: Promised): Promise<void>;
  /** Opens a line to write in it, the cursor at its end. */
  openLine(words: string): Promise<void>;
  /** Types where the cursor is, key by key. */
  type(words: string): Promise<void>;
  /** The same in one go, as from a clipboard. */
  insert(words: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Danger statement, safety goal or a child's own words, in the band. */
  addToBand(kind: string, words: string, more?: Born): Promise<void>;
  /** Opens what can be chosen beside a line that is being written, and chooses. */
  choose(within: Locator, label: string, ...choices: string[]): Promise<void>;
  saved(): Promise<void>;
}

interface Promised {
  readonly who: string;
  readonly withThem: string;
  readonly by: string;
  readonly howWeWillKnow: string;
  readonly answers: string;
}

interface Born {
  /** Who said it. */
  readonly saidBy?: readonly string[];
  readonly kind?: string;
  readonly evidence?: string;
  readonly about?: readonly string[];
}

export function createPen(page: Page, board: Board): Pen {
  const newLine = (within: Locator) => within.getByRole('textbox', { name: /^Write a new line: / });
  const choose: Pen['choose'] = async (within, label, ...choices) => {
    await within.getByRole('button', { name: new RegExp(`^${label}: `) }).click();
    const list = page.getByRole('listbox', { name: label });
    for (const [at, choice] of choices.entries()) {
      const option = list.getByRole('option', { name: choice });
      // The first is taken alone; Ctrl adds one more.
      await option.click(at === 0 ? {} : { modifiers: ['Control'] });
      if (at === 0 && choices.length > 1) {
        await within.getByRole('button', { name: new RegExp(`^${label}: `) }).click();
      }
    }
    if (choices.length > 1) await page.keyboard.press('Escape');
  };
  const openLine = async (words: string) => {
    await board.line(words).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'The words of this line' }).waitFor();
  };
  const chooseAll = async (within: Locator, { saidBy, kind, evidence, about }: Born) => {
    if (saidBy) await choose(within, 'Said by', ...saidBy);
    if (kind) await choose(within, 'Kind', kind);
    if (evidence) await choose(within, 'How sure', evidence);
    if (about) await choose(within, 'About', ...about);
  };
  const writeAt = async (place: Locator, words: string, born: Born) => {
    const box = newLine(place);
    await box.click();
    await page.keyboard.insertText(words);
    await chooseAll(place, born);
    await box.press('Enter');
  };
  return {
    choose,
    write: (under, words, born = {}) => writeAt(board.heading(under), words, born),
    begin: async (under, words) => {
      await newLine(board.heading(under)).click();
      await page.keyboard.type(words);
    },
    chooseForNew: async (under, label, ...choices) => {
      await choose(board.heading(under), label, ...choices);
      await newLine(board.heading(under)).focus();
    },
    answerFor: async (name, line, words) => {
      await board.doWith(line, 'Answer it');
      await page.getByRole('textbox', { name: 'The words of this line' }).waitFor();
      await page.keyboard.insertText(words);
      await choose(board.line(words), 'Said by', name);
      await page.keyboard.press('Escape');
    },
    drag: async (line, to) => {
      await board.line(line).hover();
      const from = await board.line(line).boundingBox();
      const goal = await board.heading(to).boundingBox();
      if (from === null || goal === null) throw new Error('there is nothing to drag');
      // The handle stands at the line's edge.
      await page.mouse.move(from.x + 6, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height - 8, { steps: 5 });
      await page.mouse.up();
    },
    promise: async (words, { who, withThem, by, howWeWillKnow, answers }) => {
      await openLine(words);
      const line = board.line(words);
      await choose(line, 'Who', who);
      await choose(line, 'With', withThem);
      await line.getByLabel('By when').fill(by);
      await choose(line, 'Answers', answers);
      await line.getByLabel('How we will know').fill(howWeWillKnow);
      await page.keyboard.press('Escape');
    },
    openLine,
    type: (words) => page.keyboard.type(words),
    insert: (words) => page.keyboard.insertText(words),
    press: (key) => page.keyboard.press(key),
    addToBand: async (kind, words, born = {}) => {
      const place = board.band();
      // A goal's button beside a statement also says which one.
      await place
        .getByRole('button', { name: new RegExp(`^${kind}`) })
        .first()
        .click();
      await writeAt(place, words, born);
      await page.keyboard.press('Escape');
    },
    saved: () => page.getByText(/^Saved \d/).waitFor(),
  };
}
