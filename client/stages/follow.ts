/** Where one browser is in the running order: with everyone, or looked away from it for a while. */
export interface Place {
  /** The step this browser is at. */
  readonly at: string | null;
  /** Where the conference is, as far as it was heard. */
  readonly now: string | null;
  /** Raised each time something else is to come to the front. */
  readonly turn: number;
}

/** Somebody opens the page: where the conference is comes to the front. */
export const opened = (now: string | null): Place => ({ at: now, now, turn: now === null ? 0 : 1 });

/**
 * The conference went somewhere. Whoever is with it goes along, unless they are writing: then nothing moves under their
 * hands. Whoever looks back or ahead stays there. Another part, which has not begun, takes everyone along.
 */
export function heard(place: Place, now: string | null, isWriting: boolean): Place {
  if (now === place.now) return place;
  const goes = now === null || (isWithAll(place) && !isWriting);
  return goes ? { at: now, now, turn: place.turn + 1 } : { ...place, now };
}

/** One looks at another step; nobody else is moved. */
export const looked = (place: Place, at: string | null): Place => ({
  ...place,
  at,
  turn: place.turn + 1,
});

/** Back to where everyone is. */
export const returned = (place: Place): Place => looked(place, place.now);

export const isWithAll = ({ at, now }: Place): boolean => at === now;
