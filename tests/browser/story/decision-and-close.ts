import { expect, test } from 'vitest';
import * as z from 'zod';
import { giveOut } from '../support/giving-out.ts';
import {
  answerTo,
  canaries,
  coreGroup,
  dissentOf,
  lineOf,
  nextReview,
  occasion,
  parentsView,
  rationale,
} from '../support/sample.ts';
import { expectNoneOf, seenBy } from './claims.ts';
import { gethin, kezia, plan, restricted } from './people.ts';
import type { Story } from './story.ts';

/** What is decided, what happens next, and the typed outcomes. */
export function decisionAndClose({ cast }: Story): void {
  test('the decision, with who disagreed and what the mother says', async () => {
    const { chair, screen, police, mother } = cast();
    await chair.recordDecision({
      children: [
        { name: 'Juno', outcome: plan, category: 'Emotional abuse', also: [] },
        { name: 'Otis', outcome: plan, category: 'Neglect', also: ['Emotional abuse'] },
        { name: 'Wren', outcome: plan, category: 'Neglect', also: [] },
      ],
      reasons: rationale,
      dissent: {
        name: gethin,
        notAbout: ['Wren'],
        view: 'A child in need plan',
        why: dissentOf('p14'),
      },
      parent: { name: kezia, words: parentsView('p03') },
    });
    for (const one of [police, mother]) {
      const tool = await one.openTool('Decision');
      for (const words of [
        rationale,
        dissentOf('p14'),
        parentsView('p03'),
        'Main reason: Neglect',
      ]) {
        await tool.getByText(words).first().waitFor();
      }
    }
    await mother.looks('decision');
    await mother.closeTool();
    await screen.seesWords(rationale);
    for (const one of [chair, screen]) await one.looks('decision');
  });

  test('the next dates', async () => {
    const { chair, police, mother } = cast();
    const [date, time] = cutAt(coreGroup.first, 'T');
    await chair.setDates([
      { what: 'Core group', date, time, place: coreGroup.venue },
      { what: 'Review conference', ...nextReview, place: occasion.place },
    ]);
    await seenBy([police, mother], async (one) => {
      const dates = await one.openTool('Dates');
      await dates.getByText('Friday 24 April 2026').waitFor();
      await dates.getByText('Tuesday 7 July 2026').waitFor();
    });
    await chair.looks('dates');
    await mother.closeTool();
  });

  test('the close: everyone has their own typed outcomes at once, equal to the board line by line', async () => {
    const { chair, minutes, police, mother, screen } = cast();
    const readers = [chair, minutes, police, mother];
    const boards = await Promise.all(readers.map((one) => one.readBoard()));
    await police.compose('Half a sentence that was not sent');
    await chair.close();
    await giveOut(chair);
    await seenBy([chair, minutes, mother], (one) => one.outcomesAppear());
    // Whoever still has words in a box keeps them in sight, and is told why they cannot be sent.
    expect(await police.box().inputValue()).toBe('Half a sentence that was not sent');
    await police.shows('closed-with-words');
    await police.send();
    await police.reads('closed');
    expect(await police.box().inputValue()).toBe('Half a sentence that was not sent');
    await police.looks('refused');
    await police.page.getByRole('button', { name: 'See the typed outcomes' }).click();
    await police.outcomesAppear();
    await screen.shows('closed');
    for (const [at, one] of readers.entries()) {
      expect(await one.readOutcomes(), `outcomes of ${one.who}`).toEqual(boards[at]);
      await one.looks('outcomes');
    }
    for (const key of ['W1', 'W6', 'W8', 'W13']) {
      expect(boards[3]?.worried.map(({ words }) => words)).toContain(lineOf(key));
    }
    expect(boards[2]?.worried.map(({ words }) => words)).toContain(restricted);
  });

  test('a copy is saved as a page and as data that keeps to the published schema', async () => {
    const { mother, venue } = cast();
    await mother.page.getByText('For a program').click();
    const data: unknown = JSON.parse(await mother.save('Everything (JSON)'));
    const schema = await mother.page.request.get(`${venue.server.origin}/schemas/outcomes.v1.json`);
    const read = z.fromJSONSchema((await schema.json()) as Parameters<typeof z.fromJSONSchema>[0]);
    expect(read.safeParse(data).error).toBeUndefined();
    const page = await mother.save('Web page: All of it');
    for (const words of [lineOf('S9'), answerTo('W1'), rationale, dissentOf('p14')]) {
      expect(JSON.stringify(data)).toContain(words);
      expect(page).toContain(words.replaceAll("'", '&#39;'));
    }
    expectNoneOf(canaries, mother);
  });
}

function cutAt(text: string, mark: string): [string, string] {
  const [before = '', after = ''] = text.split(mark);
  return [before, after];
}
