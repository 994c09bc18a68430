import { expect, test } from 'vitest';
import type { Person } from '../support/person.ts';
import { question, scoreOf } from '../support/sample.ts';
import { seenBy } from './claims.ts';
import { bettina, ines, juno } from './people.ts';
import type { Story } from './story.ts';

/** The scale, from the question to the number line. */
export function numbers({ cast }: Story): void {
  test('a number is asked for, and nobody receives one before all are shown', async () => {
    const { chair, minutes, screen, police, mother } = cast();
    await chair.askForNumbers(question, [ines]);
    // It opens by itself.
    await seenBy([mother, police], (one) => one.reads('0 of 3 have answered'));
    await screen.seesWords('0 of 3 have answered');
    await screen.looks('asked');
    await chair.looks('asking');
    await mother.givesNumber(scoreOf('p03'));
    await police.givesNumber(scoreOf('p13'));
    await chair.writeNumberDownFor(bettina, scoreOf('p05'));
    await seenBy([mother, police], (one) => one.seesCounted('3 of 3'));
    await screen.seesWords('3 of 3 have answered');
    await minutes.writeNumberDownFor(juno, scoreOf('p07'));
    // A child is in no count: nobody waits for her number.
    await seenBy([mother, police], (one) => one.seesCounted('3 of 3'));
    await mother.looks('number');
    // Whoever gave a number has their own back; nobody has any other, not even who wrote it down.
    expectNumbersOf([], chair, minutes, screen);
    expectNumbersOf(['p13'], police);
    expectNumbersOf(['p03'], mother);
  });

  test('all numbers are shown at once, everywhere, with names and reasons', async () => {
    const { chair, minutes, screen, police, mother } = cast();
    await chair.showEveryonesNumbers();
    for (const one of [chair, minutes, police, mother]) {
      const scale = await one.openTool('Scale');
      await scale.getByText('The numbers go from 2 to 6.').waitFor();
      for (const key of asked) {
        await scale.getByRole('row', { name: scoreOf(key).reason }).waitFor();
      }
    }
    await screen.seesWords('The numbers go from 2 to 6.');
    for (const one of [chair, mother, screen]) await one.looks('numbers');
    await mother.closeTool();
  });
}

const asked = ['p03', 'p05', 'p07', 'p13'];

/** Of those who were asked, these people's numbers and no others came to a browser. */
function expectNumbersOf(keys: readonly string[], ...people: readonly Person[]): void {
  for (const { who, witness } of people) {
    const received = witness.received.join('\n');
    const known = asked.filter((key) => received.includes(scoreOf(key).reason));
    expect(known, `whose reasons ${who} received`).toEqual(keys);
    const scores = new Set(received.match(/"score":\d+/g));
    expect(scores, `the numbers ${who} received`).toEqual(
      new Set(keys.map((key) => `"score":${scoreOf(key).score}`)),
    );
  }
}
