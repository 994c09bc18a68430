import type { ConferenceView, PartView, PersonView } from '../../shared/conference/view.ts';
import { namedIn } from './names-in-words.ts';
import { tickable } from './sides.ts';
import { isInPart } from './who-moves.ts';

/** Somebody whose name or "here as" tells others of the part about a child they may not hear about. */
export interface TellingTitle {
  readonly person: PersonView;
  readonly children: readonly { readonly id: string; readonly name: string }[];
  readonly readers: readonly PersonView[];
}

/** Names of people are seen by everyone of a part, with what they are here as: "Advocate for Juno". */
export function tellingTitles(
  { people, conference }: Pick<ConferenceView, 'people' | 'conference'>,
  part: PartView,
): TellingTitle[] {
  const inPart = tickable(people).filter((person) => isInPart(part, person));
  return inPart.flatMap((person) => {
    const children = namedIn(`${person.title} ${person.name}`, conference.children);
    const readers = inPart.filter(
      ({ id, hears = 'all' }) =>
        id !== person.id && children.some((child) => hears !== 'all' && !hears.includes(child.id)),
    );
    const unheard = children.filter(({ id }) =>
      readers.some(({ hears = 'all' }) => hears !== 'all' && !hears.includes(id)),
    );
    return readers.length === 0 ? [] : [{ person, children: unheard, readers }];
  });
}
