import { NotSentTray } from '../board/not-sent-tray.tsx';
import { useSharedLetters } from '../handed-in/shared-letters.ts';
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
  const letters = useSharedLetters();
  const entries = [...snapshot.notSent, ...drafts.unsent, ...letters.unsent].map(
    ({ id, text }) => ({
      id,
      text,
      ...loose,
    }),
  );
  useLeaveWarning(() => store.leaving() || drafts.unsent.length > 0 || letters.unsent.length > 0);
  return (
    <NotSentTray
      entries={entries}
      isCalm={isCalm}
      onAddAgain={() => undefined}
      onDismiss={(id) => {
        store.dismiss(id);
        letters.forget(id);
        if (drafts.unsent.some((one) => one.id === id)) drafts.forget(id);
      }}
    />
  );
}
