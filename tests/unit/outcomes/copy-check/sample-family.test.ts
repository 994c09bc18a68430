import { beforeAll, describe, expect, test } from 'vitest';
import { findHits } from '../../../../shared/outcomes/copy-check/find-hits.ts';
import type { Hit } from '../../../../shared/outcomes/copy-check/find-hits.ts';
import sample from '../../../fixtures/sample-conference.json' with { type: 'json' };
import { boardOfFamily, holdSampleFamily } from '../sample-family.ts';
import type { SampleFamily } from '../sample-family.ts';
import { places } from './places.ts';
import type { Stand } from './places.ts';
import { address, addressSpellings } from './spellings.ts';

const readers = { Rowan: 'p04', Halina: 'p06', Silas: 'p17' } as const;
const canaries = sample.meta.restrictedCanaries;

let family: SampleFamily;
let stand: Stand;
beforeAll(() => {
  family = holdSampleFamily();
  const held = family.held.now();
  const copies = new Map([...held.people.keys()].map((id) => [id, `copy-of-${id}`]));
  const issue = { version: 1, at: 1, copies, givenOut: null, destroyed: false };
  stand = { conference: { ...held, issues: [issue] }, board: boardOfFamily(family) };
});

/** With the address on the chair's list, kept from all three. */
const listed = ({ conference, board }: Stand): Stand => ({
  board,
  conference: {
    ...conference,
    givingOut: {
      ...conference.givingOut,
      protectedFacts: [
        {
          id: 'the-address',
          kind: 'address',
          text: address,
          keptFrom: Object.values(readers).map(family.idOf),
        },
      ],
    },
  },
});

const hitsOf = ({ board, conference }: Stand, reader: string): Hit[] =>
  findHits(board, conference).filter(({ person }) => person === reader);

/** The same conference with one reader's copy only: what is found in it is the same, and it is quickly looked through. */
const alone = ({ board, conference }: Stand, reader: string): Stand => ({
  board,
  conference: {
    ...conference,
    issues: conference.issues.map((issue) => ({
      ...issue,
      copies: new Map([[reader, `copy-of-${reader}`]]),
    })),
  },
});

describe.each(Object.entries(readers))('[O24] in the copy of %s', (_, key) => {
  test.each(Object.keys(places))('each spelling of the address is found in %s', (place) => {
    const reader = family.idOf(key);
    const own = listed(alone(stand, reader));
    const without = hitsOf(own, reader).length;
    const planted = (one: Stand, spelling: string): Hit[] =>
      hitsOf(places[place]?.(one, reader, `They are at ${spelling} now.`) ?? one, reader);
    for (const spelling of addressSpellings) {
      const hits = planted(own, spelling);
      expect([spelling, hits.length > without]).toEqual([spelling, true]);
    }
    const [spelling = ''] = addressSpellings;
    expect(planted(own, spelling)).toEqual(planted(listed(stand), spelling));
  });

  test.each(canaries)('%j is found in every place, with nothing on the list', (canary) => {
    const reader = family.idOf(key);
    const own = alone(stand, reader);
    const without = hitsOf(own, reader).length;
    for (const [place, plant] of Object.entries(places)) {
      // Where the conference was held is told to everybody of it.
      if (place === 'the place of the conference') continue;
      const hits = hitsOf(plant(own, reader, `It is about ${canary} again.`), reader);
      expect([place, hits.length > without]).toEqual([place, true]);
    }
  });
});

test('[O22] the copies as the sample has them hold one thing only: whom the advocate is for', () => {
  const { people } = stand.conference;
  const found = findHits(stand.board, stand.conference).map(({ person, kind, around }) => [
    people.get(person)?.name,
    kind,
    around,
  ]);
  const told = 'Independent advocate for Juno';
  expect(found).toEqual(
    ['Rowan Pikestaff', 'Halina Pikestaff', 'Zofia Lumen'].map((name) => [name, 'child', told]),
  );
});
