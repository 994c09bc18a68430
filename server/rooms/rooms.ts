import type { Command, DoorCommand } from '../../shared/conference/commands.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import type { Actor, Reader } from '../../shared/conference/reader.ts';
import type { Refusal } from '../../shared/conference/refusal.ts';
import type { CloseKind } from '../../shared/protocol/close-reasons.ts';
import type { NewConference } from '../../shared/protocol/http.ts';
import type { ConferenceId, WaitingId } from '../../shared/protocol/ids.ts';
import type { Result } from '../../shared/result.ts';

/** Conferences while somebody is connected to them. Everything in one conference is decided one after another. */
export interface Rooms {
  make(chair: { account: string; name: string }, conference: NewConference): Promise<ConferenceId>;
  /** Loads it if need be; null for an unknown one. */
  enter(conference: ConferenceId): Promise<Room | null>;
  /** Flushes, says 4503 to everyone. */
  close(): Promise<void>;
}

export interface Room {
  /** The newest state, decisions that are still being written included: rights are judged by it. */
  state(): Conference;
  /** Resolves once it is on disk (or was, with the same opId) or refused. */
  command(actor: Actor, command: Command | DoorCommand): Promise<Result<Accepted, Refusal>>;
  /** Pushes the reader's view, now and whenever its bytes change. Answers the way to let go. */
  joinLive(reader: LiveReader, peer: LivePeer): () => void;
}

export interface Accepted {
  readonly accepted: true;
  /** The id of what the command made, where it made one. */
  readonly id?: string;
}

/** Someone in the waiting room has a view of their own and nothing else. */
export type LiveReader = Reader | { readonly as: 'waiting'; readonly waiting: WaitingId };

export interface LivePeer {
  send(text: string): void;
  cut(reason: CloseKind): void;
}
