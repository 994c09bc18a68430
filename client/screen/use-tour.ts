import { useEffect, useState } from 'react';
import { changeBetween } from './changes.ts';
import type { Standing, Subject } from './changes.ts';
import { nextPlace, placeIn, restsAt } from './tour.ts';
import type { Place, Section } from './tour.ts';

/** How long each page stands when nothing happens, in milliseconds: long enough to read it aloud. */
const pageMs = 25_000;
/** How long a page stays after the last change on it, in milliseconds. */
const holdMs: Record<Subject['kind'], number> = {
  line: 20_000,
  scale: 60_000,
  views: 60_000,
  decision: 60_000,
  dates: 40_000,
};

/** Where every tour begins. */
const front: Place = { section: '', page: 0 };

interface Tour {
  readonly place: Place | null;
  /** What has just changed, while the screen stays with it. */
  readonly subject: Subject | null;
}

interface TourInput {
  readonly sections: readonly Section[];
  /** Everything on the screen now. */
  readonly standing: Standing;
  readonly placeOf: (subject: Subject) => Place | null;
  /** A question that is being answered: the screen stays with it when nothing else happens. */
  readonly asking: Subject | null;
  /** Where the conference is: while nothing happens the screen goes round in these sections only. Null: in all. */
  readonly within: readonly string[] | null;
}

/**
 * Where the screen is: with what is being written, then with a question while it is asked, and slowly from page to page
 * when nothing happens. Nobody has to turn it.
 */
export function useTour({ sections, standing, placeOf, asking, within }: TourInput): Tour {
  const [seen, setSeen] = useState(standing);
  // A new object for each change, so that the waiting starts over.
  const [called, setCalled] = useState<{ readonly subject: Subject } | null>(null);
  const [stop, setStop] = useState<Place>(front);
  if (seen !== standing) {
    const subject = changeBetween(seen, standing);
    setSeen(standing);
    if (subject !== null) setCalled({ subject });
    // Another board was given to the screen: it begins at the front.
    if (standing.size === 0) {
      setCalled(null);
      setStop(front);
    }
  }
  // The conference goes to another step, and the screen with it.
  const step = within?.join() ?? null;
  const [followed, setFollowed] = useState(step);
  if (followed !== step) {
    setFollowed(step);
    setCalled(null);
  }
  const subject = called?.subject ?? asking;
  const wanted = (subject && placeOf(subject)) ?? restsAt(stop, within);
  const place = placeIn(sections, wanted);
  const [section, page] = [place?.section, place?.page ?? 0];
  useEffect(() => {
    if (called === null || section === undefined) return undefined;
    const timer = setTimeout(() => {
      setCalled(null);
      setStop({ section, page });
    }, holdMs[called.subject.kind]);
    return () => clearTimeout(timer);
  }, [called, section, page]);
  const round = within === null ? sections : sections.filter(({ id }) => within.includes(id));
  const next = place === null || subject !== null ? null : nextPlace(round, place);
  const [nextSection, nextPage] = [next?.section, next?.page ?? 0];
  useEffect(() => {
    if (nextSection === undefined) return undefined;
    const timer = setTimeout(() => setStop({ section: nextSection, page: nextPage }), pageMs);
    return () => clearTimeout(timer);
  }, [nextSection, nextPage]);
  return { place, subject: called?.subject ?? null };
}
