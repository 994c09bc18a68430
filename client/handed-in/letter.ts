import type { HandedInView } from '../../shared/conference/view/schemas/handing-in.ts';

export type LetterKind = HandedInView['kind'];
export type Voice = NonNullable<HandedInView['voice']>;

/** Something for the chair, while it is being written. */
export interface Letter {
  readonly text: string;
  readonly to: HandedInView['to'];
  /** For "some": who may read it, in the writer's words. */
  readonly toWhom: string;
  readonly voice: Voice | null;
  /** For a child's own words: the child's name as it was typed, or the child's id where it was chosen. */
  readonly child: string;
}

export const emptyLetter: Letter = { text: '', to: 'chair', toWhom: '', voice: null, child: '' };

/** Those whose reader the writer chooses; all others are for the chair. */
const openKinds: ReadonlySet<LetterKind> = new Set(['statement', 'child-view']);
const drafts: ReadonlySet<LetterKind> = new Set(['danger-statement', 'safety-goal', 'action']);

export const choosesReaders = (kind: LetterKind): boolean => openKinds.has(kind);

/** A draft is brought for everyone to see, when the chair says so. */
export const readersOf = (kind: LetterKind, { to }: Letter): Letter['to'] =>
  choosesReaders(kind) ? to : drafts.has(kind) ? 'everyone' : 'chair';

/** How the child of a child's own words is said: the writer's own page, a name to type, one of a list, or nothing. */
export type WhichChild =
  | { readonly by: 'own' }
  | { readonly by: 'name' }
  | {
      readonly by: 'list';
      readonly children: readonly { readonly id: string; readonly name: string }[];
    };

/** What is still missing, by the field it is missing in. */
export function missingIn(
  kind: LetterKind,
  letter: Letter,
  which: WhichChild,
): ('text' | 'to-whom' | 'voice' | 'child')[] {
  const isChilds = kind === 'child-view';
  return [
    ...(isChilds && which.by !== 'own' && letter.child.trim() === '' ? (['child'] as const) : []),
    ...(isChilds && letter.voice === null ? (['voice'] as const) : []),
    ...(letter.text.trim() === '' ? (['text'] as const) : []),
    ...(choosesReaders(kind) && letter.to === 'some' && letter.toWhom.trim() === ''
      ? (['to-whom'] as const)
      : []),
  ];
}
