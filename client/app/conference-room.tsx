import type { ConferenceView } from '../../shared/conference/view.ts';
import type { OpenConference } from './use-board-store.ts';

interface ConferenceRoomProps {
  view: ConferenceView;
  open: OpenConference;
}

/** The board of somebody who is in. */
export function ConferenceRoom({ view, open }: ConferenceRoomProps) {
  return (
    <main id="main">
      {view.you.name} {open.snapshot.documents.length}
    </main>
  );
}
