import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { openChair, openGuest, openScreen } from './support/cast.ts';
import type { Chair, Guest, Screen } from './support/cast.ts';
import { laptop, phone } from './support/person.ts';
import { invitedOf, nameOf, occasion } from './support/sample.ts';
import { openVenue } from './support/venue.ts';
import type { Venue } from './support/venue.ts';

const account = {
  name: nameOf('p01'),
  username: 'marguerite',
  passphrase: 'teacup lighthouse parsnip ledger',
};
const keys = ['p09', 'p10', 'p11', 'p03'] as const;
const [ines, maud] = ['p09', 'p11'].map(nameOf) as [string, string];
const plan = /^A child protection plan/;
const inNeed = /^A child in need plan/;
const why = 'A baby was left without a safe carer';
const tool = 'Views';

let venue: Venue;
let chair: Chair;
let mother: Guest;
let worker: Guest;
let manager: Guest;
let visitor: Guest;
let screen: Screen;
let hasFailed = false;

beforeAll(async () => {
  venue = await openVenue();
  [chair, worker, manager, visitor, mother, screen] = await Promise.all([
    openChair(venue),
    openGuest(venue, 'worker', laptop),
    openGuest(venue, 'manager', laptop),
    openGuest(venue, 'visitor', phone),
    openGuest(venue, 'mother', phone),
    openScreen(venue),
  ]);
  await chair.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await chair.isSetUp(venue.server.setUpLink, account);
  const people = keys.map((key) => invitedOf(key, { device: true }));
  await chair.hasConference({ ...occasion, children: ['Juno', 'Wren'], people });
  const links: string[] = [];
  for (const key of keys) links.push(await chair.copyLinkOf(nameOf(key)));
  await screen.page.goto(await chair.screenLink());
  await chair.goToBoard();
  for (const [at, guest] of [worker, manager, visitor, mother].entries()) {
    const name = nameOf(keys[at] ?? '');
    await guest.openLink(links[at] ?? '');
    const role = guest === mother ? 'Mum, dad or carer' : 'I work with the family';
    await guest.askToComeIn({ name, role, where: 'In the room' });
    await guest.waits();
    await chair.admit(name);
  }
  await chair.start();
});
beforeEach(({ skip }) => {
  skip(hasFailed, 'an earlier step failed');
  onTestFailed(async () => {
    hasFailed = true;
    for (const one of [chair, worker, visitor, mother, screen]) await one.shows('when-it-failed');
  });
});
afterAll(() => venue.close());

const received = ({ witness }: Guest | Screen) => witness.received.join('\n');

async function fill(form: Locator | Page, outcomes: Record<string, RegExp>, reason: string) {
  for (const [name, outcome] of Object.entries(outcomes)) {
    const child = form.getByRole('region', { name });
    await child.getByRole('radio', { name: outcome }).check();
    await child.getByLabel('Why?').fill(reason);
  }
}

test('[C125] the chair sees that too few agencies are here, and what may be done', async () => {
  const views = await chair.openTool(tool);
  await views.getByText('Not enough agencies are here to decide').waitFor();
  await views.getByText('1 more agency that knows the child or the family must be here.').waitFor();
  await views.getByText('Which agency counts as what').click();
  await views.getByLabel(`${maud} is here for`).waitFor();
  await chair.looks('too-few-agencies');
});

test('[C121] two of one agency give one view between them, in private (N23)', async () => {
  const views = await chair.openTool(tool);
  await views.getByRole('radio', { name: 'Professionals only' }).check();
  await views.getByRole('button', { name: 'Ask the agencies' }).click();
  await views.getByText('0 of 2 have answered').waitFor();
  const own = await worker.openTool(tool);
  await own.getByRole('button', { name: 'Send our view' }).click();
  await own.getByRole('link', { name: 'Choose one of the three for Wren' }).waitFor();
  await worker.looks('view-missing');
  await fill(own, { Juno: plan, Wren: plan }, why);
  await own.getByRole('button', { name: 'Send our view' }).click();
  await own.getByText('Your agency’s view is saved').waitFor();
  const colleague = await manager.openTool(tool);
  await colleague.getByText(`Given by ${ines}`).waitFor();
  await manager.looks('given-by-a-colleague');
  const others = await visitor.openTool(tool);
  await others.getByText('What does Health think?').waitFor();
  await visitor.looks('asked');
  expect(received(visitor)).not.toContain(why);
  expect(received(manager)).toContain(why);
  await views.getByText('Still missing: Health').waitFor();
  await chair.looks('one-is-missing');
});

