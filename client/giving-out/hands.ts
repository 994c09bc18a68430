import type { ConferenceView } from '../../shared/conference/view.ts';
import type { GivingOutFacts } from '../../shared/protocol/giving-out.ts';
import type { Result } from '../../shared/result.ts';
import type { BoardStore } from '../provider/board-store.ts';
import type { Failure } from '../provider/request.ts';

/** What is known of the copies, and what whoever looks at them can do. */
export interface Desk {
  readonly conference: string;
  readonly facts: GivingOutFacts;
  /** Asks for all of it again. */
  readonly load: () => Promise<void>;
  /** Null for a second person, who only looks. */
  readonly chair: ChairHands | null;
  /** The second person has looked at every copy; null for the chair. */
  readonly agree: (() => Promise<Result<unknown, Pick<Failure, 'kind' | 'message'>>>) | null;
}

export interface ChairHands {
  readonly send: BoardStore['send'];
  readonly people: ConferenceView['people'];
  readonly protectedFacts: ProtectedFacts;
  readonly officeOnly: ReadonlySet<string>;
  /** Who of the table can be the second person; empty where nobody can. */
  readonly second: string;
  /** They stay on this page when their own copy arrives. */
  readonly onGive: () => void;
  /** To the board, which can be changed again. */
  readonly onBoard: () => void;
}

export type ProtectedFacts = NonNullable<
  NonNullable<ConferenceView['givingOut']>['protectedFacts']
>;
