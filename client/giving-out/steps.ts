import type { CopyReader, FoundHit, GivingOutFacts } from '../../shared/protocol/giving-out.ts';

/** What is to be done before the copies can go out, in this order. */
export interface Steps {
  /** Places that were found and not settled yet. */
  readonly open: number;
  /** How many were found in all. */
  readonly found: number;
  readonly second: 'not-needed' | 'later' | 'waits' | 'done';
  /** What giving out waits for; null for nothing. */
  readonly missing: 'hits' | 'second' | null;
  /** Whose copy to look at first. */
  readonly first: string | null;
}

const isOpen = ({ settled }: FoundHit): boolean => settled === null;

export const openHits = ({ hits }: Pick<CopyReader, 'hits'>): FoundHit[] => hits.filter(isOpen);

/** Pure: where the chair stands. */
export function stepsOf({
  readers,
  needsSecond,
  agreed,
}: Pick<GivingOutFacts, 'readers' | 'needsSecond' | 'agreed'>): Steps {
  const open = readers.flatMap(openHits).length;
  const second = secondOf({ needsSecond, isAgreed: agreed !== null, open });
  return {
    open,
    found: readers.flatMap(({ hits }) => hits).length,
    second,
    missing: open > 0 ? 'hits' : second === 'waits' ? 'second' : null,
    first: readers.find((reader) => openHits(reader).length > 0)?.person ?? null,
  };
}

/** Nobody is asked to look at copies in which something is still to be settled. */
function secondOf({
  needsSecond,
  isAgreed,
  open,
}: {
  needsSecond: boolean;
  isAgreed: boolean;
  open: number;
}): Steps['second'] {
  if (!needsSecond) return 'not-needed';
  if (open > 0) return 'later';
  return isAgreed ? 'done' : 'waits';
}
