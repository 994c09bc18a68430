import { beforeAll, expect, test } from 'vitest';
import { findHits } from '../../../../shared/outcomes/copy-check/find-hits.ts';
import type { ProtectedFact } from '../../../../shared/conference/giving-out.ts';
import { boardOfFamily, holdSampleFamily } from '../sample-family.ts';
import type { SampleFamily } from '../sample-family.ts';
import { places } from './places.ts';
import type { Stand } from './places.ts';

let family: SampleFamily;
let stand: Stand;
beforeAll(() => {
  family = holdSampleFamily();
  stand = { conference: family.held.now(), board: boardOfFamily(family) };
});

const listing = (facts: readonly Partial<ProtectedFact>[], of = stand): Stand => ({
  ...of,
  conference: {
    ...of.conference,
    givingOut: {
      ...of.conference.givingOut,
      protectedFacts: facts.map((fact) => ({
        id: 'fact',
        kind: 'other',
        text: 'the blue gate',
        keptFrom: [family.idOf('p04')],
        ...fact,
      })),
    },
  },
});

const planted = (of: Stand, words: string, place = 'a line'): Stand =>
  places[place]?.(of, family.idOf('p04'), words) ?? of;

const idsOf = ({ board, conference }: Stand, key = 'p04'): string[] =>
  findHits(board, conference)
    .filter(({ person }) => person === family.idOf(key))
    .map(({ id }) => id);

/** What this one has and the other has not. */
const more = (of: Stand, than: Stand): string[] =>
  idsOf(of).filter((id) => !idsOf(than).includes(id));

const words = 'They meet at the blue gate.';

test('[O20] the same fact in the same words keeps its id, whatever else changes', () => {
  const one = more(planted(listing([{}]), words), stand);
  expect(one).toHaveLength(1);
  const later = planted(listing([{ id: 'other', text: 'a red door' }, {}]), words);
  const reopened = {
    ...later,
    conference: {
      ...later.conference,
      issues: later.conference.issues.map((issue) => ({ ...issue, version: 2, at: 99 })),
    },
  };
  expect(more(reopened, stand)).toEqual(one);
});

test('[O20] in one long line each place is found that is not shown beside another', () => {
  const between = 'They talked about the school run and the lantern club for a long while. '.repeat(
    3,
  );
  const facts = [{ text: 'the blue gate of Amberwell' }];
  const far = planted(
    listing(facts),
    `The Blue Gate of Amberwell. ${between}${words} ${between}The blue gate of Amberwel.`,
  );
  expect(more(far, stand)).toHaveLength(2);
  const near = planted(listing([{}]), 'They meet at the blue gate, and part at the blue gate.');
  expect(more(near, stand)).toHaveLength(1);
});

test.each([
  ['a fact that was changed', planted, [{ text: 'blue gate' }], words],
  ['another fact', planted, [{ id: 'second' }], words],
  ['other words around it', planted, [{}], 'They still meet at the blue gate.'],
] as const)('[O20] %s is a new one', (_, plant, facts, text) => {
  const [one] = more(planted(listing([{}]), words), stand);
  const [other] = more(plant(listing(facts), text), stand);
  expect(other).toBeDefined();
  expect(other).not.toBe(one);
});

test('[O20] so is another place, and another reader', () => {
  const [one] = more(planted(listing([{}]), words), stand);
  const [other] = more(planted(listing([{}]), words, 'the place of a date'), stand);
  expect(other).not.toBe(one);
  const [keptFrom] = [[family.idOf('p04'), family.idOf('p06')]];
  const both = planted(listing([{ keptFrom }]), words);
  const hers = idsOf(both, 'p06').filter((id) => !idsOf(stand, 'p06').includes(id));
  expect(hers).toHaveLength(1);
  expect(hers).not.toContain(one);
});

test('[O20] a hit shows the words around it and which of them it is', () => {
  const long = `${'Before it there is much to read. '.repeat(6)}${words}${' And much after it.'.repeat(9)}`;
  const { board, conference } = planted(listing([{}]), long);
  const hit = findHits(board, conference).find(({ fact }) => fact === 'the blue gate');
  expect(hit).toMatchObject({ kind: 'other', where: expect.stringMatching(/well/u) as string });
  expect(hit?.around.slice(hit.from, hit.to)).toBe('the blue gate');
  expect(hit?.around.length).toBeLessThan(190);
});

test('[O21] the chair’s list counts for those it is kept from, the chair and the minute taker too', () => {
  const keptFrom = ['p01', 'p02', 'p12'].map(family.idOf);
  const { board, conference } = planted(listing([{ keptFrom }]), words);
  const readers = findHits(board, conference)
    .filter(({ fact }) => fact === 'the blue gate')
    .map(({ person }) => person);
  expect(readers).toEqual(['p01', 'p02', 'p12'].map(family.idOf));
});

test('[O23] what looks like an address is found in copies of the family’s side alone', () => {
  const { board, conference } = planted(stand, 'Come to 9 Harebell Crescent.');
  const roles = findHits(board, conference)
    .filter(({ kind }) => kind === 'address')
    .map(({ person }) => conference.people.get(person)?.role);
  expect(roles).toEqual(['parent', 'network', 'advocate', 'interpreter']);
});

test('[O23] the place of the conference is no hit, wherever it stands', () => {
  const here = { ...stand.conference.details, place: '9 Harebell Crescent, Fennmere' };
  const at = planted(
    { ...stand, conference: { ...stand.conference, details: here } },
    'We were at 9 Harebell Crescent.',
  );
  expect(idsOf(at)).toEqual(idsOf(stand));
});

test('[O25] what a restricted part wrote is looked for in every copy but theirs who were named for it', () => {
  const { board, conference } = planted(stand, 'Ask about sertraline.');
  const readers = findHits(board, conference)
    .filter(({ fact }) => fact === 'sertraline')
    .map(({ person }) => conference.people.get(person)?.name);
  expect(readers).toContain('Rowan Pikestaff');
  expect(readers).toContain('Sunniva Bright');
  for (const name of ['Marguerite Oldacre', 'Ines Falconbridge', 'DC Priya Lanternhill'])
    expect(readers).not.toContain(name);
});

test('[O26] a child they may not hear about, and somebody of another part, is found by name', () => {
  const facts = (text: string) =>
    findHits(planted(stand, text).board, stand.conference)
      .filter(({ person }) => person === family.idOf('p04'))
      .map(({ fact }) => fact);
  expect(facts('Juno was there, too.')).toEqual(['Juno', 'Juno']);
  expect(facts('Ask Gethin on Thursday.')).toEqual(['Juno', 'Gethin Moorcroft']);
  // Of whom several of their lines tell, they know.
  expect(facts('Kezia was there.')).toEqual(['Juno']);
});
