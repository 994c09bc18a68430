import type { Locator } from 'playwright-core';
import type { Board } from './board.ts';

export interface Score {
  readonly score: number;
  readonly reason: string;
  readonly oneHigher: string;
}

/** Giving one's own number, in private. */
export interface Scoring {
  givesNumber(score: Score): Promise<void>;
  /** How many have answered, as everyone who is asked sees it. */
  seesCounted(words: string): Promise<void>;
}

/** Putting the question, writing numbers down, and showing them all. */
export interface AskingForNumbers {
  askForNumbers(question: string, except: readonly string[]): Promise<void>;
  writeNumberDownFor(name: string, score: Score): Promise<void>;
  showEveryonesNumbers(): Promise<void>;
}

export function createScoring(board: Board): Scoring {
  return {
    givesNumber: async (score) => {
      const scale = await board.openTool('Scale');
      await fillIn(scale, score);
      await scale.getByRole('button', { name: 'Save my number' }).click();
      await scale.getByRole('heading', { name: 'Your number is saved' }).waitFor();
    },
    seesCounted: async (words) => {
      const scale = await board.openTool('Scale');
      await scale.getByText(`${words} have answered`).waitFor();
    },
  };
}

export function createAsking(board: Board): AskingForNumbers {
  return {
    askForNumbers: async (question, except) => {
      const scale = await board.openTool('Scale');
      await scale.getByLabel('Question').fill(question);
      for (const name of except) await scale.getByRole('checkbox', { name }).uncheck();
      await scale.getByRole('button', { name: 'Ask now' }).click();
      await scale.getByRole('heading', { name: question }).first().waitFor();
    },
    writeNumberDownFor: async (name, score) => {
      const scale = await board.openTool('Scale');
      await scale.getByRole('button', { name: `For ${name}`, exact: true }).click();
      await fillIn(scale, score);
      await scale.getByRole('button', { name: 'Save the number' }).click();
      await scale.getByRole('button', { name: `For ${name} again` }).waitFor();
    },
    showEveryonesNumbers: async () => {
      const scale = await board.openTool('Scale');
      const show = scale.getByRole('button', { name: 'Show everyone’s numbers' });
      await show.click();
      // Numbers that are shown open the scale by themselves, also when another tool was opened meanwhile.
      await show.waitFor({ state: 'hidden' });
    },
  };
}

async function fillIn(scale: Locator, { score, reason, oneHigher }: Score): Promise<void> {
  await scale.getByRole('radio', { name: String(score), exact: true }).check();
  await scale.getByLabel('Why this number?').fill(reason);
  await scale.getByLabel('What would make it one higher?').fill(oneHigher);
}
