import type { Page } from 'playwright-core';
import type { Role } from '../../../shared/conference/roles.ts';
import { roleRights } from '../../../shared/conference/roles.ts';
import { madeSchema } from '../../../shared/protocol/http.ts';
import { formatsSchema } from '../../../shared/templates/own-format.ts';
import { templates } from '../../../shared/templates/templates.ts';
import { appSecretSchema, keptSchema } from '../../../shared/protocol/staff.ts';
import { createAuthenticator } from '../../support/authenticator.ts';
import type { Account, Details } from './preparing.ts';
import type { Invited } from './sample.ts';
import { carry } from './second-step.ts';

/**
 * What comes before the story: the very requests that the pages send, without the pages, which have stories of their own
 * (`before-the-day.test.ts`, `whole-conference.test.ts`).
 */

/** Uses a set-up link, sets up an authenticator app, and is signed in at the list of conferences. */
export async function setUpQuickly(page: Page, link: string, account: Account): Promise<void> {
  const { origin, hash } = new URL(link);
  await send(page, origin, '/api/set-up', { token: hash.slice(1), ...account });
  const { secret } = appSecretSchema.parse(await send(page, origin, '/api/second-factor/app', {}));
  const app = createAuthenticator(secret);
  const kept = await send(page, origin, '/api/second-factor/app/keep', { code: app.code() });
  carry(account.username, { app, sheet: [...(keptSchema.parse(kept).recovery ?? [])] });
  await page.goto(`${origin}/conferences`);
  await page.getByRole('heading', { name: 'Your conferences' }).waitFor();
}

/** By whoever is signed in; shows its people and their links. */
export async function makeConferenceQuickly(
  page: Page,
  details: Omit<Details, 'format'>,
): Promise<void> {
  const { origin } = new URL(page.url());
  const listed = await page.request.get(`${origin}/api/formats`);
  // What the page begins with: the council's own first, then those of the leaflets.
  const { own } = formatsSchema.parse(await listed.json());
  const [format] = [...own, ...templates];
  const { date, time, place, children, people } = details;
  const made = await send(page, origin, '/api/conferences', {
    type: 'initial',
    template: format?.id,
    date,
    time,
    place,
    children: children.map((name) => ({ name })),
    people: people.map(invitation),
  });
  await page.goto(`${origin}/conferences/${madeSchema.parse(made).conference}`);
  await page.getByRole('heading', { name: 'People and their links' }).waitFor();
}

const roles: Readonly<Record<string, Role>> = {
  'Minute taker': 'minute-taker',
  'Parent or carer': 'parent',
  'Family or friend': 'network',
  'Child or young person': 'child',
  Advocate: 'advocate',
  Interpreter: 'interpreter',
};

/** As the row on the page makes it: family works for nobody here. */
function invitation({ name, role: as, title, agency, where, device }: Invited) {
  const role = roles[as] ?? 'professional';
  return {
    name,
    role,
    title,
    agency: roleRights[role].family ? '' : agency,
    where: where === 'By video' ? 'video' : 'room',
    device: device || where === 'By video',
  };
}

async function send(page: Page, origin: string, path: string, body: object): Promise<unknown> {
  const answer = await page.request.post(`${origin}${path}`, { data: body, headers: { origin } });
  if (!answer.ok())
    throw new Error(`${path} was answered ${answer.status()} ${await answer.text()}`);
  return answer.json();
}
