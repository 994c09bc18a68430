import type { Code } from '../../shared/board/codes.ts';

/** What somebody without the pen is about to send: a new line, an answer to one, or other words for their own. */
export type Target =
  | { readonly kind: 'new' }
  | { readonly kind: 'answer'; readonly line: string }
  | { readonly kind: 'reword'; readonly line: string };

/** Text that was not sent yet. It lives in this page's memory only, one for each target, until it is accepted. */
export interface Draft {
  readonly text: string;
  /** The words it began with, where there were some on the board already: they are nothing unsent. */
  readonly from: string;
  readonly code: Code | null;
  readonly heading: string | null;
  readonly saidBy: string | null;
  /** Whom it was begun for, or chosen for since. It goes to nobody else, whatever part runs when it is sent. */
  readonly audience: string | null;
  /** Which children it is about; none: no child in particular. */
  readonly children: readonly string[];
  readonly isSending: boolean;
  /** Why it was refused, in plain words; the text stays. */
  readonly refusal: string | null;
  /** The line whose words it was sent to replace. */
  readonly rewords: string | null;
}

export const emptyDraft: Draft = {
  text: '',
  from: '',
  code: null,
  heading: null,
  saidBy: null,
  audience: null,
  children: [],
  isSending: false,
  refusal: null,
  rewords: null,
};

/** What was sent and is not answered yet, or was refused when nobody could put it right in its box. */
export interface SentDraft {
  readonly id: string;
  readonly text: string;
  /** Why it was refused; null while it waits. */
  readonly refusal: string | null;
}

/** One box for each thing one can write, so that going from one to the other loses nothing. */
export const keyOf = (target: Target): string =>
  target.kind === 'new' ? 'new' : `${target.kind}-${target.line}`;

/** What the box of this key is for; null for words that stand in no box. */
export function targetOf(key: string): Target | null {
  if (key === 'new') return { kind: 'new' };
  const [, kind, line = ''] = /^(answer|reword)-(.+)$/u.exec(key) ?? [];
  return kind === 'answer' || kind === 'reword' ? { kind, line } : null;
}

/** Somebody's own words that nobody has yet. */
export const isUnsent = ({ text, from }: Draft): boolean => text.trim() !== '' && text !== from;

/**
 * The box once its words are sent. What was typed in it meanwhile, behind them or in their place, is of the next words and
 * goes to those who stood beside them then; so does what was only chosen. Other words for a line stay whole.
 */
export function freedAfter(kind: Target['kind'], sent: Draft, now: Draft): Partial<Draft> {
  const text = kind === 'reword' || !now.text.startsWith(sent.text) ? now.text : behind(sent, now);
  if (text.trim() !== '' && now.text !== sent.text)
    return { text, from: kind === 'reword' ? sent.text : '', isSending: false, refusal: null };
  const { saidBy, heading, code, audience, children } = now;
  return {
    ...emptyDraft,
    saidBy,
    heading,
    code: code === sent.code ? null : code,
    audience: audience === sent.audience ? null : audience,
    children: children === sent.children ? [] : children,
  };
}

const behind = (sent: Draft, now: Draft): string => now.text.slice(sent.text.length).trimStart();
