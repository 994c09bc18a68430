import type { Board } from './board.ts';

export interface ChildsDecision {
  readonly name: string;
  readonly outcome: string;
  readonly category: string;
  readonly also: readonly string[];
}

interface Dissent {
  readonly name: string;
  /** The children it is not about. */
  readonly notAbout: readonly string[];
  readonly view: string;
  readonly why: string;
}

export interface Decision {
  readonly children: readonly ChildsDecision[];
  readonly reasons: string;
  readonly dissent: Dissent;
  readonly parent: { readonly name: string; readonly words: string };
}

export interface NextDate {
  readonly what: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
}

/** What is decided at the end, by the chair or the minute taker. */
export interface Deciding {
  recordDecision(decision: Decision): Promise<void>;
  setDates(dates: readonly NextDate[]): Promise<void>;
}

export function createDeciding(board: Board): Deciding {
  return {
    recordDecision: async ({ children, reasons, dissent, parent }) => {
      const tool = await board.openTool('Decision');
      for (const child of children) {
        const about = tool.getByRole('region', { name: child.name });
        await about.getByRole('radio', { name: new RegExp(`^${child.outcome}`) }).check();
        await about.getByLabel('Main reason for the plan').selectOption(child.category);
        for (const other of child.also) await about.getByRole('checkbox', { name: other }).check();
      }
      await tool.getByLabel('Why was this decided?').fill(reasons);
      await tool.getByRole('button', { name: 'Somebody did not agree' }).click();
      await tool.getByLabel('Who did not agree?').selectOption(dissent.name);
      const about = tool.getByRole('group', { name: 'About' });
      for (const name of dissent.notAbout) await about.getByRole('checkbox', { name }).uncheck();
      await tool.getByLabel('What is their view?').selectOption(dissent.view);
      await tool.getByLabel('Why?', { exact: true }).fill(dissent.why);
      await tool.getByRole('button', { name: 'What a parent says' }).click();
      await tool.getByLabel('Who says it?').selectOption(parent.name);
      await tool.getByLabel('Their words').fill(parent.words);
      await tool.getByRole('button', { name: 'Record the decision' }).click();
      await tool.getByRole('button', { name: 'Record it anew' }).waitFor();
    },
    setDates: async (dates) => {
      const tool = await board.openTool('Dates');
      for (const { what, date, time, place } of dates) {
        const row = tool.getByRole('group', { name: what });
        await row.getByLabel('Date').fill(date);
        await row.getByLabel('Time').fill(time);
        await row.getByLabel('Place').fill(place);
      }
      await tool.getByRole('button', { name: 'Set the dates' }).click();
      await tool.getByRole('button', { name: 'Change the dates' }).waitFor();
    },
  };
}
