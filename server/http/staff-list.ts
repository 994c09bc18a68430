import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { inviteSchema, stopSchema } from '../../shared/protocol/staff.ts';
import { no, ok } from '../../shared/result.ts';
import { cleanName } from './clean-name.ts';
import type { HttpParts } from './parts.ts';
import { refusals } from './refusals.ts';
import { onGet, onPost } from './requests.ts';
import { endSessionsOf } from './staff-sign-in.ts';
import { findAdministrator, findStaff, isFresh } from './staff-visitor.ts';

const nothing = z.strictObject({});

/** The list of staff: who may sign in, inviting more by a one-time link, and stopping an account. */
export function serveStaffList(app: FastifyInstance, parts: HttpParts): void {
  const { staffList } = parts.people;
  const linkOf = (token: string) => ({ link: `${parts.address.origin}/set-up#${token}` });

  onGet(app, '/api/staff', async (request) => {
    const asks = await findAdministrator(parts, request);
    if (!asks.ok) return asks;
    const self = asks.value.account.id;
    const staff = (await staffList.list()).map((each) => ({ ...each, self: each.id === self }));
    return ok({ staff, council: parts.council !== null });
  });

  onGet(app, '/api/colleagues', async (request) => {
    const asks = await findStaff(parts, request);
    if (asks === null) return no(refusals.signIn);
    const others = (await staffList.list()).filter(
      ({ id, standing }) => standing === 'in-use' && id !== asks.account.id,
    );
    return ok({ colleagues: others.map(({ id, name }) => ({ id, name })) });
  });

  onPost(app, '/api/staff', inviteSchema, async ({ name, administrator }, request) => {
    const asks = await findProvedAdministrator(parts, request);
    if (!asks.ok) return asks;
    if (parts.council !== null) return no(refusals.invitedByCouncil);
    const shown = cleanName(name);
    if (shown === '') return no(refusals.emptyName);
    return ok(linkOf(await staffList.invite(shown, administrator)));
  });

  onPost(app, '/api/staff/:account/link', nothing, async (_body, request) => {
    const asks = await findProvedAdministrator(parts, request);
    if (!asks.ok) return asks;
    if (parts.council !== null) return no(refusals.invitedByCouncil);
    const token = await staffList.inviteAgain(accountIn(request));
    return token === null ? no(refusals.noSuchThing) : ok(linkOf(token));
  });

  onPost(app, '/api/staff/:account/stop', stopSchema, async ({ stopped }, request) => {
    const asks = await findProvedAdministrator(parts, request);
    if (!asks.ok) return asks;
    const account = accountIn(request);
    if (account === asks.value.account.id) return no(refusals.notYourself);
    if (!(await staffList.setStopped(account, stopped))) return no(refusals.noSuchThing);
    if (stopped) await endSessionsOf(parts, account);
    return ok({ stopped });
  });
}

async function findProvedAdministrator(parts: HttpParts, request: FastifyRequest) {
  const asks = await findAdministrator(parts, request);
  if (!asks.ok) return asks;
  return isFresh(asks.value.pass, parts.now()) ? asks : no(refusals.proveAgain);
}

const accountIn = (request: FastifyRequest): string =>
  (request.params as { account: string }).account;
