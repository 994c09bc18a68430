import type {
  ConferenceId,
  CopyId,
  Instant,
  PersonId,
  WaitingId,
} from '../../shared/protocol/ids.ts';

/** What a session lets this browser be. Found by the hash of an opaque cookie; never told to the browser. */
export type Pass =
  | StaffPass
  | { readonly as: 'waiting'; readonly conference: ConferenceId; readonly waiting: WaitingId }
  | {
      readonly as: 'person';
      readonly conference: ConferenceId;
      readonly person: PersonId;
      readonly generation: number;
    }
  | { readonly as: 'screen'; readonly conference: ConferenceId }
  | {
      readonly as: 'reading';
      readonly conference: ConferenceId;
      readonly person: PersonId;
      readonly generation: number;
      readonly copy: CopyId;
    };

/** A member of staff, signed in with all their factors. */
export interface StaffPass {
  readonly as: 'staff';
  readonly account: string;
  /** When they last proved who they are. */
  readonly provedAt: Instant;
  /** Closed conferences they gave a reason to open. */
  readonly opened: readonly ConferenceId[];
}
