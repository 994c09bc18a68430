import { useCallback, useRef, useState } from 'react';
import { emptyDraft, freedAfter, isUnsent, keyOf, targetOf } from './draft.ts';
import type { Draft, SentDraft, Target } from './draft.ts';

/** Every unsent text of this page, and the one that is open. */
export interface Drafts {
  readonly open: Target | null;
  readonly draft: Draft;
  readonly show: (target: Target | null, start?: Partial<Draft>) => void;
  readonly change: (change: Partial<Draft>) => void;
  /**
   * Sends the open one; its words stay until `send` says they are accepted. What has no answer after a second waits
   * beside the box, and the box is free for the next. Resolves with what became of it.
   */
  readonly send: (send: SendDraft, onAccepted: () => void) => Promise<'accepted' | 'waits' | 'no'>;
  /** Closes the box these words were sent from, unless it is closed already or the next are in it. */
  readonly closeSent: (target: Target) => void;
  /** What is written that nobody has yet. */
  readonly unsent: readonly { readonly id: string; readonly text: string }[];
  /** The box in which something is begun and not sent; null for none. */
  readonly begun: Target | null;
  /** Those of them that no box of the composer holds, and that wait for no answer. */
  readonly left: readonly SentDraft[];
  /** What was sent and waits for an answer, in the order it was sent. */
  readonly waiting: readonly SentDraft[];
  readonly forget: (id: string) => void;
  /** Words of some other box that goes away with them: to copy, wherever this person is now. */
  readonly leave: (text: string) => void;
  /** These lines were taken away for good: what was to take their words' place goes too. */
  readonly redact: (lines: readonly string[]) => void;
  /** The board goes from the page: what is this person's own stays, and nothing else does. */
  readonly putAway: () => void;
}

/** Resolves with why it was refused, or null once it is accepted. */
type SendDraft = (target: Target, draft: Draft) => Promise<string | null>;

/** From then on an answer is waited for beside the box, in milliseconds (R1: "Saving…" after 1 s). */
const patienceMs = 1000;

type All = ReadonlyMap<string, Draft>;

/** Keeps what is composed privately, each text by what it is for. */
export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<All>(new Map());
  const [open, setOpen] = useState<Target | null>(null);
  const latest = useRef(drafts);
  const count = useRef(0);
  const keep = useCallback((next: All) => {
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
    (text: string) => putAt(`left-${String((count.current += 1))}`, { text }),
    [putAt],
  );
  const putAway = useCallback(() => {
    const own = [...latest.current].filter(([, draft]) => isUnsent(draft));
    keep(new Map(own.map(([key, draft]) => [key, { ...draft, from: '', refusal: null }])));
    setOpen((target) => (target && latest.current.has(keyOf(target)) ? target : null));
  }, [keep]);
  const redact = useCallback(
    (lines: readonly string[]) => {
      const isGone = (key: string, { rewords }: Draft) =>
        lines.some((line) => rewords === line || key === keyOf({ kind: 'reword', line }));
      const kept = [...latest.current].filter(([key, draft]) => !isGone(key, draft));
      if (kept.length < latest.current.size) keep(new Map(kept));
      setOpen((target) =>
        target?.kind === 'reword' && lines.includes(target.line) ? null : target,
      );
    },
    [keep],
  );
  const settle = async (id: string, answer: ReturnType<SendDraft>, onAccepted: () => void) => {
    const refusal = await answer;
    // It went with its line meanwhile.
    if (!latest.current.has(id)) return;
    putAt(id, refusal === null ? emptyDraft : { isSending: false, refusal });
    if (refusal === null) onAccepted();
  };
  const entries = [...drafts].map(([id, draft]) => ({ id, ...draft }));
  const unsent = entries.filter(isUnsent);
  const loose = unsent.filter(({ id }) => looseKey.test(id));
  const put = (target: Target, change: Partial<Draft>) => putAt(keyOf(target), change);
  const draft = (open && drafts.get(keyOf(open))) ?? emptyDraft;
  return {
    open,
    draft,
    show: (target, start = {}) => {
      setOpen(target);
      // What stands there as it was on the board may read otherwise there by now.
      if (target && !isUnsent(latest.current.get(keyOf(target)) ?? emptyDraft)) put(target, start);
    },
    change: (change) => open && put(open, { refusal: null, ...change }),
    send: async (send, onAccepted) => {
      if (open === null || draft.isSending) return 'no';
      const freed = () =>
        freedAfter(open.kind, draft, latest.current.get(keyOf(open)) ?? emptyDraft);
      put(open, { isSending: true, refusal: null });
      const answer = send(open, draft);
      const first = await Promise.race([answer, after(patienceMs)]);
      if (first === 'late') {
        const id = `sent-${String((count.current += 1))}`;
        const rewords = open.kind === 'reword' ? open.line : null;
        // Unless the line they are for was taken away for good meanwhile.
        if (latest.current.has(keyOf(open)))
          putAt(id, { ...draft, from: '', isSending: true, rewords });
        put(open, freed());
        void settle(id, answer, onAccepted);
        return 'waits';
      }
      if (first === null) {
        put(open, freed());
        onAccepted();
        return 'accepted';
      }
      const now = latest.current.get(keyOf(open));
      // Other words stand in the box already: those that were refused wait beside it.
      const isKept = now === undefined || now.text.includes(draft.text);
      if (!isKept)
        putAt(`left-${String((count.current += 1))}`, { text: draft.text, refusal: first });
      put(open, { isSending: false, refusal: isKept ? first : null });
      return 'no';
    },
    closeSent: (target) => {
      const key = keyOf(target);
      if ((latest.current.get(key)?.text ?? '') !== '') return;
      setOpen((now) => (now !== null && keyOf(now) === key ? null : now));
    },
    unsent,
    begun: unsent.flatMap(({ id }) => targetOf(id) ?? [])[0] ?? null,
    left: loose.filter(({ isSending }) => !isSending),
    waiting: loose.filter(({ isSending }) => isSending),
    forget: (id) => putAt(id, { text: '' }),
    leave,
    redact,
    putAway,
  };
}

/** Words that stand in no box of the composer. */
const looseKey = /^(left|sent)-/;

const after = async (ms: number): Promise<'late'> =>
  new Promise((resolve) => {
    setTimeout(() => resolve('late'), ms);
  });
