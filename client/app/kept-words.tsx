import { NotSentTray } from '../board/not-sent-tray.tsx';
import { useLeaveWarning } from '../ui/use-leave-warning.ts';
import type { Drafts } from '../board/use-drafts.ts';
import type { OpenConference } from './use-board-store.ts';

interface KeptWordsProps {
  open: OpenConference;
  drafts: Drafts;
  /** They will be back. */
  isCalm?: boolean;
}

/** Somebody's own words that never reached the board are theirs to copy, wherever they are now. */
export function KeptWords({ open, drafts, isCalm = false }: KeptWordsProps) {
  const { store, snapshot } = open;
  const loose = { meantFor: '', mayAddAgain: false, refusal: null };
  const entries = [...snapshot.notSent, ...drafts.unsent].map(({ id, text }) => ({
    id,
    text,
    ...loose,
  }));
  useLeaveWarning(() => store.leaving() || drafts.unsent.length > 0);
  return (
    <NotSentTray
      entries={entries}
      isCalm={isCalm}
      onAddAgain={() => undefined}
      onDismiss={(id) => {
        store.dismiss(id);
        if (drafts.unsent.some((one) => one.id === id)) drafts.forget(id);
      }}
    />
  );
}
