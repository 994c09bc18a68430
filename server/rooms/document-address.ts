import type { AudienceId, ConferenceId, DocumentId } from '../../shared/protocol/ids.ts';

/** Where a document's rows lie. */
export interface DocumentAddress {
  readonly conference: ConferenceId;
  readonly document: DocumentId;
  readonly audience: AudienceId;
  readonly epoch: number;
}
