import type { Command, DoorCommand } from '../../shared/conference/commands.ts';
import type { ConferenceId, PartId, PersonId } from '../../shared/protocol/ids.ts';
import { makeToken } from '../people/tokens.ts';
import type { Room } from '../rooms/rooms.ts';
import type { PersonKey } from './family.ts';
import type { PartKey } from './parts.ts';

/** The sample family's conference, in the middle of it. */
export interface Played {
  readonly conference: ConferenceId;
  readonly room: Room;
  readonly ids: ReadonlyMap<PersonKey, PersonId>;
  /** Filled as the chair adds them. */
  readonly parts: Map<PartKey, PartId>;
}

export const freshId = (): string => makeToken().slice(0, 22);

export function idOf({ ids }: Pick<Played, 'ids'>, key: PersonKey): PersonId {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the demo has nobody called ${key}`);
  return id;
}

/** Sends a command as somebody; a refusal is a mistake in the demo. */
export async function carryOut(
  room: Room,
  person: PersonId | 'door',
  command: Command | DoorCommand,
) {
  const actor = person === 'door' ? ({ as: 'door' } as const) : ({ as: 'person', person } as const);
  const answer = await room.command(actor, command);
  if (!answer.ok)
    throw new Error(`the demo's ${command.kind} was refused: ${answer.problem.message}`);
  return answer.value;
}
