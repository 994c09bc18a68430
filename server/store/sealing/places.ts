import type { ConferenceId, CopyId, DocumentId } from '../../../shared/protocol/ids.ts';
import type { Place } from './seal.ts';

/** Where the rows of a conference belong that are sealed under a key of the whole conference. */
export const places = {
  answer: (conference: ConferenceId, op: string): Place => ({
    conference,
    kind: 'answer',
    row: op,
  }),
  writer: (conference: ConferenceId, document: DocumentId, client: number): Place => ({
    conference,
    kind: 'writer',
    row: `${document}/${client}`,
  }),
  copy: (conference: ConferenceId, copy: CopyId, version: number): Place => ({
    conference,
    kind: 'copy',
    row: `${copy}/${version}`,
  }),
  summary: (conference: ConferenceId): Place => ({ conference, kind: 'summary', row: '' }),
};
