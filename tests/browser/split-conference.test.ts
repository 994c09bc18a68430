import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import sample from '../fixtures/sample-conference.json' with { type: 'json' };
import { linesOfFather, linesOfMother } from '../support/sample-lines.ts';
import type { SampleLine } from '../support/sample-lines.ts';
import { headings } from './support/board.ts';
import { giveOut } from './support/giving-out.ts';
import type { Person } from './support/person.ts';
import type { ReadBoard } from './support/reading.ts';
import {
  answerTo,
  canaries,
  coreGroup,
  dissentOf,
  nameOf,
  nextReview,
  occasion,
  parentsView,
  rationale,
} from './support/sample.ts';
import { openSplitFamily, partNames } from './support/split-family.ts';
import type { SplitFamily } from './support/split-family.ts';
import { createTypingAlone } from './support/typing-alone.ts';
import type { TypingAlone } from './support/typing-alone.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

/**
 * The chair types alone, on one page of 1366 by 768, and every line of the sample lands with those who may read it.
 * CI types the first letters of each key by key and the rest in one go; LETTERS=all types every letter.
 */
const lettersTyped = process.env['LETTERS'] === 'all' ? Infinity : 8;
/** Ten thousand letters take as long as they take. */
const timeout = lettersTyped === Infinity ? 1_800_000 : 300_000;

const { conference } = sample;
const [ofMother, ofFather] = [linesOfMother, linesOfFather];
const forFather = ofMother.filter((line) => line.forFather !== undefined);
const fathersWords = ({ text, forFather: words }: SampleLine): string => words ?? text;
const [kezia, gethin] = [nameOf('p03'), nameOf('p14')];

let venue: Venue;
let family: SplitFamily;
let hand: TypingAlone;
let hasFailed = false;

beforeAll(async () => {
  venue = await openVenue();
  family = await openSplitFamily(venue);
  hand = await createTypingAlone(family.chair, lettersTyped);
});
afterAll(() => venue.close());
beforeEach(({ skip }) => {
  skip(hasFailed, 'an earlier step failed');
  onTestFailed(async () => {
    hasFailed = true;
    const { chair, mother, father, police, screen } = family;
    for (const one of [chair, mother, father, police, screen]) await one.shows('when-it-failed');
  });
});

test('in the restricted part its own people read what is typed; everyone else is on a calm page, the screen is dark', async () => {
  const { chair, police, mother, father, screen } = family;
  await chair.start();
  await police.appears();
  await Promise.all([mother, father].map(waitsApart));
  await hand.goTo('worried');
  for (const { id, text } of conference.restrictedItems) await hand.typeLine(id, text);
  for (const { text } of conference.restrictedItems) await police.sees(text);
  await chair.looks('part-r');
  expect(await screen.page.locator('body').innerText()).not.toContain('Restricted');
  // Fetched whole, so that what could be found in a browser is in one piece.
  await police.page.reload();
  await police.sees(conference.restrictedItems[0]?.text ?? '');
  for (const canary of canaries) expect(family.receivedBy(police)).toContain(canary);
});

test(
  'with the mother each line lands in the right audience without a key of its own, and on the room’s screen',
  { timeout },
  async () => {
    const { chair, mother, police, father, screen } = family;
    await chair.openPart(partNames.A);
    await chair.closeTool();
    await mother.appears();
    await screen.seesWords('We will carry on in a few minutes.');
    const asked = chair.page.getByRole('region', { name: /Before the board comes back/ });
    await asked.getByRole('button', { name: 'Show the board' }).click();
    await asked.waitFor({ state: 'detached' });
    for (const heading of ['worried', 'well', 'next'] as const) {
      await hand.goTo(heading);
      for (const { key, text } of under(heading)) await hand.typeLine(key, text);
    }
    for (const [at, line] of bandLines('danger-statement').entries()) {
      if (at === 0) await hand.openBand('Danger statement');
      await hand.typeLine(line.key, line.text);
    }
    await chair.press('Escape');
    for (const line of bandLines('safety-goal')) {
      await hand.openBand(`Safety goal for danger statement ${line.goal === 'D1' ? '1' : '2'}`);
      await hand.typeLine(line.key, line.text);
      await chair.press('Escape');
    }
    await hand.openBand('A child’s own words');
    for (const { key, text } of bandLines('child-view')) await hand.typeLine(key, text);
    await chair.press('Escape');
    await chair.saved();
    await chair.looks('part-a');
    for (const { text } of ofMother) await police.line(text).waitFor({ state: 'attached' });
    await screen.looks('part-a');
    await mother.turnTo(headings.worried);
    await mother.answer(lineCalled('W1').text, answerTo('W1'));
    await chair.sees(answerTo('W1'));
    await mother.looks('part-a');
    await waitsApart(father);
  },
);

