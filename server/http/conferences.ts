import type { FastifyInstance, FastifyRequest } from 'fastify';
import type * as z from 'zod/mini';
import type { conferenceListSchema } from '../../shared/protocol/http.ts';
import { newConferenceSchema } from '../../shared/protocol/http.ts';
import { no, ok } from '../../shared/result.ts';
import type { Account } from '../people/accounts.ts';
import type { HttpParts } from './parts.ts';
import { refusals } from './refusals.ts';
import { onGet, onPost } from './requests.ts';

type List = z.output<typeof conferenceListSchema>;

/** GET and POST /api/conferences: what a member of staff has made, and making one. */
export function serveConferences(app: FastifyInstance, parts: HttpParts): void {
  onGet(app, '/api/conferences', async (request) => {
    const account = await findStaff(parts, request);
    return account === null ? no(refusals.signIn) : ok(await listOf(parts, account));
  });

  onPost(app, '/api/conferences', newConferenceSchema, async (wanted, request) => {
    const account = await findStaff(parts, request);
    if (account === null) return no(refusals.signIn);
    const chair = { account: account.id, name: account.name };
    return ok({ conference: await parts.rooms.make(chair, wanted) });
  });
}

/** The account whose browser this is, if any. */
async function findStaff(parts: HttpParts, request: FastifyRequest): Promise<Account | null> {
  const pass = (await parts.visitors.find(request))?.pass;
  return pass?.as === 'staff' ? parts.people.accounts.find(pass.account) : null;
}

async function listOf({ store }: HttpParts, account: Account): Promise<List> {
  const all = await store.listConferences();
  return {
    conferences: all
      .filter((each) => each.account === account.id)
      .map(({ conference, kind, progress, date, time, place, children }) => ({
        conference,
        kind,
        progress,
        date,
        time,
        place,
        children: [...children],
      })),
  };
}
