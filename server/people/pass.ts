import type { ConferenceId, CopyId, PersonId, WaitingId } from '../../shared/protocol/ids.ts';

/** What a session lets this browser be. Found by the hash of an opaque cookie; never told to the browser. */
export type Pass =
  | { readonly as: 'staff'; readonly account: string }
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
