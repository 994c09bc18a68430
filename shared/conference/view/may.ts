import type { PersonId } from '../../protocol/ids.ts';
import { commandSchemas } from '../commands.ts';
import type { CommandKind } from '../commands.ts';
import type { Conference } from '../conference.ts';
import { mayCommand } from '../rights.ts';

const kinds = Object.keys(commandSchemas) as CommandKind[];

/** The commands this person may send now, in the order of the schemas. */
export const commandsOf = (conference: Conference, person: PersonId): CommandKind[] =>
  kinds.filter((kind) => mayCommand(conference, person, kind));
