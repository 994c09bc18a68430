import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChair, openGuest, openOffice } from './support/cast.ts';
import { laptop, phone } from './support/person.ts';
import { childrensNames, invitedOf, nameOf, occasion } from './support/sample.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const account = {
  name: nameOf('p01'),
  username: 'marguerite',
  passphrase: 'teacup lighthouse parsnip ledger',
};
const [kezia, rowan, ines] = [nameOf('p03'), nameOf('p04'), nameOf('p09')];
const report = 'Social work report';
const reason = 'A condition of his bail';

let venue: Venue;

beforeAll(async () => {
  venue = await openVenue();
});
afterAll(() => venue.close());

test('[C80] [C81] [C85] the chair makes reports and a decision ready, the server starts again, and a mother ticks what she has read (D4, D21, D24, N4)', async () => {
  const office = await openOffice(venue);
  const { page } = office;
  await office.isSetUp(venue.server.setUpLink, account);
  const people = ['p03', 'p04', 'p09'].map((key) => invitedOf(key, { device: true }));
  await office.hasConference({ ...occasion, children: childrensNames, people });
  const [mothersLink, fathersLink] = [
    await office.copyLinkOf(kezia),
    await office.copyLinkOf(rowan),
  ];

  // By the keyboard alone.
  await page.getByRole('button', { name: 'Add a report' }).press('Enter');
  const adding = page.getByRole('dialog', { name: 'Add a report' });
  await adding.getByRole('button', { name: 'Save' }).press('Enter');
  await adding.getByRole('alert').getByText('Write what the report is called').waitFor();
  await office.looks('report-missing');
  await adding.getByLabel('What it is called').fill(report);
  await adding.getByLabel('Who writes it').selectOption({ label: `${ines}, Social worker` });
  await adding.getByLabel('What it is called').press('Enter');
  await adding.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: `Who has “${report}”` }).click();
  const sharing = page.getByRole('dialog', { name: `Who has “${report}”` });
  await sharing.getByLabel(kezia).check();
  await sharing.getByRole('button', { name: 'Share it' }).click();
  await sharing.getByRole('button', { name: `Take it back from ${kezia}` }).waitFor();
  await office.looks('report-shared');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Somebody does not come' }).click();
  const deciding = page.getByRole('dialog', { name: 'Somebody does not come' });
  await deciding.getByLabel('Who', { exact: true }).selectOption({ index: 2 });
  await deciding.getByLabel('Ground').selectOption('separate-times');
  await deciding.getByLabel('Why').fill(reason);
  await office.looks('who-does-not-come');
  await deciding.getByRole('button', { name: 'Save' }).click();
  await deciding.waitFor({ state: 'detached' });

  office.witness.connectionIsGone(true);
  await venue.server.kill();
  await venue.server.startAgain();
  await page.reload();
  await page.getByText(reason).waitFor();
  office.witness.connectionIsGone(false);
  await page.getByText(`Not ticked yet by ${kezia}.`).waitFor();
  await office.looks('made-ready');

  await page.getByRole('link', { name: 'Letters of invitation' }).click();
  const letter = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: kezia }) });
  await letter.getByText(ines).waitFor();
  expect(await letter.getByText(rowan).count()).toBe(0);
  expect(await page.getByRole('heading', { name: rowan }).count()).toBe(0);
  await office.looks('letters');
  await office.context.close();

  const chair = await openChair(venue);
  await chair.signIn(venue.server.origin, account);
  await chair.openConference();
  await chair.goToBoard();
  const father = await openGuest(venue, 'father', laptop);
  await father.openLink(fathersLink);
  await father.askToComeIn({ name: rowan, role: 'Mum, dad or carer', where: 'In the room' });
  const card = await chair.waits(rowan);
  await card.getByText('It was decided that this person does not come').waitFor();
  await card.getByText(reason).waitFor();
  await chair.looks('who-is-to-stay-away');

  const mother = await openGuest(venue, 'mother', phone);
  await mother.openLink(mothersLink);
  await mother.askToComeIn({ name: kezia, role: 'Mum, dad or carer', where: 'In the room' });
  await chair.admit(kezia);
  await chair.start();
  await mother.appears();
  const own = await mother.openTool('Reports');
  await own.getByLabel(`I have read “${report}”`).check();
  await mother.looks('own-reports');
  const shown = await chair.openTool('Reports');
  await shown.getByText(`Read by ${kezia}.`).waitFor();
  await chair.looks('reports-beside-the-board');
});
