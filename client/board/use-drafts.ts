import { useRef, useState } from 'react';
import { emptyDraft, keyOf } from './draft.ts';
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
  readonly forget: (id: string) => void;
}

/** Keeps what is composed privately, each text by what it is for. */
export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [open, setOpen] = useState<Target | null>(null);
  const latest = useRef(drafts);
  const putAt = (key: string, change: Partial<Draft>) => {
    const next = new Map(latest.current);
    next.set(key, { ...emptyDraft, ...next.get(key), ...change });
    latest.current = next;
    setDrafts(next);
  };
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
    unsent: [...drafts].flatMap(([id, { text }]) => (text.trim() === '' ? [] : [{ id, text }])),
    forget: (id) => putAt(id, { text: '' }),
  };
}