test('[C123] who has left the call tells it by phone, and all are shown together', async () => {
  await chair.notesLeft(maud);
  const views = await chair.openTool(tool);
  await views.getByRole('button', { name: `Write down for ${maud}` }).click();
  await fill(views, { Juno: inNeed, Wren: plan }, 'As she said it');
  await views.getByRole('button', { name: 'Save their view' }).click();
  await views.getByText('All agencies that are here have answered.').waitFor();
  await views.getByRole('button', { name: 'Show all views' }).click();
  const juno = views.getByRole('region', { name: 'Juno' });
  await juno.getByText('written down for them').waitFor();
  await chair.looks('views-shown');
  await (await manager.openTool(tool)).getByText('2 of 2: A child protection plan').waitFor();
  await manager.looks('views-shown');
  for (const one of [mother, screen]) expect(received(one)).not.toContain(why);
});

test('[C127] where it is decided otherwise the chair says why; the mother hears the decision, not what was said', async () => {
  const decision = await chair.openTool('Decision');
  for (const name of ['Juno', 'Wren']) {
    const child = decision.getByRole('region', { name });
    await child.getByRole('radio', { name: name === 'Juno' ? plan : inNeed }).check();
  }
  await decision
    .getByRole('region', { name: 'Juno' })
    .getByLabel('Main reason')
    .selectOption('Neglect');
  await decision.getByLabel('Why was this decided?').fill('Much has changed at home.');
  await decision.getByRole('button', { name: 'Record the decision' }).click();
  const missing = 'Write why you decide otherwise than most agencies for Wren';
  await decision.getByRole('link', { name: missing }).waitFor();
  await chair.looks('why-otherwise');
  await decision.getByLabel(/^Most agencies said/).fill('Nana lives with her now.');
  expect(received(mother)).not.toContain('Much has changed at home.');
  await decision.getByRole('button', { name: 'Record the decision' }).click();
  await decision.getByRole('button', { name: 'Record it anew' }).waitFor();
  await chair.looks('decision-recorded');
  const told = await mother.openTool('Decision');
  await told.getByText('Much has changed at home.').waitFor();
  await told.getByText('what was agreed in the plan still stays').waitFor();
  await mother.looks('decision');
  for (const one of [mother, screen]) {
    for (const words of [why, 'Nana lives with her now.', 'As she said it']) {
      expect(received(one)).not.toContain(words);
    }
  }
});

test('[C122] asked of everyone in the part, the family sees how many have answered, and then what they said', async () => {
  const views = await chair.openTool(tool);
  await views.getByRole('button', { name: 'Ask them again' }).click();
  await mother.closeTool();
  const family = await mother.openTool(tool);
  await family.getByText('0 of 1 have answered').waitFor();
  await family.getByText('What can be decided').waitFor();
  await mother.looks('agencies-are-asked');
  await screen.seesWords('0 of 1 have answered');
  await screen.looks('agencies-are-asked');
  const own = await manager.openTool(tool);
  await fill(own, { Juno: plan, Wren: inNeed }, 'Because of what Nana does');
  await own.getByRole('button', { name: 'Send our view' }).click();
  await views.getByText('All agencies that are here have answered.').waitFor();
  expect(received(mother)).not.toContain('Because of what Nana does');
  await views.getByRole('button', { name: 'Show all views' }).click();
  await family.getByText('Because of what Nana does').first().waitFor();
  await mother.looks('views-shown');
  await screen.seesWords('Because of what Nana does');
  await screen.looks('views-shown');
});
