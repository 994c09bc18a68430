import { expect, test } from 'vitest';
import { headings } from '../support/board.ts';
import {
  actionOf,
  answerTo,
  bottomLineOf,
  childsWorry,
  dangerOf,
  goalOf,
  lineOf,
} from '../support/sample.ts';
import { seenBy } from './claims.ts';
import { bettina, dennis, gethin, ines, juno, kezia, priya, sunniva } from './people.ts';
import type { Story } from './story.ts';

/** Writing, answering, moving and striking out, with the pen and without. */
export function onTheBoard({ cast }: Story): void {
  test('the minute taker writes what was said, and everyone sees it as it is written (N17)', async () => {
    const { chair, minutes, screen, police, mother } = cast();
    await minutes.begin(headings.worried, 'On Friday 20 March');
    await seenBy([chair, police, mother], (one) => one.sees('On Friday 20 March'));
    await chair.reads(`${dennis} is writing`);
    await screen.seesWords('On Friday 20 March');
    await minutes.insert(lineOf('W1').slice('On Friday 20 March'.length));
    await minutes.chooseForNew(headings.worried, 'Said by', priya);
    await minutes.chooseForNew(headings.worried, 'How sure', 'Fact');
    await minutes.press('Enter');
    await seenBy([chair, police, mother], (one) => one.seesUnder(headings.worried, lineOf('W1')));
    await chair.line(lineOf('W1')).getByText(priya).waitFor();
    await screen.seesWords(lineOf('W1'));
    expect(await screen.letterSize(lineOf('W1'))).toBeGreaterThanOrEqual(28);
  });

  test('minute taker and chair write in one line at the same time, and no word is lost', async () => {
    const { chair, minutes, screen, police, mother } = cast();
    const [start, middle, end] = cut(
      lineOf('W8'),
      'the children',
      ', there was mould by the window',
    );
    await minutes.begin(headings.worried, middle.slice(0, 12));
    await minutes.insert(middle.slice(12));
    await chair.sees(middle);
    await chair.openLine(middle);
    await minutes.press('Control+Home');
    await Promise.all([minutes.type(start), chair.type(end)]);
    await seenBy([police, mother], (one) => one.seesUnder(headings.worried, lineOf('W8')));
    await screen.seesWords(lineOf('W8'));
    await chair.looks('writing-together');
    await chair.press('Escape');
    await minutes.chooseForNew(headings.worried, 'Said by', ines);
    await minutes.press('Enter');
    await minutes.saved();
  });

  test('people without the pen add lines and answers of their own', async () => {
    const { chair, minutes, police, mother } = cast();
    await mother.answer(lineOf('W1'), answerTo('W1'));
    await police.add(headings.well, lineOf('S2'));
    await mother.add(headings.worried, lineOf('W13'));
    await seenBy([chair, minutes, police], (one) => one.sees(answerTo('W1')));
    await seenBy([chair, minutes, police], (one) => one.seesUnder(headings.worried, lineOf('W13')));
    await chair.line(lineOf('W13')).getByText(kezia).waitFor();
    await mother.turnTo(headings.well);
    await mother.sees(lineOf('S2'));
    await mother.looks('lines');
    await police.looks('lines');
  });

  test('somebody in the room without a device is written down by the minute taker', async () => {
    const { chair, minutes, mother, police } = cast();
    await minutes.write(headings.well, lineOf('S1'), { saidBy: [bettina, kezia] });
    await minutes.write(headings.well, lineOf('S5'), { saidBy: [bettina] });
    await chair.line(lineOf('S5')).getByText(`Written down by ${dennis}`).waitFor();
    await minutes.answerFor(bettina, lineOf('W8'), answerTo('W8'));
    await seenBy([chair, police], (one) => one.sees(answerTo('W8')));
    await minutes.write(headings.worried, lineOf('W6'), {
      saidBy: [sunniva],
      evidence: 'Told by someone else',
      about: ['Juno'],
    });
    await mother.turnTo(headings.worried);
    await mother.sees(lineOf('W6'));
  });

  test('danger statements and goals stand in a band that nobody overlooks', async () => {
    const { chair, minutes, screen, police, mother } = cast();
    await minutes.addToBand('Danger statement', dangerOf('D1'), { saidBy: [ines] });
    await minutes.addToBand('Safety goal', goalOf('SG1'));
    await chair.addToBand('Danger statement', dangerOf('D2'), { saidBy: [priya] });
    await chair.addToBand('Safety goal', goalOf('SG2'));
    await minutes.addToBand('A child’s own words', childsWorry('c1'), {
      saidBy: [juno],
      about: ['Juno'],
    });
    const words = [dangerOf('D1'), goalOf('SG1'), dangerOf('D2'), goalOf('SG2'), childsWorry('c1')];
    for (const one of words) await seenBy([police, mother], (who) => who.seesInBand(one));
    await police.reads('In Juno’s own words');
    await minutes.looks('band');
    await screen.shows('band');
  });

  test('an action says who, with whom, by when, how we will know and what it answers', async () => {
    const { minutes, mother } = cast();
    const action = actionOf('A1');
    await minutes.write(headings.next, action.action);
    await minutes.promise(action.action, {
      who: kezia,
      withThem: gethin,
      by: action.due,
      howWeWillKnow: action.howWeWillKnow,
      answers: 'Safety goal 1',
    });
    await minutes.write(headings.next, bottomLineOf('B1'), { kind: 'What must always happen' });
    await mother.turnTo(headings.next);
    await mother.sees(action.action);
    await mother.line(action.action).getByText('Monday 6 July 2026').waitFor();
    await mother.line(action.action).getByText('Answers: Safety goal 1').waitFor();
    await minutes.looks('action');
    await mother.looks('action');
  });

  test('a line is moved by its menu, by keyboard and by dragging, also to another heading', async () => {
    const { chair, police } = cast();
    await chair.doWith(lineOf('S5'), 'Move up');
    // The next place is counted from where the chair sees it.
    await seenBy([police, chair], (one) => one.seesAt(headings.well, 2, lineOf('S5')));
    await chair.line(lineOf('S5')).press('Alt+ArrowUp');
    await seenBy([police, chair], (one) => one.seesAt(headings.well, 1, lineOf('S5')));
    await chair.drag(lineOf('S5'), headings.well);
    await seenBy([police, chair], (one) => one.seesAt(headings.well, 3, lineOf('S5')));
    await chair.doWith(lineOf('W6'), `Move to “${headings.next}”`);
    await seenBy([police, chair], (one) => one.seesUnder(headings.next, lineOf('W6')));
    await chair.doWith(lineOf('W6'), `Move to “${headings.worried}”`);
    await police.seesUnder(headings.worried, lineOf('W6'));
  });

  test('a line is struck out and brought back, and what was done is undone', async () => {
    const { chair, minutes, police } = cast();
    await chair.doWith(lineOf('S1'), 'Strike it out');
    await seenBy([police, chair], (one) =>
      one.line(lineOf('S1')).getByText('Struck out').waitFor(),
    );
    await chair.shows('struck');
    await chair.doWith(lineOf('S1'), 'Bring it back');
    await police.line(lineOf('S1')).getByText('Struck out').waitFor({ state: 'detached' });
    await minutes.openLine(lineOf('W6'));
    // In one go: letters that come more than half a second apart are undone one after the other.
    await minutes.insert(' And more.');
    await police.sees(`${lineOf('W6')} And more.`);
    await minutes.press('Control+z');
    await police.line(`${lineOf('W6')} And`).waitFor({ state: 'detached' });
    await police.sees(lineOf('W6'));
    await minutes.press('Escape');
  });
}

/** A sentence in three pieces: before, between and after two places in it. */
function cut(text: string, from: string, to: string): [string, string, string] {
  const [first, last] = [text.indexOf(from), text.indexOf(to) + to.length];
  return [text.slice(0, first), text.slice(first, last), text.slice(last)];
}
