import type { FastifyInstance } from 'fastify';
import type * as z from 'zod/mini';
import type { conferenceListSchema } from '../../shared/protocol/http.ts';
import { hasWrongDates } from '../../shared/conference/date-order.ts';
import { newConferenceSchema } from '../../shared/protocol/http.ts';
import { no, ok } from '../../shared/result.ts';
import type { Account } from '../people/accounts.ts';
import { standingOf } from '../people/judge-pass.ts';
import { reviewIdOf } from '../rooms/make-review.ts';
import { keptFacts } from './kept.ts';
import type { HttpParts } from './parts.ts';
import { refusals } from './refusals.ts';
import { onGet, onPost } from './requests.ts';
import { findStaff } from './staff-visitor.ts';

type List = z.output<typeof conferenceListSchema>;

/** GET and POST /api/conferences: what a member of staff chairs or is named for, and making one. */
export function serveConferences(app: FastifyInstance, parts: HttpParts): void {
  onGet(app, '/api/conferences', async (request) => {
    const staff = await findStaff(parts, request);
    return staff === null ? no(refusals.signIn) : ok(await listOf(parts, staff.account));
  });

  onPost(app, '/api/conferences', newConferenceSchema, async (wanted, request) => {
    const staff = await findStaff(parts, request);
    if (staff === null) return no(refusals.signIn);
    if (parts.people.formats.find(wanted.template) === null) return no(refusals.noSuchFormat);
    if (hasWrongDates(wanted)) return no(refusals.wrongOrder);
    const chair = { account: staff.account.id, name: staff.account.name };
    return ok({ conference: await parts.rooms.make(chair, wanted) });
  });
}

async function listOf({ store, people, now }: HttpParts, account: Account): Promise<List> {
  const all = await store.listConferences();
  const rule = await people.keeping.rule();
  const destroyed = (await store.listDestroyed()).filter(({ accounts }) =>
    accounts.includes(account.id),
  );
  const mine = all.flatMap((each) => {
    const you = standingOf(each, account.id);
    return you === null ? [] : [{ ...each, you }];
  });
  const known = new Set(mine.map(({ conference }) => conference));
  return {
    conferences: mine.map(({ conference, kind, progress, date, time, place, ...rest }) => ({
      conference,
      kind,
      progress,
      date,
      time,
      place,
      children: [...rest.children],
      you: rest.you,
      kept: keptFacts(rest.kept, rule, now()),
      review: progress === 'closed' ? among(known, reviewIdOf(store, conference)) : null,
    })),
    destroyed: destroyed.map(({ conference, at }) => ({ conference, at })),
  };
}

const among = (known: ReadonlySet<string>, id: string): string | null =>
  known.has(id) ? id : null;
