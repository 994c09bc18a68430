/** A part of what the screen shows, with the number of pages it needs now. */
export interface Section {
  readonly id: string;
  readonly pages: number;
}

export interface Place {
  readonly section: string;
  readonly page: number;
}

/** The place shown for one that was asked for: pages come and go, and one that has gone gives way to the nearest. */
export function placeIn(sections: readonly Section[], { section, page }: Place): Place | null {
  const shown = sections.filter(({ pages }) => pages > 0);
  const wanted = shown.find(({ id }) => id === section);
  if (wanted !== undefined) return { section, page: Math.min(Math.max(0, page), wanted.pages - 1) };
  const [first] = shown;
  return first === undefined ? null : { section: first.id, page: 0 };
}

/** Where the screen stays while nothing happens: with the step the conference is at. */
export const restsAt = (stop: Place, within: readonly string[] | null): Place =>
  within === null || within.includes(stop.section) ? stop : { section: within[0] ?? '', page: 0 };

/** The page after this one; after the last comes the first. */
export function nextPlace(sections: readonly Section[], place: Place): Place | null {
  const places = placesOf(sections);
  const now = placeIn(sections, place);
  const at = places.findIndex(({ section, page }) => section === now?.section && page === now.page);
  return places[(at + 1) % places.length] ?? null;
}

/** "Page 2 of 3", counted through all sections. */
export function pageNumber(
  sections: readonly Section[],
  place: Place,
): { page: number; of: number } {
  const places = placesOf(sections);
  const at = places.findIndex(
    ({ section, page }) => section === place.section && page === place.page,
  );
  return { page: Math.max(0, at) + 1, of: Math.max(1, places.length) };
}

const placesOf = (sections: readonly Section[]): Place[] =>
  sections.flatMap(({ id, pages }) =>
    Array.from({ length: pages }, (_, page) => ({ section: id, page })),
  );
