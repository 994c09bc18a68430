import type { Code } from '../../shared/board/codes.ts';
import { moreWords } from '../../shared/board/line.ts';
import type { Line } from '../../shared/board/line.ts';
import type { DocumentView } from '../../shared/conference/view.ts';
import type { AudienceId, Instant, LineId } from '../../shared/protocol/ids.ts';
import type { Unsent } from './unsent.ts';

/** A line that was touched and never acknowledged, as plain text: to copy, or to add again. [P2] */
export interface NotSent {
  readonly id: string;
  readonly line: LineId;
  readonly audience: AudienceId;
  /** The audience's name. */
  readonly name: string;
  readonly code: Code;
  readonly isNew: boolean;
  /** The words as the person saw them, whole; empty when they changed something else than words. */
  readonly text: string;
  /** Which fields of the line they changed. */
  readonly changed: readonly string[];
  readonly at: Instant;
}

/** An entry with what is needed to see that it reached the board after all. */
interface Kept {
  readonly entry: NotSent;
  readonly given: Unsent['given'];
  readonly opening: symbol;
  /** Nobody sees it yet: its line may have been taken away for good. */
  readonly isHidden?: boolean;
}

export interface Tray {
  readonly list: () => readonly NotSent[];
  /** Are there entries, also those that nobody sees yet? */
  readonly isEmpty: () => boolean;
  readonly put: (document: DocumentView, unsent: readonly Unsent[]) => void;
  /** The same, shown only by `reveal`: why the document is over will be known in a moment. */
  readonly putHidden: (document: DocumentView, unsent: readonly Unsent[]) => void;
  /** Shows what was hidden, of one audience or of all. */
  readonly reveal: (audience?: AudienceId) => void;
  /** These lines were taken away for good: nothing of them is here, now or later. [P10] */
  readonly forget: (lines: readonly LineId[]) => void;
  /** What a box said after its document was closed: the whole text, so it takes the place of an older one. */
  readonly putLate: (document: DocumentView, words: Unsent) => void;
  /** Words of a box that never came to be a line. */
  readonly keep: (words: KeptWords) => void;
  readonly dismiss: (id: string) => void;
  /** Lets go of entries whose words the board shows, letter by letter: only their acknowledgement was lost. */
  readonly settle: (audience: AudienceId, lines: readonly Line[]) => void;
}

/** Words somebody wrote for an audience before anything could take them. */
export interface KeptWords extends Pick<DocumentView, 'audience' | 'name'> {
  readonly code: Code;
  readonly text: string;
}

interface TrayOptions {
  readonly now: () => Instant;
  readonly newId: () => string;
}

export function createTray({ now, newId }: TrayOptions): Tray {
  let kept: readonly Kept[] = [];
  let list: readonly NotSent[] = [];
  let gone: ReadonlySet<LineId> = new Set();
  let hiding: ReadonlySet<AudienceId> = new Set();
  const keep = (wanted: readonly Kept[]) => {
    const next = wanted.filter(({ entry }) => !gone.has(entry.line));
    if (next.length === kept.length && next.every((one, at) => one === kept[at])) return;
    kept = next;
    list = kept.filter(({ isHidden }) => isHidden !== true).map(({ entry }) => entry);
  };
  const put = (document: DocumentView, unsent: readonly Unsent[], isHidden: boolean) => {
    const added = unsent.map((one) => ({
      given: one.given,
      opening: one.opening,
      entry: entryOf(document, one, newId(), now()),
      isHidden,
    }));
    // What was typed later into the same line holds all that the older entry held.
    const older = kept.filter(
      ({ entry, given }) => !added.some((one) => covers(one, entry, given)),
    );
    keep([...older, ...added]);
  };
  return {
    list: () => list,
    isEmpty: () => kept.length === 0,
    put: (document, unsent) => put(document, unsent, false),
    putHidden: (document, unsent) => {
      hiding = new Set([...hiding, document.audience]);
      put(document, unsent, true);
    },
    reveal: (audience) => {
      if (hiding.size === 0) return;
      hiding = new Set([...hiding].filter((one) => ![undefined, one].includes(audience)));
      keep(
        kept.map((one) =>
          one.isHidden === true && [undefined, one.entry.audience].includes(audience)
            ? { ...one, isHidden: false }
            : one,
        ),
      );
    },
    forget: (lines) => {
      if (lines.every((line) => gone.has(line))) return;
      gone = new Set([...gone, ...lines]);
      keep(kept);
    },
    putLate: (document, words) => {
      const old = kept.find(
        ({ entry, opening }) => entry.line === words.line && opening === words.opening,
      );
      const given = { ...old?.given, ...words.given };
      const late = { ...words, given, isNew: old?.entry.isNew ?? false };
      const entry = entryOf(document, late, old?.entry.id ?? newId(), now());
      const isHidden = old?.isHidden ?? hiding.has(document.audience);
      const { opening } = words;
      keep([...kept.filter((one) => one !== old), { entry, given, opening, isHidden }]);
    },
    keep: ({ code, text, ...document }) => {
      const opening = Symbol('never opened');
      const given = { text };
      const words = { line: newId(), code, given, isNew: true, opening };
      keep([...kept, { entry: entryOf(document, words, newId(), now()), given, opening }]);
    },
    dismiss: (id) => keep(kept.filter(({ entry }) => entry.id !== id)),
    settle: (audience, lines) => {
      if (kept.length === 0) return;
      const byId = new Map(lines.map((line) => [line.id, line]));
      keep(
        kept.filter(
          ({ entry, given }) =>
            entry.audience !== audience || !isOnBoard(byId.get(entry.line), given),
        ),
      );
    },
  };
}

function entryOf(
  document: Pick<DocumentView, 'audience' | 'name'>,
  unsent: Unsent,
  id: string,
  at: Instant,
): NotSent {
  const { given } = unsent;
  const words = [given.text, ...moreWords.map((field) => given[field])].filter(
    (one) => typeof one === 'string' && one !== '',
  );
  return {
    id,
    at,
    line: unsent.line,
    audience: document.audience,
    name: document.name,
    code: unsent.code,
    isNew: unsent.isNew,
    text: words.join('\n'),
    changed: Object.keys(unsent.given),
  };
}

function covers(later: Kept, entry: NotSent, given: Unsent['given']): boolean {
  const same = later.entry.line === entry.line && later.entry.audience === entry.audience;
  return same && Object.entries(given).every(([field, value]) => isSame(later.given[field], value));
}

function isOnBoard(line: Line | undefined, given: Unsent['given']): boolean {
  if (line === undefined) return false;
  const shown: Record<string, unknown> = line;
  return Object.entries(given).every(([field, value]) => isSame(shown[field], value));
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
