import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Conference, Person } from '../../shared/conference/conference.ts';
import type { OwnCopy } from '../../shared/conference/giving-out.ts';
import { isSplitFamily, newestCopyFor } from '../../shared/conference/giving-out.ts';
import { isRestricted, mayRead } from '../../shared/conference/rights.ts';
import type { Hit } from '../../shared/outcomes/copy-check/find-hits.ts';
import { findHits } from '../../shared/outcomes/copy-check/find-hits.ts';
import { leftOut } from '../../shared/outcomes/left-out.ts';
import type { Outcomes } from '../../shared/outcomes/outcomes.ts';
import { outcomesSchema } from '../../shared/outcomes/outcomes.ts';
import { goesInCopy } from '../../shared/outcomes/readable-board.ts';
import type { BoardDocument } from '../../shared/outcomes/readable-board.ts';
import { papersFor } from '../../shared/papers/papers-for.ts';
import type { CopyLook, CopyReader, GivingOutFacts } from '../../shared/protocol/giving-out.ts';
import { agreeSchema } from '../../shared/protocol/giving-out.ts';
import type { Result } from '../../shared/result.ts';
import { no, ok } from '../../shared/result.ts';
import type { CopyId, PersonId } from '../../shared/protocol/ids.ts';
import { findChair, hasOpen } from '../people/judge-pass.ts';
import { uncoverable } from '../render/pdf/covered.ts';
import { asksSecond, newestIssue } from './asks-second.ts';
import type { Looker } from './find-looker.ts';
import { findLooker } from './find-looker.ts';
import { noteReading } from './note-reading.ts';
import { lookingBack } from '../rooms/line-key.ts';
import type { HttpParts } from './parts.ts';
import { findNamed, mayAsk } from './records.ts';
import type { HttpRefusal } from './refusals.ts';
import { refusals } from './refusals.ts';
import { onGet, onPost } from './requests.ts';
import { isFresh } from './staff-visitor.ts';

const path = '/api/conferences/:conference/giving-out';

/** The copies that were made at the close, for those who look at them before they go out. */
export function serveGivingOut(app: FastifyInstance, parts: HttpParts): void {
  onGet(app, path, (request) => lookAtAll(parts, request));

  onGet(app, `${path}/:person`, (request) => lookAtOne(parts, request));

  onPost(app, `${path}/agree`, agreeSchema, async ({ opId, version, changes }, request) => {
    const found = await findNamed(parts, request);
    if (!found.ok) return no(refusals.noSuchThing);
    const { staff, room } = found.value;
    const conference = room.state();
    if (!hasOpen(conference, staff.pass) || !asksSecond(conference)) {
      return no(refusals.noSuchThing);
    }
    if (!isFresh(staff.pass, parts.now())) return no(refusals.proveAgain);
    if (!(await mayAsk(parts, found.value))) return no(refusals.tooFast);
    const { id: account, name } = staff.account;
    const command = { kind: 'agreeToCopiesAsStaff', opId, version, changes } as const;
    return room.command({ as: 'staff', account, name }, command);
  });
}

/** One reader's copy, word for word as they get it. That it was looked at is in the journal first. */
async function lookAtOne(parts: HttpParts, request: FastifyRequest) {
  const found = await findLooker(parts, request);
  if (!found.ok) return found;
  const { person: id } = request.params as { person: string };
  const { room } = found.value;
  const own = newestCopyFor(room.state(), id);
  if (own === null || !mayLookAt(found.value, id)) return no(refusals.noSuchThing);
  if (own.issue.destroyed) return no(refusals.beingCorrected);
  if (!(await noteReading(parts, request, own))) return no(refusals.tryAgain);
  const outcomes = await readOutcomes(parts, room.state(), own);
  // Once more: words may have been redacted, and the right to look may be over, while it was noted and read.
  const looker = await findLooker(parts, request);
  if (!looker.ok) return looker;
  const conference = room.state();
  const person = conference.people.get(id);
  const board = room.readBoard();
  const isGone = newestCopyFor(conference, id)?.issue.destroyed !== false;
  if (outcomes === null || person === undefined || isGone) return no(refusals.beingCorrected);
  if (board === null) return no(refusals.damaged);
  const look: CopyLook = { outcomes, leftOut: leftOutFor(looker.value, board, person) };
  return ok(look);
}

async function lookAtAll(
  parts: HttpParts,
  request: FastifyRequest,
): Promise<Result<GivingOutFacts, HttpRefusal>> {
  const before = await findLooker(parts, request);
  if (!before.ok) return before;
  const copies = await readNewest(parts, before.value.room.state());
  // Once more, and nothing is waited for afterwards: words may have been redacted, and the right to look may be over.
  const found = await findLooker(parts, request);
  if (!found.ok) return found;
  const board = found.value.room.readBoard();
  return board === null ? no(refusals.damaged) : ok(everyCopy(found.value, board, copies));
}

