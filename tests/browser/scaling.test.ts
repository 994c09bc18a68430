import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { ownFormatSchema } from '../../shared/templates/own-format.ts';
import { templateOf } from '../../shared/templates/templates.ts';
import { openChair, openGuest, openScreen } from './support/cast.ts';
import type { Chair, Guest, Screen } from './support/cast.ts';
import { laptop, phone } from './support/person.ts';
import { dangerOf, invitedOf, lineOf, nameOf, occasion, scoreOf } from './support/sample.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const account = {
  name: nameOf('p01'),
  username: 'marguerite',
  passphrase: 'teacup lighthouse parsnip ledger',
};
const [kezia, bettina, juno, police] = ['p03', 'p05', 'p07', 'p13'].map(nameOf) as [
  string,
  string,
  string,
  string,
];

/** As Durham asks, with a line at 2 and the groups one after another. */
const durham = templateOf('durham-agenda');
const format = {
  ...durham,
  council: 'Fennshire',
  scale: { ...durham.scale, reveal: 'in-turn' as const, about: 'both' as const, alertAt: 2 },
};
const { question, alertAsks } = format.scale;

let venue: Venue;
let chair: Chair;
let mother: Guest;
let officer: Guest;
let screen: Screen;
let hasFailed = false;

beforeAll(async () => {
  venue = await openVenue();
  [chair, mother, officer, screen] = await Promise.all([
    openChair(venue),
    openGuest(venue, 'mother', phone),
    openGuest(venue, 'police', laptop),
    openScreen(venue),
  ]);
  await chair.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await chair.isSetUp(venue.server.setUpLink, account);
  await saveFormat(chair.page);
  const people = [
    ...['p03', 'p13'].map((key) => invitedOf(key, { device: true })),
    ...['p05', 'p07'].map((key) => invitedOf(key, { device: false })),
  ];
  await chair.hasConference({ ...occasion, children: ['Juno'], people });
  const links = [await chair.copyLinkOf(kezia), await chair.copyLinkOf(police)] as const;
  await screen.page.goto(await chair.screenLink());
  await chair.goToBoard();
  await comeIn(mother, links[0], kezia, 'Mum, dad or carer');
  await comeIn(officer, links[1], police, 'I work with the family');
  for (const name of [bettina, juno]) await chair.seat(name);
  await chair.start();
  await chair.closeTool();
  await chair.addToBand('Danger statement', dangerOf('D1'));
  await mother.seesInBand(dangerOf('D1'));
  await chair.write('Worries', lineOf('W4'));
});
beforeEach(({ skip }) => {
  skip(hasFailed, 'an earlier step failed');
  onTestFailed(async () => {
    hasFailed = true;
    for (const one of [chair, mother, officer, screen]) await one.shows('when-it-failed');
  });
});
afterAll(() => venue.close());

/** By the address behind the page that `own-format.test.ts` tries. */
async function saveFormat(page: Page): Promise<void> {
  const body = { replaces: null, format: ownFormatSchema.parse(onlyKnown(format)) };
  const status = await page.evaluate(async (sent) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/formats', { method: 'POST', headers, body: sent })).status;
  }, JSON.stringify(body));
  expect(status).toBe(200);
}

const onlyKnown = (whole: typeof format) =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => key in ownFormatSchema.shape));

async function comeIn(guest: Guest, link: string, name: string, role: string): Promise<void> {
  await guest.openLink(link);
  await guest.askToComeIn({ name, role, where: 'In the room' });
  await guest.waits();
  await chair.admit(name);
}

const overall = (page: Page) => page.getByRole('group', { name: question, exact: true }).first();
const about = (page: Page) =>
  page.getByRole('group', { name: `About this worry: ${dangerOf('D1')}` });
const received = ({ witness }: Guest | Screen) => witness.received.join('\n');

async function writeDown(name: string, key: string): Promise<void> {
  const box = overall(chair.page);
  await box.getByRole('button', { name: `For ${name}`, exact: true }).click();
  await box.getByRole('radio', { name: String(scoreOf(key).score), exact: true }).check();
  await box.getByLabel('Why this number?').fill(scoreOf(key).reason);
  await box.getByRole('button', { name: 'Save the number' }).click();
  await box.getByRole('button', { name: `For ${name} again` }).waitFor();
}

test('[C114] everything together and each worry are asked in one press, 10 first (D30)', async () => {
  const scale = await chair.openTool('Scale');
  await chair.looks('asks');
  await scale.getByRole('button', { name: 'Ask all 2 now' }).click();
  // It opens by itself on the phone.
  await overall(mother.page).getByText('10 means').waitFor();
  await about(mother.page).getByText('0 of 3 have answered').waitFor();
  await mother.looks('two-questions');
});

