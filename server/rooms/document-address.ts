import type { AudienceId, ConferenceId, DocumentId } from '../../shared/protocol/ids.ts';

/** Where a document's rows lie. */
export interface DocumentAddress {
  readonly conference: ConferenceId;
  readonly document: DocumentId;
  /** Whose key seals them: an audience's, or a drawing's own. */
  readonly audience: AudienceId;
  readonly epoch: number;
}
