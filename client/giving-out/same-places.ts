import type { CopyReader, FoundHit } from '../../shared/protocol/giving-out.ts';

/** Where the very same words stand open in other people's copies, and whose these are. */
export const samePlaces = (
  readers: readonly Pick<CopyReader, 'name' | 'hits'>[],
  hit: FoundHit,
): { readonly id: string; readonly name: string }[] =>
  readers.flatMap(({ name, hits }) =>
    hits
      .filter((one) => one.id !== hit.id && one.settled === null && looksSame(one, hit))
      .map(({ id }) => ({ id, name })),
  );

const looksSame = (one: FoundHit, other: FoundHit): boolean =>
  (['kind', 'fact', 'where', 'around', 'from', 'to'] as const).every(
    (what) => one[what] === other[what],
  );
