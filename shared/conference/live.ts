import type { AudienceId, PersonId } from '../protocol/ids.ts';

/** What the conference itself does not hold: who has an open connection, and how to join. */
export interface Live {
  readonly presence: ReadonlyMap<PersonId, 'here' | 'away' | 'lost'>;
  /** Who is named in an audience's document (said by, owner, with), as it is on disk. */
  readonly named: (audience: AudienceId) => ReadonlySet<PersonId>;
  /** Audiences whose document is damaged on disk and cannot be opened; none unless told. */
  readonly damaged?: ReadonlySet<AudienceId>;
  /** For the room's screen: the address without its scheme, the room's code in groups, what the QR code holds. */
  readonly join: { readonly address: string; readonly code: string; readonly link: string };
}
