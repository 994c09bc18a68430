import { useCallback, useRef, useState } from 'react';
import { emptyDraft, isUnsent, keyOf } from './draft.ts';
import type { Draft, Target } from './draft.ts';

/** Every unsent text of this page, and the one that is open. */
export interface Drafts {
  readonly open: Target | null;
  readonly draft: Draft;
  readonly show: (target: Target | null, start?: Partial<Draft>) => void;
  readonly change: (change: Partial<Draft>) => void;
  /** Sends the open one; its words stay until `send` says they are accepted. */
  readonly send: (
    send: (target: Target, draft: Draft) => Promise<string | null>,
  ) => Promise<boolean>;
  /** What is written that nobody has yet. */
  readonly unsent: readonly { readonly id: string; readonly text: string }[];
  /** Those of them that no box of the composer holds. */
  readonly left: readonly { readonly id: string; readonly text: string }[];
  readonly forget: (id: string) => void;
  /** Words of some other box that goes away with them: to copy, wherever this person is now. */
  readonly leave: (text: string) => void;
  /** The board goes from the page: what is this person's own stays, and nothing else does. */
  readonly putAway: () => void;
}

/** Keeps what is composed privately, each text by what it is for. */
export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [open, setOpen] = useState<Target | null>(null);
  const latest = useRef(drafts);
  const left = useRef(0);
  const keep = useCallback((next: ReadonlyMap<string, Draft>) => {
    latest.current = next;
    setDrafts(next);
  }, []);
  const putAt = useCallback(
    (key: string, change: Partial<Draft>) => {
      const before = latest.current.get(key) ?? emptyDraft;
      keep(new Map(latest.current).set(key, { ...before, ...change }));
    },
    [keep],
  );
  const leave = useCallback(
    (text: string) => putAt(`left-${String((left.current += 1))}`, { text }),
    [putAt],
  );
  const putAway = useCallback(() => {
    const own = [...latest.current].filter(([, draft]) => isUnsent(draft));
    keep(new Map(own.map(([key, draft]) => [key, { ...draft, from: '', refusal: null }])));
    setOpen((target) => (target && latest.current.has(keyOf(target)) ? target : null));
  }, [keep]);
  const unsent = [...drafts].flatMap(([id, one]) =>
    isUnsent(one) ? [{ id, text: one.text }] : [],
  );
  const put = (target: Target, change: Partial<Draft>) => putAt(keyOf(target), change);
  const draft = (open && drafts.get(keyOf(open))) ?? emptyDraft;
  return {
    open,
    draft,
    show: (target, start = {}) => {
      setOpen(target);
      if (target && (latest.current.get(keyOf(target))?.text ?? '') === '') put(target, start);
    },
    change: (change) => open && put(open, { refusal: null, ...change }),
    send: async (send) => {
      if (open === null || draft.isSending) return false;
      put(open, { isSending: true, refusal: null });
      const refusal = await send(open, draft);
      put(
        open,
        refusal === null
          ? { ...emptyDraft, saidBy: draft.saidBy, heading: draft.heading }
          : { isSending: false, refusal },
      );
      return refusal === null;
    },
    unsent,
    left: unsent.filter(({ id }) => id.startsWith('left-')),
    forget: (id) => putAt(id, { text: '' }),
    leave,
    putAway,
  };
}