test('one key sends a single line to the chair alone, and the next goes to the part again', async () => {
  const { chair, mother, police } = family;
  const note = conference.childViews[0]?.privateToChair?.[0] ?? '';
  await hand.goTo('worried');
  await hand.takeKeys();
  await chair.press(await hand.keyFor('Chair, minutes'));
  await hand.typeLine('private', note);
  expect(hand.pressed.get('private')).toEqual({ audience: 1, others: 0 });
  await hand.typeLine('after', quietPlace);
  await police.sees(quietPlace);
  for (const one of [mother, police]) expect(family.receivedBy(one)).not.toContain(note);
});

test('no line needs more than one key to land in the right audience', () => {
  const typed = [...hand.pressed.entries()];
  const needed = typed.map(([, { audience }]) => audience);
  expect(typed.length).toBeGreaterThan(70);
  expect(Math.max(...needed)).toBeLessThanOrEqual(1);
  expect(typed.filter(([, { audience }]) => audience > 0).map(([key]) => key)).toEqual(['private']);
  const others = typed.map(([, keys]) => keys.others);
  process.stdout.write(
    `${typed.length} lines typed by keyboard alone: ${sum(needed)} keys for audiences in all, at most ` +
      `${Math.max(...needed)} for one line; ${sum(others)} other keys (to a heading, into and out of the band).\n`,
  );
});

test('the father comes to a full board in words he may read, and the mother waits', async () => {
  const { chair, mother, father, screen } = family;
  await hand.showLines(partNames.B, forFather, fathersWords);
  await chair.openPart(partNames.B);
  await chair.closeTool();
  await father.appears();
  await waitsApart(mother);
  await screen.seesWords('We will carry on in a few minutes.');
  for (const line of forFather) await father.sees(fathersWords(line));
  await father.page.reload();
  await father.appears();
  for (const line of forFather) await father.sees(fathersWords(line));
  expect(wordsOn(await father.readBoard())).toEqual(sorted(forFather.map(fathersWords)));
  await father.looks('part-b');
  await chair.looks('part-b');
});

test('what the father says is typed, answered and shown to the mother’s side', async () => {
  const { chair, father } = family;
  const spoken = ofFather.filter(({ code }) => code !== 'family-goal');
  await hand.goTo('well');
  for (const { key, text } of spoken) await hand.typeLine(key, text);
  await hand.goTo('next');
  for (const { key, text } of ofFather.filter((line) => !spoken.includes(line))) {
    await hand.typeLine(key, text);
  }
  await father.answer(fathersWords(lineCalled('W2')), answerTo('W2'));
  await chair.sees(answerTo('W2'));
  await hand.showLines(partNames.A, spoken, ({ text }) => text);
});

