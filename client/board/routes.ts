import type { ConferenceView } from '../../shared/conference/view.ts';
import type { Say } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { childrenKeptFrom, mayNotHear, narrowedFrom } from '../reading/hearing.ts';
import { shortNames } from '../reading/short-names.ts';

/** Where a line about some children goes. */
export interface Route {
  /** Null while the server has not made it yet, or nobody may write there now. */
  readonly audience: string | null;
  /** Why that is another one than was chosen: "Silas may not hear about Otis and will not see this line." */
  readonly hint: string | null;
}

/**
 * A line about a child that somebody of its audience may not hear about goes to the others of that audience by itself.
 * `writable` are the audiences whose documents take this person's pen at this moment.
 */
export function routeOf(
  { t, lang }: { t: Say; lang: string },
  view: Pick<ConferenceView, 'people' | 'audiences' | 'conference'>,
  writable: ReadonlySet<string>,
  audience: string,
  children: readonly string[],
): Route {
  const kept = mayNotHear(view, audience, children);
  if (kept.length === 0) return { audience: writable.has(audience) ? audience : null, hint: null };
  const narrowed = narrowedFrom(view, audience, children);
  const about = childrenKeptFrom(kept, children);
  const hint = t('board.audience.hearing', {
    count: kept.length,
    people: listInWords(shortNames(kept, view.people), lang),
    children: listInWords(
      view.conference.children.filter(({ id }) => about.includes(id)).map(({ name }) => name),
      lang,
    ),
  });
  return { audience: narrowed !== null && writable.has(narrowed) ? narrowed : null, hint };
}
