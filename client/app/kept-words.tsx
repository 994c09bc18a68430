import { NotSentTray } from '../board/not-sent-tray.tsx';
import type { OpenConference } from './use-board-store.ts';

/** Somebody's own words that never reached the board are theirs to copy, wherever they are now. */
export function KeptWords({ open: { store, snapshot } }: { open: OpenConference }) {
  const entries = snapshot.notSent.map(({ id, text }) => ({ id, text, mayAddAgain: false }));
  return (
    <NotSentTray
      entries={entries}
      onAddAgain={() => undefined}
      onDismiss={(id) => store.dismiss(id)}
    />
  );
}
