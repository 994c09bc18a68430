import type { Instant } from '../../protocol/ids.ts';
import type { Result } from '../../result.ts';
import type { BoardLookup } from '../board-lookup.ts';
import type { CommandKind, CommandOf } from '../commands.ts';
import type { Conference, Person } from '../conference.ts';
import type { FactBody } from '../facts.ts';
import type { Refusal } from '../refusal.ts';

/** One command to be decided, with all that the decision may look at. Who sent it may send such a command now. */
export type Matter<Kind extends CommandKind> = Setting & { readonly command: CommandOf<Kind> };

interface Setting {
  readonly conference: Conference;
  readonly by: Person;
  readonly now: Instant;
  readonly board: BoardLookup;
}

export type Decided = Result<readonly FactBody[], Refusal>;

/** Decides one kind of command. */
export type Decide<Kind extends CommandKind> = (matter: Matter<Kind>) => Decided;
