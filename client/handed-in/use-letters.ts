import { useCallback, useMemo, useRef, useState } from 'react';
import { newId } from '../provider/new-id.ts';
import { emptyLetter } from './letter.ts';
import type { Letter, LetterKind } from './letter.ts';

/** Sends one letter; null once the chair has it, else why not, in words. */
export type Post = (kind: LetterKind, letter: Letter, opId: string) => Promise<string | null>;

export interface SentLetter {
  readonly id: string;
  readonly kind: LetterKind;
  readonly letter: Letter;
}

/**
 * What this person writes to the chair, and what they have sent from this page. It lies in the page's memory alone: a
 * reload forgets it, and nobody who comes by the same link later finds it.
 */
export interface Letters {
  readonly kind: LetterKind | null;
  readonly choose: (kind: LetterKind | null) => void;
  readonly letterOf: (kind: LetterKind) => Letter;
  readonly change: (kind: LetterKind, change: Partial<Letter>) => void;
  /** True once the chair has it; the words leave their box then and not before. */
  readonly send: (kind: LetterKind, post: Post) => Promise<boolean>;
  readonly isSending: boolean;
  readonly failure: string | null;
  /** The newest first. */
  readonly sent: readonly SentLetter[];
  /** What is written and nobody has. */
  readonly unsent: readonly { readonly id: string; readonly text: string }[];
  readonly forget: (id: string) => void;
}

export function useLetters(): Letters {
  const [kind, setKind] = useState<LetterKind | null>(null);
  const [letters, setLetters] = useState<ReadonlyMap<LetterKind, Letter>>(new Map());
  const [sent, setSent] = useState<readonly SentLetter[]>([]);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  // The same for each try of the same words: the server takes them once.
  const opIds = useRef(new Map<string, string>());
  const latest = useRef(letters);
  const keep = useCallback((next: ReadonlyMap<LetterKind, Letter>) => {
    latest.current = next;
    setLetters(next);
  }, []);
  const letterOf = (one: LetterKind) => letters.get(one) ?? emptyLetter;
  const change = (one: LetterKind, changed: Partial<Letter>) => {
    setFailure(null);
    const before = latest.current.get(one) ?? emptyLetter;
    keep(new Map(latest.current).set(one, { ...before, ...changed }));
  };
  const clear = (one: LetterKind, words: string | null) => {
    const before = latest.current.get(one) ?? emptyLetter;
    // Something else was typed while it was under way.
    if (words !== null && before.text !== words) return;
    keep(new Map(latest.current).set(one, { ...before, text: '', voice: null }));
  };
  const send = async (one: LetterKind, post: Post): Promise<boolean> => {
    const letter = latest.current.get(one) ?? emptyLetter;
    const said = JSON.stringify([one, letter]);
    const opId = opIds.current.get(said) ?? newId();
    opIds.current.set(said, opId);
    setSending(true);
    setFailure(null);
    const why = await post(one, letter, opId);
    setSending(false);
    setFailure(why);
    if (why !== null) return false;
    opIds.current.delete(said);
    clear(one, letter.text);
    setSent((all) => [{ id: opId, kind: one, letter }, ...all]);
    return true;
  };
  const unsent = useMemo(
    () =>
      [...letters].flatMap(([id, { text }]) =>
        text.trim() === '' ? [] : [{ id: `letter ${id}`, text }],
      ),
    [letters],
  );
  return {
    kind,
    choose: (one) => {
      setFailure(null);
      setKind(one);
    },
    letterOf,
    change,
    send,
    isSending,
    failure,
    sent,
    unsent,
    forget: (id) => {
      for (const one of latest.current.keys()) if (id === `letter ${one}`) clear(one, null);
    },
  };
}
