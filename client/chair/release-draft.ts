import type { MoreWords } from '../../shared/board/line.ts';

/** What the chair has chosen and typed so far. Words stay, whatever is ticked or refused meanwhile. */
export interface ReleaseDraft {
  /** The audience; empty until one is chosen. */
  readonly to: string;
  readonly ticked: readonly string[];
  /** Other words for a line's text, and for how we will know. */
  readonly words: Readonly<Record<string, string>>;
  readonly known: Readonly<Record<string, string>>;
  /** The same for the other words of a plan's line. */
  readonly more: Readonly<Record<string, MoreWords>>;
  /** People whose names may stand. */
  readonly mayBeNamed: readonly string[];
  /** Lines that name a child only in seeming. */
  readonly notAboutThem: readonly string[];
}

export const emptyRelease: ReleaseDraft = {
  to: '',
  ticked: [],
  words: {},
  known: {},
  more: {},
  mayBeNamed: [],
  notAboutThem: [],
};

/** The list with or without one. */
export const toggled = (list: readonly string[], id: string, is: boolean): readonly string[] =>
  is ? [...new Set([...list, id])] : list.filter((one) => one !== id);

/** After they were shown: nothing of these lines is left in the form. */
export function withoutLines(draft: ReleaseDraft, lines: readonly string[]): ReleaseDraft {
  const isLeft = (id: string) => !lines.includes(id);
  const keep = <Words>(words: Readonly<Record<string, Words>>) =>
    Object.fromEntries(Object.entries(words).filter(([id]) => isLeft(id)));
  return {
    ...draft,
    ticked: draft.ticked.filter(isLeft),
    words: keep(draft.words),
    known: keep(draft.known),
    more: keep(draft.more),
    notAboutThem: draft.notAboutThem.filter(isLeft),
  };
}
