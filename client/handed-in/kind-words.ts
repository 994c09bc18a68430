import type { Role } from '../../shared/conference/roles.ts';
import type { Say } from '../language/language.ts';
import type { LetterKind } from './letter.ts';

/** What a kind of letter is called for somebody in this role. */
export const kindWords = (t: Say, kind: LetterKind, role: Role): string =>
  kind === 'child-view'
    ? t(`handed-in.kind.child-view-${role === 'child' ? 'own' : 'other'}`)
    : t(`handed-in.kind.${kind}`);

/** Who may read such a letter, or what becomes of it, said to somebody in this role. */
export const kindHint = (t: Say, kind: LetterKind, role: Role): string =>
  kind === 'child-view'
    ? t(`handed-in.hint.child-view-${role === 'child' ? 'own' : 'other'}`)
    : t(`handed-in.hint.${kind}`);
