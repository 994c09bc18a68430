import type { Conference, Person } from '../../conference/conference.ts';
import { hearsAbout } from '../../conference/membership.ts';
import { isRestricted, mayRead } from '../../conference/rights.ts';
import { isKeeper, roleRights } from '../../conference/roles.ts';
import type { BoardDocument } from '../readable-board.ts';
import { goesInCopy } from '../readable-board.ts';
import type { Hit } from './hit.ts';
import type { Pattern } from './patterns.ts';
import { tellingWords, type Telling } from './telling-words.ts';
import { waysOfWriting } from './ways-of-writing.ts';
import { writtenOn } from './written-on.ts';

/** Something that a reader's copy must not hold. */
export interface KeptFact {
  /** Another fact has another key; so has this one once its words are changed. */
  readonly key: string;
  readonly kind: Hit['kind'];
  readonly fact: string;
  readonly ways: readonly Pattern[];
  /** Who is named on lines this reader may read is known to them: then it is no hit. */
  readonly unlessKnown: boolean;
}

/** Made once for all readers. */
export interface FactsOf {
  readonly for: (reader: Person) => KeptFact[];
}

/** The chair's list, and what follows from the conference and its boards by itself. */
export function keptFacts(board: readonly BoardDocument[], conference: Conference): FactsOf {
  const { protectedFacts } = conference.givingOut;
  const shared = sharedNames(conference);
  const made = new Map<string, KeptFact>();
  const once = (key: string, kind: Hit['kind'], fact: string, unlessKnown = false): KeptFact => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const one = { key, kind, fact, ways: waysOfWriting(kind, fact, shared), unlessKnown };
    made.set(key, one);
    return one;
  };
  const telling = board.map((document) => ({
    audience: document.audience,
    isRestricted: isRestricted(conference, document.audience),
    words: tellingWords(writtenOn(document), conference),
  }));
  const toldOf = ({ kind, text, isDetail }: Telling) =>
    once(`told ${kind} ${text}`, kind, text, !isDetail);

  return {
    for: (reader) => [
      ...protectedFacts
        .filter(({ keptFrom, text }) => keptFrom.includes(reader.id) && text !== '')
        .map(({ id, kind, text }) => once(`listed ${id} ${kind} ${text}`, kind, text)),
      ...(isKeeper(reader)
        ? []
        : [
            ...conference.children
              .filter(({ id, name }) => name !== '' && !hearsAbout(reader, [id]))
              .map(({ id, name }) => once(`child ${id} ${name}`, 'child', name)),
            ...othersFor(conference, reader).map(({ id, name }) =>
              once(`person ${id} ${name}`, 'person', name, true),
            ),
            ...telling
              .filter(({ audience }) => isHidden(conference, reader, audience))
              .flatMap((one) => one.words.filter(({ isDetail }) => isDetail || one.isRestricted))
              .filter(isNotOn(telling, conference, reader))
              .map(toldOf),
          ]),
    ],
  };
}

const isHidden = (conference: Conference, reader: Person, audience: string): boolean =>
  isRestricted(conference, audience)
    ? !mayRead(conference, { as: 'person', person: reader.id }, audience)
    : !goesInCopy(conference, reader, audience);

interface Told {
  readonly audience: string;
  readonly isRestricted: boolean;
  readonly words: readonly Telling[];
}

/** What a narrower board has in common with one of theirs they know; what a restricted part wrote is looked for all the same. */
function isNotOn(telling: readonly Told[], conference: Conference, reader: Person) {
  const restricted = new Set(
    telling.filter((one) => one.isRestricted).flatMap(({ words }) => words.map(keyOf)),
  );
  const own = new Set(
    telling
      .filter(({ audience }) => goesInCopy(conference, reader, audience))
      .flatMap(({ words }) => words.map(keyOf)),
  );
  return (one: Telling) => restricted.has(keyOf(one)) || !own.has(keyOf(one));
}

const keyOf = ({ letters }: Telling): string => letters;

/**
 * People of the list whom somebody who is not a professional is kept apart from, or who are of a part that is not theirs.
 * With whom they were together is told beside their copy; it is looked at there.
 */
function othersFor({ people, parts }: Conference, reader: Person): Person[] {
  if (roleRights[reader.role].professional) return [];
  const named = [...parts.values()].flatMap(({ people: of }) => (of === 'everyone' ? [] : [of]));
  const own = named.filter((of) => of.includes(reader.id));
  return [...people.values()].filter((other) => {
    if (other.id === reader.id || other.role === 'chair' || other.name === '') return false;
    if (reader.apart.includes(other.id) || other.apart.includes(reader.id)) return true;
    const isOfOne = named.some((of) => of.includes(other.id));
    return own.length > 0 && isOfOne && !own.some((of) => of.includes(other.id));
  });
}

/** A surname that two people of the list have tells of neither. */
function sharedNames({ people }: Conference): ReadonlySet<string> {
  const words = [...people.values()].flatMap(({ name }) => [...new Set(name.split(/\s+/u))]);
  return new Set(words.filter((word, at) => words.indexOf(word) !== at));
}
