import type { AnyCommand } from '../../../shared/conference/decide.ts';
import type {
  AudienceId,
  DocumentId,
  LineId,
  PartId,
  PersonId,
} from '../../../shared/protocol/ids.ts';
import type { DrawingId } from '../../../shared/drawing/drawing.ts';
import type { Who } from './cast.ts';
import type { DrawnThing } from './drawing-intents.ts';

/** What a pen does to a line that is there. */
export type LineAct = 'type' | 'erase' | 'strike' | 'move';

/** Who sends a command. */
export type Sender = Who | 'door' | 'deputy';

/**
 * One thing that was done, with the ids it was done to: what an intent came to in the first run, and what the second run
 * repeats or leaves out. Never bytes of Yjs.
 */
export type Op =
  | { kind: 'command'; sender: Sender; command: AnyCommand }
  | {
      kind: 'newLine';
      who: Who;
      audience: AudienceId;
      line: LineId;
      after: LineId | null;
      at: number;
    }
  | { kind: LineAct; who: Who; audience: AudienceId; line: LineId; at: number }
  | { kind: 'caret'; who: Who; audience: AudienceId; line: LineId | null; at: number }
  | {
      kind: 'draw';
      who: Who;
      drawing: DrawingId;
      what: DrawnThing;
      /** What a new thing is called. */
      thing: string;
      at: number;
    }
  | { kind: 'plug' | 'unplug'; who: Who; where: AudienceId | 'live' }
  | { kind: 'attend'; who: Who; here: boolean }
  /** Tries an address of a document: an old one, or one that was guessed. */
  | { kind: 'probe'; who: Who; document: DocumentId };

/** An op as it went: `done` is false for a command that was refused and a pen that could not write. */
export interface Done {
  readonly at: number;
  readonly op: Op;
  readonly done: boolean;
  /** The person who did it, if it was one. */
  readonly by: PersonId;
  /** The audience that it made, if any. */
  readonly made: AudienceId | null;
  /** The part that runs after it. */
  readonly part: PartId;
  /** The lines that a release or a narrowing made. */
  readonly lines: readonly LineId[];
}