test('[C112] a professional says why and whether a plan is needed, or is told what is missing (D32)', async () => {
  const form = overall(officer.page);
  const { score, reason } = scoreOf('p13');
  await form.getByRole('radio', { name: String(score), exact: true }).check();
  await form.getByRole('button', { name: 'Save my number' }).click();
  await form.getByRole('link', { name: 'Say whether a plan is needed' }).waitFor();
  await officer.looks('plan-missing');
  await form.getByRole('radio', { name: 'Yes', exact: true }).check();
  await form.getByLabel('Why this number?').fill(reason);
  await form.getByRole('button', { name: 'Save my number' }).click();
  await form.getByRole('heading', { name: 'Your number is saved' }).waitFor();
  // Nobody of the family is asked for it.
  expect(await overall(mother.page).getByText('Is a plan needed?').count()).toBe(0);
  const own = overall(mother.page);
  await own.getByRole('radio', { name: String(scoreOf('p03').score), exact: true }).check();
  await own.getByLabel('Why this number?').fill(scoreOf('p03').reason);
  await own.getByRole('button', { name: 'Save my number' }).click();
  await own.getByRole('heading', { name: 'Your number is saved' }).waitFor();
  await writeDown(juno, 'p07');
  await writeDown(bettina, 'p05');
});

test('[C110] children, parents, network, professionals: each is shown in turn, and the rest reaches nobody', async () => {
  const box = overall(chair.page);
  await chair.looks('before-the-first-group');
  await box.getByRole('button', { name: 'Show the children’s numbers' }).click();
  await overall(mother.page).getByText('Shown so far').waitFor();
  await screen.seesWords('Still to come: Parents, Family and friends, Professionals');
  for (const one of [mother, screen]) await one.looks('children-shown');
  expect(received(mother)).toContain(scoreOf('p07').reason);
  expect(received(mother)).not.toContain(scoreOf('p13').reason);
  await box.getByRole('button', { name: 'Show the parents’ numbers' }).click();
  await overall(mother.page).getByText('Everyone can see your number now.').waitFor();
  await box.getByRole('button', { name: 'Show family’s and friends’ numbers' }).click();
  await overall(officer.page).getByText(scoreOf('p05').reason).waitFor();
  for (const one of [mother, screen]) expect(received(one)).not.toContain(scoreOf('p13').reason);
  await chair.looks('professionals-to-come');
  await box.getByRole('button', { name: 'Show everyone’s numbers' }).click();
  await overall(mother.page).getByText('The numbers go from 2 to 6.').waitFor();
  await overall(mother.page).getByText('A plan is needed').waitFor();
  await screen.seesWords('The numbers go from 2 to 6.');
  for (const one of [mother, officer, screen]) await one.looks('all-shown');
});

test('[C116] the chair alone is asked about the 2, and writes down what keeps the children safe', async () => {
  const box = overall(chair.page);
  await box.getByText(alertAsks).waitFor();
  await chair.looks('alert');
  await box.getByLabel('What was said').fill('Bettina stays tonight.');
  await box.getByRole('button', { name: 'Write it down' }).click();
  await box.getByRole('button', { name: 'Change it' }).waitFor();
  for (const one of [mother, officer, screen]) {
    expect(received(one)).not.toMatch(/"alert"|Bettina stays tonight/u);
  }
});

test('[C113] a second round stands beside the first, with an arrow for each', async () => {
  await overall(chair.page).getByRole('button', { name: 'Ask the same people again' }).click();
  const again = overall(mother.page);
  await again.getByText('Asked a second time').waitFor();
  await again.getByRole('radio', { name: '8', exact: true }).check();
  await again.getByRole('button', { name: 'Save my number' }).click();
  await again.getByRole('heading', { name: 'Your number is saved' }).waitFor();
  const box = overall(chair.page);
  await box.getByRole('button', { name: 'Show everyone’s numbers' }).click();
  await chair.page.getByRole('button', { name: 'Show them now' }).click();
  const table = mother.page.getByRole('table', { name: 'First round and now' });
  const row = table.getByRole('row', { name: new RegExp(kezia) });
  await row.getByRole('cell', { name: '+2' }).waitFor();
  await row.scrollIntoViewIfNeeded();
  for (const one of [mother, chair, screen]) await one.looks('second-round');
  for (const { witness } of [chair, mother, officer, screen]) expect(witness.errors).toEqual([]);
});
