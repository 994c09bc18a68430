import type { DrawingPage, PersonShape, Tie, TieKind } from './shape.ts';
import { isPerson } from './shape.ts';

/** Who belongs to whom, from the ties of a page: what its lines and its order are both made from. */

/** Two people side by side: by a tie, or because they have a child together (`tie` null). */
export interface Union {
  readonly one: PersonShape;
  readonly other: PersonShape;
  readonly tie: 'couple' | 'separated' | 'divorced' | null;
}

/** Brothers and sisters with the same parents, those the page knows of. */
export interface Siblings {
  readonly parents: readonly PersonShape[];
  readonly children: readonly PersonShape[];
}

export interface Family {
  readonly people: readonly PersonShape[];
  readonly unions: readonly Union[];
  readonly siblings: readonly Siblings[];
  /** Ties between people who are on the page, but not those above. */
  readonly others: readonly (Tie & { readonly one: PersonShape; readonly other: PersonShape })[];
}

/** Ties of nobody, of somebody to themselves, and the same one said twice count for nothing. */
export function readFamily({ shapes, ties }: Pick<DrawingPage, 'shapes' | 'ties'>): Family {
  const people = shapes.filter(isPerson);
  const byId = new Map(people.map((person) => [person.id, person]));
  const seen = new Set<string>();
  const told = ties.flatMap((tie) => {
    const [one, other] = [byId.get(tie.from), byId.get(tie.to)];
    if (one === undefined || other === undefined || one === other) return [];
    const key = keyOf(tie.tie, one, other);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...tie, one, other }];
  });
  const siblings = siblingsOf(told);
  return {
    people,
    siblings,
    unions: unionsOf(told, siblings),
    others: told.filter(({ tie }) => tie !== 'parent' && !isUnion(tie)),
  };
}

interface Told extends Tie {
  readonly one: PersonShape;
  readonly other: PersonShape;
}

function siblingsOf(told: readonly Told[]): Siblings[] {
  const parentsOf = new Map<PersonShape, PersonShape[]>();
  for (const { tie, one, other } of told) {
    if (tie === 'parent') parentsOf.set(other, [...(parentsOf.get(other) ?? []), one]);
  }
  const groups = new Map<string, { parents: PersonShape[]; children: PersonShape[] }>();
  for (const [child, parents] of parentsOf) {
    const key = parents
      .map(({ id }) => id)
      .toSorted()
      .join(' ');
    const group = groups.get(key) ?? { parents, children: [] };
    group.children.push(child);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What was said last of two people counts; having a child together says only that they stand side by side. */
function unionsOf(told: readonly Told[], siblings: readonly Siblings[]): Union[] {
  const unions = new Map<string, Union>();
  for (const { parents } of siblings) {
    const [one, other] = parents;
    if (one && other) unions.set(pairOf(one, other), { one, other, tie: null });
  }
  for (const { tie, one, other } of told) {
    if (isUnion(tie)) unions.set(pairOf(one, other), { one, other, tie });
  }
  return [...unions.values()];
}

export const pairOf = (one: PersonShape, other: PersonShape): string =>
  one.id < other.id ? `${one.id} ${other.id}` : `${other.id} ${one.id}`;

const keyOf = (tie: TieKind, one: PersonShape, other: PersonShape): string =>
  tie === 'parent' || tie === 'looks-after'
    ? `${tie} ${one.id} ${other.id}`
    : `${tie} ${pairOf(one, other)}`;

const isUnion = (tie: TieKind): tie is 'couple' | 'separated' | 'divorced' =>
  tie === 'couple' || tie === 'separated' || tie === 'divorced';