async function readNewest(
  parts: HttpParts,
  conference: Conference,
): Promise<ReadonlyMap<CopyId, Outcomes>> {
  const copies = new Map<CopyId, Outcomes>();
  for (const person of conference.people.keys()) {
    const own = newestCopyFor(conference, person);
    const outcomes = own === null ? null : await readOutcomes(parts, conference, own);
    if (own !== null && outcomes !== null) copies.set(own.copy, outcomes);
  }
  return copies;
}

function everyCopy(
  looker: Looker,
  board: readonly BoardDocument[],
  copies: ReadonlyMap<CopyId, Outcomes>,
): GivingOutFacts {
  const { you, room } = looker;
  const conference = room.state();
  const issue = newestIssue(conference);
  const hits = issue === null || issue.destroyed ? [] : hitsFor(looker, board);
  const readers: CopyReader[] = [];
  for (const person of conference.people.values()) {
    const own = newestCopyFor(conference, person.id);
    // Words were taken away for good since, and this person got no copy after that.
    if (own === null || own.issue.destroyed || !mayLookAt(looker, person.id)) continue;
    const outcomes = copies.get(own.copy) ?? null;
    readers.push({
      ...readerOf(conference, person, own),
      papers: outcomes === null ? [] : papersFor(outcomes),
      hits: hits.filter((hit) => hit.person === person.id).map((hit) => hitFor(looker, hit)),
      leftOut: leftOutFor(looker, board, person).length,
      missing: outcomes === null ? [] : uncoverable(JSON.stringify(outcomes)),
    });
  }
  return {
    you,
    version: issue?.version ?? 0,
    needsSecond: isSplitFamily(conference),
    changes: conference.givingOut.changes,
    agreed: agreedTo(conference, issue?.version),
    givenOut: issue?.givenOut ?? null,
    readers,
  };
}

/** The second person's yes holds for these copies only. */
function agreedTo({ givingOut: { agreed } }: Conference, version: number | undefined) {
  return agreed === null || agreed.version !== version
    ? null
    : { name: agreed.name, at: agreed.at };
}

/** The chair's own goes to nobody, and knows of restricted parts what others do not: not even their names. */
const mayLookAt = ({ room, reads }: Looker, person: PersonId): boolean =>
  person !== findChair(room.state()) || reads.id === person;

type AboutReader = Omit<CopyReader, 'papers' | 'hits' | 'leftOut' | 'missing'>;

function readerOf(
  { givingOut, readings }: Conference,
  { id, name, title, role }: Person,
  { copy, issue, version }: OwnCopy,
): AboutReader {
  const own = readings.filter((reading) => reading.copy === copy && reading.person === id);
  return {
    person: id,
    name,
    title,
    role,
    copy,
    version,
    officeOnly: givingOut.officeOnly.has(id),
    opened: { times: own.length, last: own.at(-1)?.at ?? null },
    given: issue.givenOut !== null,
  };
}

/** What was found, and why the chair lets it stay; null while it is open. */
interface LookedAt extends Hit {
  readonly settled: string | null;
}

/** What is said in a restricted part that is not theirs shows nowhere, not even by being found. */
function hitsFor({ room, reads }: Looker, board: readonly BoardDocument[]): LookedAt[] {
  const conference = room.state();
  const { settled } = conference.givingOut;
  const back = lookingBack(conference, room.givenCopies());
  const known = board.filter(
    ({ audience }) =>
      !isRestricted(conference, audience) ||
      mayRead(conference, { as: 'person', person: reads.id }, audience),
  );
  const all = findHits(board, conference, back);
  const theirs = known.length === board.length ? all : findHits(board, conference, back, known);
  // What is found there for another reason is settled with it.
  const reasons = new Map(all.map((hit) => [placeOf(hit), settled.get(hit.id) ?? null]));
  return theirs.map((hit) => ({ ...hit, settled: reasons.get(placeOf(hit)) ?? null }));
}

const placeOf = ({ person, where, around, from, to }: Hit): string =>
  JSON.stringify([person, where, around, from, to]);

/** A second person sees what stands in a copy; what it must not say is the chair's to know. */
function hitFor({ you }: Looker, { id, kind, fact, where, around, from, to, settled }: LookedAt) {
  return { id, kind, fact: you === 'chair' ? fact : '', where, around, from, to, settled };
}

/** What whoever looks may read themselves, and this reader does not have. */
const leftOutFor = (
  { you, room, reads }: Looker,
  board: readonly BoardDocument[],
  reader: Person,
): CopyLook['leftOut'] =>
  leftOut(board, room.state(), reader.id)
    .filter(({ audience }) => you === 'chair' || goesInCopy(room.state(), reads, audience))
    .map(({ text, heading, why, name, instead }) => ({
      text,
      heading,
      why,
      audience: name,
      instead,
    }));

async function readOutcomes(
  { store }: HttpParts,
  { id }: Conference,
  { copy }: OwnCopy,
): Promise<Outcomes | null> {
  const stored = await store.readCopy(id, copy);
  return stored === null ? null : outcomesSchema.parse(JSON.parse(stored.json));
}
