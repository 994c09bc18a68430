import type { Line } from '../../shared/board/line.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import type { AnyCommand } from '../../shared/conference/decide.ts';
import type { Actor, LiveReader, Reader } from '../../shared/conference/reader.ts';
import type { Refusal } from '../../shared/conference/refusal.ts';
import type { GivenCopies } from '../../shared/outcomes/given-copies.ts';
import type { BoardDocument } from '../../shared/outcomes/readable-board.ts';
import type { CloseKind } from '../../shared/protocol/close-reasons.ts';
import type { NewConference } from '../../shared/protocol/http.ts';
import type { AudienceId, ConferenceId, DocumentId } from '../../shared/protocol/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { ReviewAsked } from './make-review.ts';
import type { LivePeer, LiveSeat, Peer, Seat } from './peer.ts';

/** Conferences while somebody is connected to them. Everything in one conference is decided one after another. */
export interface Rooms {
  make(chair: { account: string; name: string }, conference: NewConference): Promise<ConferenceId>;
  /** The review of a closed conference, made now or before. */
  review(
    last: ConferenceId,
    asked: ReviewAsked,
  ): Promise<Result<{ conference: ConferenceId; isNew: boolean }, NoReview>>;
  /** Loads it if need be; null for an unknown one. */
  enter(conference: ConferenceId): Promise<Room | null>;
  /** Everyone who is connected is told that there is no such thing (4404); who enters loads it again. */
  drop(conference: ConferenceId): Promise<void>;
  /** Flushes, says 4503 to everyone. */
  close(): Promise<void>;
}

/** Why there can be none: it was opened again, it was destroyed, or a board of the last one is damaged. */
export type NoReview = 'notClosed' | 'reviewGone' | 'boardDamaged';

export interface Room {
  /** The newest state, decisions that are still being written included: rights are judged by it. */
  state(): Conference;
  /** Resolves once it is on disk (or was, with the same opId) or refused. */
  command(actor: Actor, command: AnyCommand): Promise<Result<Accepted, Refusal>>;
  /** Pushes the reader's view, now and whenever its bytes change. */
  joinLive(reader: LiveReader, peer: LivePeer): LiveSeat;
  /** A place at a document, or why this socket may not have one. */
  joinDocument(document: DocumentId, peer: Peer): Result<Seat, CloseKind>;
  /**
   * The whole board as plain values, the widest audience first, what is on its way to disk included; null while a
   * document of it is damaged. For papers: whoever asks for it looks at who may read what.
   */
  readBoard(): BoardDocument[] | null;
  /** What readers were given last, and what was made since: the newest copies quote of them what reads otherwise now. */
  givenCopies(): GivenCopies;
  /** The lines on disk of an audience this reader may see now, in order; null where they may not. */
  readLines(reader: Reader, audience: AudienceId): Line[] | null;
}

export interface Accepted {
  readonly accepted: true;
  /** The id of what the command made, where it made one. */
  readonly id?: string;
}
