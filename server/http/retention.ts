import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { StaffCommand } from '../../shared/conference/commands.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import { mayCallOff } from '../../shared/conference/decide/retention.ts';
import { keptOf, secondThoughtsMs } from '../../shared/conference/keeping.ts';
import type { ChangeKeeping, KeepingFacts, KeepingList } from '../../shared/protocol/keeping.ts';
import { changeKeepingSchema, keepDaysSchema } from '../../shared/protocol/keeping.ts';
import { assertNever, no, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { standingOf } from '../people/judge-pass.ts';
import type { Room } from '../rooms/rooms.ts';
import { keptFacts } from './kept.ts';
import type { HttpParts } from './parts.ts';
import { mayAsk } from './records.ts';
import type { HttpRefusal } from './refusals.ts';
import { refusals } from './refusals.ts';
import { conferenceIn, onGet, onPost } from './requests.ts';
import type { Staff } from './staff-visitor.ts';
import { findAdministrator, findStaff, isFresh } from './staff-visitor.ts';

/** Whether and when closed conferences are destroyed: the council's setting, and what two people decide of one. */
export function serveRetention(app: FastifyInstance, parts: HttpParts): void {
  const path = '/api/conferences/:conference/keeping';

  onGet(app, path, async (request) => {
    const found = await findKeeper(parts, request);
    return found.ok ? factsFor(parts, found.value) : found;
  });

  onPost(app, path, changeKeepingSchema, async (change, request) => {
    const found = await findKeeper(parts, request);
    if (!found.ok) return found;
    const { staff, room } = found.value;
    if (leadsToTheEnd(change) && !isFresh(staff.pass, parts.now())) return no(refusals.proveAgain);
    if (!(await mayAsk(parts, found.value))) return no(refusals.tooFast);
    const actor = { as: 'staff', account: staff.account.id, name: staff.account.name } as const;
    const done = await room.command(actor, commandOf(change));
    return done.ok ? factsFor(parts, found.value) : done;
  });

  onGet(app, '/api/keeping', async (request) => {
    const asks = await findAdministrator(parts, request);
    return asks.ok ? ok(await listFor(parts)) : asks;
  });

  onPost(app, '/api/keeping', keepDaysSchema, async ({ days }, request) => {
    const asks = await findAdministrator(parts, request);
    if (!asks.ok) return asks;
    if (!isFresh(asks.value.pass, parts.now())) return no(refusals.proveAgain);
    await parts.people.keeping.change(days);
    return ok({ days });
  });
}

interface Keeper {
  readonly staff: Staff;
  readonly room: Room;
  readonly you: KeepingFacts['you'];
}

/** Those named for it, and administrators; to everybody else, and before it is closed, there is nothing here. */
async function findKeeper(
  parts: HttpParts,
  request: FastifyRequest,
): Promise<Result<Keeper, HttpRefusal>> {
  const staff = await findStaff(parts, request);
  if (staff === null) return no(refusals.signIn);
  const room = await parts.rooms.enter(conferenceIn(request));
  if (room === null || room.state().progress !== 'closed') return no(refusals.noSuchThing);
  const { account, staff: named } = room.state();
  const standing = standingOf({ account, ...named }, staff.account.id);
  const you = standing ?? (staff.account.administrator ? 'administrator' : null);
  return you === null ? no(refusals.noSuchThing) : ok({ staff, room, you });
}

/** Stopping it, or keeping it, needs no more than being signed in. */
const leadsToTheEnd = ({ do: what }: ChangeKeeping): boolean =>
  what === 'ask' || what === 'agree' || what === 'end-hold';

function commandOf(change: ChangeKeeping): StaffCommand {
  const { opId } = change;
  switch (change.do) {
    case 'hold':
      return { kind: 'hold', opId, reason: change.reason };
    case 'end-hold':
      return { kind: 'endHold', opId, reason: change.reason };
    case 'ask':
      return { kind: 'askDestruction', opId };
    case 'agree':
      return { kind: 'agreeDestruction', opId };
    case 'call-off':
      return { kind: 'callOffDestruction', opId };
    default:
      return assertNever(change);
  }
}

async function factsFor(
  { people, now }: HttpParts,
  { staff, room, you }: Keeper,
): Promise<Result<KeepingFacts, HttpRefusal>> {
  const conference = room.state();
  const { kind, date } = conference.details;
  const { hold, asked, agreed } = conference.retention;
  const rule = await people.keeping.rule();
  const state = keptOf(conference);
  const kept = keptFacts(state, rule, now());
  if (kept === null || state.issued === null) return no(refusals.noSuchThing);
  const who = staff.account.id;
  const said = (one: typeof asked) =>
    one === null ? null : { at: one.at, name: one.name, you: one.account === who };
  return ok({
    you,
    kind,
    date,
    days: rule.days,
    issued: state.issued,
    kept,
    soonest: Math.max(kept.from, now() + secondThoughtsMs),
    hold,
    asked: said(asked),
    agreed: said(agreed),
    may: mayDo(conference, who),
  });
}

function mayDo(conference: Conference, who: string): KeepingFacts['may'] {
  const { hold, asked, agreed } = conference.retention;
  if (hold !== null) return ['end-hold'];
  if (asked === null) return ['ask', 'hold'];
  const agrees = agreed === null && asked.account !== who;
  const callsOff = mayCallOff(conference, who);
  return [
    ...(agrees ? (['agree'] as const) : []),
    ...(callsOff ? (['call-off'] as const) : []),
    'hold',
  ];
}

/** Nothing of who a conference was about, and none that is not closed. */
async function listFor({ store, people, now }: HttpParts): Promise<KeepingList> {
  const rule = await people.keeping.rule();
  const closed = (await store.listConferences()).flatMap(({ conference, kind, date, kept }) => {
    const facts = keptFacts(kept, rule, now());
    return facts === null ? [] : [{ conference, kind, date, kept: facts }];
  });
  const destroyed = await store.listDestroyed();
  return {
    days: rule.days,
    conferences: closed.toSorted((one, other) => one.kept.from - other.kept.from),
    destroyed: destroyed.map(({ conference, at }) => ({ conference, at })),
  };
}