test('the decision is told to the mother in the last part, who is back without a reload', async () => {
  const { chair, mother, father } = family;
  await chair.openPart(partNames.C);
  await mother.appears();
  await waitsApart(father);
  await chair.recordDecision({
    children: [
      { name: 'Juno', outcome: 'A child protection plan', category: 'Emotional abuse', also: [] },
      {
        name: 'Otis',
        outcome: 'A child protection plan',
        category: 'Neglect',
        also: ['Emotional abuse'],
      },
      { name: 'Wren', outcome: 'A child protection plan', category: 'Neglect', also: [] },
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
  const [date = '', time = ''] = coreGroup.first.split('T');
  await chair.setDates([
    { what: 'Core group', date, time, place: coreGroup.venue },
    { what: 'Review conference', ...nextReview, place: occasion.place },
  ]);
  await (await mother.openTool('Decision')).getByText(rationale).waitFor();
  await mother.closeTool();
  await chair.looks('part-c');
});

test('the close gives each their own copy, as the sample lists it', async () => {
  const { chair, minutes, mother, father, police } = family;
  const spoken = ofFather.filter(({ code }) => code !== 'family-goal').map(({ text }) => text);
  const mothers = [...ofMother.map(({ text }) => text), ...spoken, quietPlace];
  const onBoard = sorted([...mothers, answerTo('W1')]);
  // Each audience has a document of its own, and they come one after the other.
  await expect.poll(async () => wordsOn(await mother.readBoard())).toEqual(onBoard);
  const board = await mother.readBoard();
  await chair.close();
  await minutes.appears();
  await giveOut(chair, minutes);
  await Promise.all([chair, mother, father, police].map((one) => one.outcomesAppear()));
  const fathers = [...forFather.map(fathersWords), ...ofFather.map(({ text }) => text)];
  expect(await mother.readOutcomes()).toEqual(board);
  expect(wordsOn(await father.readOutcomes())).toEqual(sorted([...fathers, answerTo('W2')]));
  const goals = ofFather.map(({ text }) => text).filter((text) => !spoken.includes(text));
  expect(wordsOn(await police.readOutcomes())).toEqual(
    sorted([...mothers, ...goals, answerTo('W1'), answerTo('W2')]),
  );
  for (const one of [mother, father]) await one.looks('copy');
  const fathersCopy = await father.page.getByRole('main').innerText();
  for (const told of ['Otis', 'Wren', 'A child protection plan']) {
    expect(fathersCopy).toContain(told);
  }
  for (const hidden of ['Juno', 'Thistlewick', 'Bettina', rationale, gethin]) {
    expect(withoutTitles(fathersCopy)).not.toContain(hidden);
  }
  for (const { text, forFather: words } of ofMother) {
    if (words !== null && words !== text) expect(fathersCopy).not.toContain(text);
  }
});

test('no protected word came to a browser it is not for, and nobody’s browser was told of an error', () => {
  const { chair, mother, father, police, screen, receivedBy } = family;
  for (const one of [mother, father, screen]) {
    for (const canary of canaries) expect(receivedBy(one)).not.toContain(canary);
  }
  const hidden = ofMother.filter((line) => line.forFather === undefined);
  const toFather = withoutTitles(receivedBy(father));
  for (const words of ['Juno', rationale, ...hidden.map(({ text }) => text)]) {
    expect(toFather).not.toContain(words);
  }
  for (const one of [chair, mother, father, police, screen]) {
    expect(one.witness.errors, `errors of ${one.who}`).toEqual([]);
    expect(one.witness.strangers, `${one.who} reached`).toEqual([]);
  }
  const log = venue.server.logged.join('\n');
  for (const words of [...canaries, 'Thistlewick', 'Juno']) expect(log).not.toContain(words);
});

/** What somebody is here as, the sample says itself: the advocate was in his part, too. */
const withoutTitles = (words: string): string =>
  words.replaceAll('Independent advocate for Juno', '');

const quietPlace = 'Juno asked for a quiet place to do her homework.';

function isOfBand({ code }: SampleLine): boolean {
  return code === 'danger-statement' || code === 'safety-goal' || code === 'child-view';
}

type Heading = keyof typeof headings;

/** Where the format of this conference places a line. */
function headingOf({ key, code }: SampleLine): Heading | null {
  if (isOfBand({ code } as SampleLine)) return null;
  if (['action', 'family-goal', 'bottom-line'].includes(code)) return 'next';
  return key.startsWith('S') ? 'well' : 'worried';
}

const bandLines = (code: SampleLine['code']) => ofMother.filter((line) => line.code === code);

const under = (heading: Heading) => ofMother.filter((line) => headingOf(line) === heading);

function lineCalled(key: string): SampleLine {
  const line = [...ofMother, ...ofFather].find((one) => one.key === key);
  if (line === undefined) throw new Error(`no line ${key} is typed here`);
  return line;
}

/** On the page that says the chair will bring them back. */
const waitsApart = ({ page }: Pick<Person, 'page'>): Promise<void> =>
  page.getByText('The chair will bring you back.').waitFor();

const wordsOn = (board: ReadBoard): string[] =>
  sorted(Object.values(board).flatMap((lines) => lines.map(({ words }) => words)));

const sorted = (words: readonly string[]): string[] => words.toSorted();

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
