import type { Person, Progress } from '../conference.ts';
import { isKeeper } from '../roles.ts';

/** Who may send a kind of command, and while the conference stands where. */
export interface CommandRule {
  readonly by: Doer;
  readonly while: readonly Progress[];
  /** It would change what those outside see: it waits until the restricted part is over. */
  readonly waits?: true;
  /** What lies in a box on somebody's screen stays there when it is refused, and the refusal says so. */
  readonly keeps?: string;
}

/** Who may do something. */
export interface Doer {
  readonly includes: (person: Person) => boolean;
  /** What everyone else is told. */
  readonly others: string;
}

export const chair: Doer = {
  includes: ({ role }) => role === 'chair',
  others: 'Only the chair can do this.',
};
export const keepers: Doer = {
  includes: isKeeper,
  others: 'Only the chair or the minute taker can do this.',
};
/** Adds lines by their role or because the chair switched it on, or was handed the pen. */
export const writers: Doer = {
  includes: ({ adds, pen }) => adds || pen,
  others: 'You can follow the board here. If you want something written down, ask the chair.',
};
/** Gives a number of their own, or writes one down for somebody else. */
export const answerers: Doer = {
  includes: (person) => person.scores || person.role === 'advocate' || isKeeper(person),
  others: 'You are not asked for a number here.',
};
export const anyone: Doer = { includes: () => true, others: '' };

export const always: readonly Progress[] = ['planned', 'open', 'adjourned', 'closed'];
export const beforeClosed: readonly Progress[] = ['planned', 'open', 'adjourned'];
export const notUnderWay: readonly Progress[] = ['planned', 'adjourned'];
export const open: readonly Progress[] = ['open'];

/** What a refusal says of words that are still in somebody's box. */
export const wordsKept = 'Your words are still here.';
