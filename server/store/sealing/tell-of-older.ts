import type { ConferenceId } from '../../../shared/protocol/ids.ts';
import type { KeyVault } from '../keys/key-vault.ts';
import type { Rows } from '../rows.ts';
import { checkNotBehind } from './anchors.ts';
import type { Anchors } from './anchors.ts';
import { openHead } from './head.ts';

interface Known {
  readonly anchors: Anchors;
  readonly destroyed: ReadonlySet<ConferenceId>;
  readonly tell: ((sentence: string) => void) | undefined;
}

/** They are refused one by one when they are read; whoever put the folder back should hear of it at once. */
export async function tellOfOlder(
  rows: Rows,
  keys: KeyVault,
  { anchors, destroyed, tell }: Known,
): Promise<void> {
  const known = anchors.all();
  if (tell === undefined || known.size === 0) return;
  const heads = new Map((await rows.listSummaries()).map((row) => [row.conference, row.head]));
  const older = [...known.values()].filter((anchor) => {
    if (destroyed.has(anchor.conference)) return false;
    try {
      const { conference } = anchor;
      checkNotBehind(anchor, openHead(keys, conference, heads.get(conference) ?? null));
      return false;
    } catch {
      return true;
    }
  });
  if (older.length === 0) return;
  tell(
    `${older.length} of ${known.size} conferences are damaged, or older than they were, and will not be opened. Was a backup put back by hand? Use npm run restore.`,
  );
}
