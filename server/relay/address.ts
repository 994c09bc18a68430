import { idSchema, type ConferenceId, type DocumentId } from '../../shared/protocol/ids.ts';
import { livePath, syncPath } from '../../shared/protocol/sync-messages.ts';

/** What a socket asks for. */
export type Address =
  | {
      readonly to: 'sync';
      readonly conference: ConferenceId;
      readonly document: DocumentId;
      readonly wantsSaved: boolean;
    }
  | { readonly to: 'live'; readonly conference: ConferenceId };

/** `/sync/CONFERENCE/DOCUMENT` or `/live/CONFERENCE`; null for anything else. */
export function readAddress(url: string): Address | null {
  const [path = '', query = ''] = url.split('?', 2);
  const [start, root, ...ids] = path.split('/');
  if (start !== '' || !ids.every((id) => idSchema.safeParse(id).success)) return null;
  const [conference, document] = ids;
  if (conference === undefined) return null;
  if (`/${root}` === livePath && ids.length === 1) return { to: 'live', conference };
  if (`/${root}` !== syncPath || ids.length !== 2 || document === undefined) return null;
  const wantsSaved = new URLSearchParams(query).get('saved') === '1';
  return { to: 'sync', conference, document, wantsSaved };
}
