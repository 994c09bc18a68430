import sample from '../../fixtures/sample-conference.json' with { type: 'json' };
import { drawnPlaces, notInRestricted, once, parts, penPlaces, places } from './canary-places.ts';
import type { PartName, ReaderName } from './canary-places.ts';

/** Words that stand in one place only, and who may receive them. */
export interface Canary {
  readonly place: string;
  readonly part: PartName;
  readonly words: string;
  readonly may: ReadonlySet<ReaderName>;
}

const [address = '', postcode = '', operation = '', neighbour = '', medicine = ''] =
  sample.meta.restrictedCanaries;

/** The sample family's own: its words for the mother's part, and those of the restricted one. */
export const ofSample = {
  /** In the mother's part, and in her own copy. */
  mother: [address, postcode, medicine],
  /** In the restricted part alone. */
  restricted: [operation, neighbour],
};

const flavour: Record<PartName, string> = {
  A: `${address} ${medicine}`,
  B: 'heron',
  R: `${operation} ${neighbour}`,
  C: 'finch',
};

/** A language tag has no room for more. */
const wordsFor = (place: string, part: PartName): string =>
  place === 'line.lang'
    ? `x-canary-${part}-lang`
    : `${isPlain(place, part) ? 'Canary' : flavour[part]} ${part} of ${place} sings`;

/** The sample family's own words stand where they were said: among what is said in a part. */
const isPlain = (place: string, part: PartName): boolean =>
  once.has(place.split('.')[0] ?? '') || (part === 'A' && place === 'addPart.name');

/** One for each place where words can be typed, in each part where they can. */
export function canaries(): readonly Canary[] {
  return Object.entries({ ...places, ...penPlaces, ...drawnPlaces }).flatMap(([place, may]) => {
    const [kind = ''] = place.split('.');
    const where = once.has(kind) ? (['B'] as const) : parts;
    return where
      .filter((part) => part !== 'R' || !notInRestricted.has(kind))
      .map((part) => ({ place, part, words: wordsFor(place, part), may: new Set(may(part)) }));
  });
}

/** What is typed there. */
export const canary = (place: string, part: PartName): string => wordsFor(place, part);
