import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Command, CommandKind } from '../../shared/conference/commands.ts';
import { commandSchemas } from '../../shared/conference/commands.ts';
import type { PersonId } from '../../shared/protocol/ids.ts';
import { limits } from '../../shared/protocol/limits.ts';
import type { Result } from '../../shared/result.ts';
import { no } from '../../shared/result.ts';
import { isGood } from '../people/judge-pass.ts';
import type { Pass } from '../people/pass.ts';
import type { HttpParts } from './parts.ts';
import { readBody } from './read-json.ts';
import type { Body } from './read-json.ts';
import type { HttpRefusal } from './refusals.ts';
import { refusals, refuse } from './refusals.ts';
import type { Outcome } from './requests.ts';
import { conferenceIn, parse } from './requests.ts';
import type { Inside } from './visitors.ts';

/** Kinds whose words may fill more than an ordinary command. */
const longKinds = new Set<CommandKind>([
  'recordDecision',
  'changeDetails',
  'setDates',
  'releaseLines',
  // A reason for each child.
  'giveViews',
]);

/** After these the person they name is here by another device, or by none. */
const movesDevice = new Set<CommandKind>(['admit', 'seat']);

/** After these, older sessions of the person they name open nothing. */
const endsSessions = new Set<CommandKind>([
  ...movesDevice,
  'remove',
  'renewLink',
  'uninvite',
  'setOfficeOnly',
]);

/** POST /api/conferences/ID/commands: everything that changes the board without the pen. */
export function serveCommands(app: FastifyInstance, parts: HttpParts): void {
  app.post('/api/conferences/:conference/commands', async (request, reply) => {
    const outcome = await judge(parts, request);
    return outcome.ok ? reply.send(outcome.value) : refuse(reply, outcome.problem);
  });
}

async function judge(parts: HttpParts, request: FastifyRequest): Promise<Outcome> {
  const inside = await parts.visitors.findPerson(request, conferenceIn(request));
  if (inside === null) return no(await whyOutside(parts, request));
  const hurry = await judgeHurry(parts, inside);
  if (hurry !== null) return no(hurry);
  const command = readCommand(readBody(request));
  return command.ok ? carryOut(parts, inside, command.value) : command;
}

async function carryOut(parts: HttpParts, inside: Inside, command: Command): Promise<Outcome> {
  if (command.kind === 'close') return close(parts, inside, command);
  const answer = await inside.room.command({ as: 'person', person: inside.person }, command);
  if (
    answer.ok &&
    'person' in command &&
    command.person !== null &&
    endsSessions.has(command.kind)
  ) {
    await endSessionsOf(parts, inside, command, command.person);
  }
  return answer;
}

/** Who closes a conference goes on in it without giving a reason; whoever opens it later gives one. */
async function close(
  { people }: HttpParts,
  { room, session, conference, person }: Inside,
  command: Command,
): Promise<Outcome> {
  const { id } = conference;
  const change = (how: (opened: readonly string[]) => readonly string[]) =>
    people.sessions.change(session.key, (pass) =>
      pass.as === 'staff' ? { ...pass, opened: how(pass.opened) } : pass,
    );
  // Before it is closed: in between their page would be asked for a reason.
  await change((opened) => [...opened, id]);
  const answer = await room.command({ as: 'person', person }, command);
  // Once: pressed twice, the other press did close it.
  if (!answer.ok) await change((opened) => withoutOne(opened, id));
  return answer;
}

const withoutOne = (ids: readonly string[], id: string): readonly string[] =>
  ids.filter((one, at) => one !== id || at !== ids.lastIndexOf(id));

/** Their rights ended with the command; this closes what is still open and forgets it. */
async function endSessionsOf(
  { people, now }: HttpParts,
  { room }: Inside,
  command: Command,
  person: PersonId,
) {
  const conference = room.state();
  const justLetIn = 'waiting' in command ? command.waiting : null;
  const isTheirs = (pass: Pass): boolean => {
    if (pass.as === 'staff' || pass.conference !== conference.id) return false;
    // Let in, but their browser has not come for its new session yet.
    if (pass.as === 'waiting') {
      return conference.answered.get(pass.waiting)?.person === person && pass.waiting !== justLetIn;
    }
    if (pass.as === 'person' && pass.person === person && movesDevice.has(command.kind))
      return true;
    return !isGood(conference, pass, now());
  };
  await people.sessions.endEach(isTheirs);
  const generation = (conference.people.get(person)?.linkGeneration ?? 0) - 1;
  // What was chosen for their older links opens nothing any more.
  await people.pins.forget({ conference: conference.id, person, generation });
}

function readCommand({ letters, value }: Body): Result<Command, HttpRefusal> {
  const kind = kindOf(value);
  if (kind === null) return no(refusals.notJson);
  if (letters > limits.commandBytes && !longKinds.has(kind)) return no(refusals.tooLong);
  return parse(commandSchemas[kind], value) as Result<Command, HttpRefusal>;
}

function kindOf(value: unknown): CommandKind | null {
  const kind = value !== null && typeof value === 'object' && 'kind' in value ? value.kind : null;
  return typeof kind === 'string' && isKind(kind) ? kind : null;
}

const isKind = (kind: string): kind is CommandKind => Object.hasOwn(commandSchemas, kind);

/** Each command is kept for good: nobody fills the journal of a conference by themselves. */
async function judgeHurry(
  { people }: HttpParts,
  { conference, person }: Inside,
): Promise<HttpRefusal | null> {
  const key = `${conference.id} ${person}`;
  const { commandsBurst, commandsSteady, commandsMinute, commandsHour } = people.limits;
  const isSlow = (await commandsBurst.take(key)) && (await commandsSteady.take(key));
  if (!isSlow) return refusals.tooFast;
  const isRare = (await commandsMinute.take(key)) && (await commandsHour.take(key));
  return isRare ? null : refusals.tooMuch;
}

/** Nobody is told whether a conference that is not theirs exists. */
async function whyOutside({ visitors }: HttpParts, request: FastifyRequest): Promise<HttpRefusal> {
  const pass = (await visitors.find(request))?.pass;
  if (pass === undefined) return refusals.signIn;
  const waitsHere = pass.as === 'waiting' && pass.conference === conferenceIn(request);
  return waitsHere ? refusals.stillWaiting : refusals.noSuchThing;
}
