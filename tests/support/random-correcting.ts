import type { Conference } from '../../shared/conference/conference.ts';
import { addendumKinds, correctionKinds } from '../../shared/conference/corrections.ts';
import { readersOf, readersWith } from '../../shared/conference/addendum-readers.ts';

interface Picking {
  readonly some: (ids: Iterable<string>) => string;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  readonly secret: () => string;
  readonly audience: () => string;
  readonly person: () => string;
}

/** What a reader may say of a copy of theirs, and what the chair makes of it, well-formed and often refused. */
export const correctingDrafts = (
  conference: Conference,
  { some, pick, secret, audience, person }: Picking,
) => ({
  answerCorrection: () => ({
    correction: some(conference.corrections.keys()),
    how: pick(['changed', 'not-changed'] as const),
    words: secret(),
  }),
  addAddendum: () => {
    const those = { audience: audience(), children: [] };
    return {
      ...those,
      correction: pick([null, some(conference.corrections.keys())]),
      addition: pick(addendumKinds),
      words: secret(),
      readers: readersOf(conference, those),
    };
  },
  takeBackAddendum: () => {
    const addendum = some(conference.addenda.map(({ id }) => id));
    const added = conference.addenda.find(({ id }) => id === addendum);
    return { addendum, readers: added === undefined ? [] : readersWith(conference, added) };
  },
  proposeCorrection: () => {
    const sentBy = person();
    const copies = conference.issues.flatMap(({ copies: all }) => all.get(sentBy) ?? []);
    return {
      sentBy,
      person: sentBy,
      copy: some(copies),
      says: pick(correctionKinds),
      about: '',
      place: null,
      text: secret(),
    };
  },
});
