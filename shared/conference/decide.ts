import type { Instant } from '../protocol/ids.ts';
import { no, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { BoardLookup } from './board-lookup.ts';
import { judgeDoer, withWordsKept } from './command-rules.ts';
import type { Command, CommandKind, DoorCommand, ServerCommand, StaffCommand } from './commands.ts';
import type { Conference } from './conference.ts';
import { agencyViewDecisions } from './decide/agency-views.ts';
import { audienceCommands } from './decide/audiences.ts';
import { answerCommands } from './decide/answers.ts';
import { courseDecisions } from './decide/course.ts';
import { dateCommands } from './decide/dates.ts';
import { decisionCommands } from './decide/decision.ts';
import { detailsCommands } from './decide/details.ts';
import { admitCommands } from './decide/admit.ts';
import { decideAtDoor } from './decide/door.ts';
import { drawingDecisions } from './decide/drawing.ts';
import { handingInDecisions } from './decide/handing-in.ts';
import { judgeAfter } from './decide/judge-after.ts';
import { lineCommands } from './decide/lines.ts';
import { listCommands } from './decide/list.ts';
import type { Decide, Decided } from './decide/matter.ts';
import { narrowCommands } from './decide/narrow-line.ts';
import { partCommands } from './decide/parts.ts';
import { penCommands } from './decide/pen.ts';
import { personRightsCommands } from './decide/person-rights.ts';
import { givingOutDecisions } from './decide/giving-out.ts';
import { correctingDecisions, proposeCorrection } from './decide/correcting.ts';
import { agreeingDecisions } from './decide/agreeing.ts';
import { notifyingDecisions } from './decide/notifying.ts';
import { planDecisions } from './decide/plan.ts';
import { isPrepared, preparingDecisions } from './decide/preparing.ts';
import { presenceCommands } from './decide/presence.ts';
import { progressCommands } from './decide/progress.ts';
import { redactionCommands } from './decide/redact.ts';
import { releaseCommands } from './decide/release.ts';
import { decideForServer, retentionKinds } from './decide/retention.ts';
import { scaleCommands } from './decide/scale.ts';
import { settingsCommands } from './decide/settings.ts';
import { decideForStaff, staffCommands } from './decide/staff.ts';
import type { Fact } from './facts.ts';
import type { Actor } from './reader.ts';
import type { AnyCommandKind, Refusal } from './refusal.ts';
import { refuse } from './refuse.ts';

const families: { [Kind in CommandKind]: Decide<Kind> } = {
  ...detailsCommands,
  ...listCommands,
  ...admitCommands,
  ...presenceCommands,
  ...penCommands,
  ...progressCommands,
  ...lineCommands,
  ...redactionCommands,
  ...scaleCommands,
  ...answerCommands,
  ...decisionCommands,
  ...dateCommands,
  ...partCommands,
  ...audienceCommands,
  ...releaseCommands,
  ...narrowCommands,
  ...personRightsCommands,
  ...settingsCommands,
  ...staffCommands,
  ...courseDecisions,
  ...preparingDecisions,
  ...handingInDecisions,
  ...planDecisions,
  ...agencyViewDecisions,
  ...givingOutDecisions,
  ...correctingDecisions,
  ...agreeingDecisions,
  ...notifyingDecisions,
  ...drawingDecisions,
};

/**
 * What this command leads to: facts to be folded and kept, or why not. Pure, and never throws on anything the command
 * schemas let through. A thing it makes has the id of the command's `opId`.
 */
export function decide(
  conference: Conference,
  command: AnyCommand,
  actor: Actor,
  now: Instant,
  board: BoardLookup,
): Result<readonly Fact[], Refusal> {
  const allowed = decideBy(conference, command, actor, now, board);
  // Looked at last: whoever may not do it learns nothing of what there is.
  const decided = allowed.ok && isTaken(conference, board, command.opId) ? sentBefore : allowed;
  if (!decided.ok) return no(inFull(decided.problem, command.kind));
  const by = actor.as === 'person' ? actor.person : actor.as;
  const facts = decided.value.map((body): Fact => ({ ...body, at: now, by }));
  const problem = judgeAfter(conference, facts, board);
  return problem === null || problem.ok ? ok(facts) : no(inFull(problem.problem, command.kind));
}

function decideBy(
  conference: Conference,
  command: AnyCommand,
  actor: Actor,
  now: Instant,
  board: BoardLookup,
): Decided {
  if (conference.retention.destroyed !== null) return isDestroyed;
  if (isOfDoor(command)) {
    return actor.as === 'door' ? decideAtDoor(conference, command, now) : onlyTheDoor;
  }
  if (command.kind === 'proposeCorrection') {
    return actor.as === 'server' ? proposeCorrection(conference, command) : onlyTheServer;
  }
  if (isOfServer(command)) {
    return actor.as === 'server' ? decideForServer(conference, command, now) : onlyTheServer;
  }
  if (isOfStaff(command)) {
    return actor.as === 'staff'
      ? decideForStaff(conference, command, actor, now, board)
      : onlyStaff;
  }
  const by = actor.as === 'person' ? conference.people.get(actor.person) : undefined;
  if (by === undefined) return notOfIt;
  const refusal = judgeDoer(conference, by, command.kind);
  if (refusal !== null) return no(refusal);
  const decideOne = families[command.kind] as Decide<CommandKind>;
  return decideOne({ conference, command, by, now, board });
}

export type AnyCommand = Command | DoorCommand | StaffCommand | ServerCommand;

const isOfDoor = (command: AnyCommand): command is DoorCommand => doorKinds.has(command.kind);

const doorKinds = new Set<string>([
  'knock',
  'goAway',
  'handInAtDoor',
] satisfies DoorCommand['kind'][]);

const isOfServer = (command: AnyCommand): command is NotedByServer => serverKinds.has(command.kind);

const serverKinds = new Set<string>([
  'noteReading',
  'notePaper',
  'destroy',
] satisfies NotedByServer['kind'][]);

/** What nobody asks for. */
type NotedByServer = Exclude<ServerCommand, { kind: 'proposeCorrection' }>;

const isOfStaff = (command: AnyCommand): command is StaffCommand => staffKinds.has(command.kind);

const staffKinds = new Set<string>([
  'askTakeOver',
  'takeOver',
  'openAfterwards',
  'agreeToCopiesAsStaff',
  ...retentionKinds,
] satisfies StaffCommand['kind'][]);

const inFull = (refusal: Refusal, kind: AnyCommandKind): Refusal =>
  isCommandKind(kind) ? withWordsKept(refusal, kind) : refusal;

const isCommandKind = (kind: AnyCommandKind): kind is CommandKind => Object.hasOwn(families, kind);

/** Rooms answer a repeated command before it gets here; this keeps a made-up opId from standing in for a thing there is. */
const isTaken = (conference: Conference, board: BoardLookup, id: string): boolean =>
  conference.people.has(id) ||
  conference.waiting.has(id) ||
  conference.answered.has(id) ||
  conference.scales.has(id) ||
  conference.viewRounds.has(id) ||
  conference.contributions.has(id) ||
  conference.redacted.has(id) ||
  conference.notifications.has(id) ||
  conference.preparation.handedIn.has(id) ||
  conference.corrections.has(id) ||
  conference.addenda.some((one) => one.id === id) ||
  conference.parts.has(id) ||
  conference.audiences.has(id) ||
  conference.drawings.has(id) ||
  isPrepared(conference, id) ||
  board.audienceOf(id) !== null;

const sentBefore = refuse('someone-was-first', 'This was sent before. Please try again.');
const isDestroyed = refuse('not-found', 'There is no such conference.');
const notOfIt = refuse('not-found', 'You are not in this conference any more.');
const onlyStaff = refuse('not-allowed', 'Please sign in as staff of the council.');
const onlyTheServer = refuse('not-allowed', 'The whiteboard does this by itself.');
const onlyTheDoor = refuse('not-allowed', 'Please come in by your link or the code of the room.');
