import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Conference, Issue } from '../../shared/conference/conference.ts';
import type { Happened } from '../../shared/protocol/staff.ts';
import { checkCopySchema } from '../../shared/protocol/staff.ts';
import type { Result } from '../../shared/result.ts';
import { no, ok } from '../../shared/result.ts';
import { findChair, hasOpen } from '../people/judge-pass.ts';
import type { Store } from '../store/store.ts';
import type { HttpParts } from './parts.ts';
import type { Named } from './records.ts';
import { findNamed, mayAsk } from './records.ts';
import type { HttpRefusal } from './refusals.ts';
import { refusals } from './refusals.ts';
import { onGet, onPost } from './requests.ts';
import { whatHappened } from './what-happened.ts';

/** What goes with the record of a closed conference once it is open: what happened, and whose copy a paper is. */
export function serveRecordPapers(app: FastifyInstance, parts: HttpParts): void {
  const path = '/api/conferences/:conference/record';

  onGet(app, `${path}/happened`, async (request) => {
    const found = await findOpen(parts, request);
    if (!found.ok) return found;
    const facts = await parts.store.readFacts(found.value.room.state().id);
    const accounts = await parts.people.staffList.list();
    const names = new Map(accounts.map(({ id, name }) => [id, name]));
    const entries = whatHappened(facts, (account) => names.get(account));
    return ok(pageOf(entries, beforeIn(request)));
  });

  onPost(app, `${path}/check`, checkCopySchema, async ({ code }, request) => {
    const found = await findOpen(parts, request);
    if (!found.ok) return found;
    if (!(await mayAsk(parts, found.value))) return no(refusals.tooFast);
    const { room, you } = found.value;
    const conference = room.state();
    const copy = await findByCode(parts.store, conference, plainCode(code));
    const gone = conference.issues.filter(({ destroyed }) => destroyed);
    const mayRead = you === 'chair' || copy?.person === findChair(conference);
    return ok({
      copy: copy && inWords(conference, copy, mayRead),
      gone: gone.map(({ version }) => version),
    });
  });
}

/** Those it is theirs to open, who have it open. */
async function findOpen(
  parts: HttpParts,
  request: FastifyRequest,
): Promise<Result<Named, HttpRefusal>> {
  const found = await findNamed(parts, request);
  if (!found.ok) return found;
  const { room, staff } = found.value;
  const conference = room.state();
  const isOpen = conference.progress === 'closed' && hasOpen(conference, staff.pass);
  return isOpen ? found : no(refusals.noSuchThing);
}

const entriesOnAPage = 50;

function pageOf(entries: Happened['entries'], before: number): Happened {
  const older = entries.filter(({ number }) => number < before);
  const shown = older.slice(-entriesOnAPage).toReversed();
  return {
    entries: shown,
    next: older.length > shown.length ? (shown.at(-1)?.number ?? null) : null,
  };
}

/** What is no number asks for the newest. */
function beforeIn(request: FastifyRequest): number {
  const { before } = request.query as { before?: unknown };
  return typeof before === 'string' && /^\d{1,9}$/.test(before) ? Number(before) : Infinity;
}

/** As it is read off a paper. */
const plainCode = (typed: string): string => typed.toLowerCase().replaceAll(/[^0-9a-z]/g, '');

interface Found {
  readonly issue: Issue;
  readonly person: string;
  readonly copy: string;
}

const inWords = ({ people }: Conference, { issue, person, copy }: Found, mayRead: boolean) => ({
  whose: people.get(person)?.name ?? '',
  title: people.get(person)?.title ?? '',
  version: issue.version,
  issued: issue.at,
  id: mayRead ? copy : null,
});

async function findByCode(
  store: Store,
  conference: Conference,
  code: string,
): Promise<Found | null> {
  for (const issue of conference.issues.filter(({ destroyed }) => !destroyed)) {
    const found = await findInIssue(store, conference, issue, code);
    if (found !== null) return found;
  }
  return null;
}

async function findInIssue(
  store: Store,
  { id }: Conference,
  issue: Issue,
  code: string,
): Promise<Found | null> {
  for (const [person, copy] of issue.copies) {
    const stored = await store.readCopy(id, copy);
    if (stored !== null && isSame(store.stamp(Buffer.from(stored.json)), code)) {
      return { issue, person, copy };
    }
  }
  return null;
}

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
