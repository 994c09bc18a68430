import type { Conference, Person } from '../../conference/conference.ts';
import type { LineId } from '../../protocol/ids.ts';
import { isKeeper, roleRights } from '../../conference/roles.ts';
import { buildOutcomes } from '../build-outcomes.ts';
import { sinceGiven } from '../given-copies.ts';
import type { LookingBack } from '../given-copies.ts';
import type { Outcomes } from '../outcomes.ts';
import type { BoardDocument } from '../readable-board.ts';
import { findPlaces } from './find-pattern.ts';
import type { IsOrdinary, Place } from './find-pattern.ts';
import { lettersOf } from './fold-text.ts';
import type { Hit } from './hit.ts';
import { hitId } from './hit-id.ts';
import { keptFacts, type KeptFact } from './kept-facts.ts';
import { detailsIn } from './looks-like.ts';
import type { Detail } from './looks-like.ts';
import { allOfPicture, onDrawings, partsOfPicture, textsIn, type CopyText } from './texts-in.ts';
import { indexTexts } from './text-index.ts';
import { usualWords } from './usual-words.ts';

export type { Hit } from './hit.ts';

/**
 * What the copy check finds in the newest copies, by reader and in the order of their copy: facts of the chair's list, what
 * follows from the conference by itself, and, in copies of the family's side, everything that looks like a way to somebody's
 * door. `back`: what readers were given before, which the newest copies quote where it reads otherwise now. `known`: what
 * whoever looks may know of; what stands elsewhere is no reason for a hit. Pure; the same board gives the same hits.
 */
export function findHits(
  board: readonly BoardDocument[],
  conference: Conference,
  back: LookingBack | null = null,
  known: readonly BoardDocument[] = board,
): Hit[] {
  const copies = copiesOf(board, conference, back);
  const facts = keptFacts(known, conference);
  const look = createLook(copies, usualWords(board, conference));
  return copies.flatMap((copy) => {
    const found = [
      ...facts.for(copy.reader).flatMap((fact) => factIn(fact, copy, look)),
      ...(isOutside(copy.reader) ? detailsOf(copy, conference, look) : []),
    ];
    return inOrder(copy, found).map((one) => hitOf(copy.reader, one));
  });
}

/** One reader's copy, as it is looked through. */
interface Copy {
  readonly reader: Person;
  readonly outcomes: Outcomes;
  /** Each text once, where it stands first. */
  readonly texts: ReadonlyMap<string, CopyText>;
}

function copiesOf(
  board: readonly BoardDocument[],
  conference: Conference,
  back: LookingBack | null,
): Copy[] {
  const issue = conference.issues.at(-1);
  return [...(issue?.copies.keys() ?? [])].flatMap((id) => {
    const reader = conference.people.get(id);
    const edition = { version: 1, at: issue?.at ?? 0 };
    const keyOf = (line: LineId) => back?.keyOf(id, line) ?? '';
    const built = buildOutcomes(board, conference, id, { ...edition, ...(back && { keyOf }) });
    if (reader === undefined || built === null) return [];
    const outcomes = back === null ? built : sinceGiven(built, conference, id, back.given);
    const texts = new Map<string, CopyText>();
    for (const one of textsIn(outcomes)) if (!texts.has(one.text)) texts.set(one.text, one);
    return [{ reader, outcomes, texts }];
  });
}

/** Not of the council or an agency: a leaked address is found by whoever looks for it. */
const isOutside = (reader: Person): boolean =>
  !isKeeper(reader) && !roleRights[reader.role].professional;

/** Something in one text of a copy. */
interface Found extends Place {
  readonly at: CopyText;
  readonly kind: Hit['kind'];
  readonly key: string;
  readonly fact: string;
  /** Somebody who may be known to the reader. */
  readonly isName?: boolean;
}

/** Many readers have the same texts: each is folded, and looked through for each thing, once. */
interface Look {
  /** The texts of any copy that hold this, and where. */
  readonly find: (fact: KeptFact) => ReadonlyMap<string, readonly Place[]>;
  readonly details: (text: string) => readonly Detail[];
}

function createLook(copies: readonly Copy[], isOrdinary: IsOrdinary): Look {
  const index = indexTexts(new Set(copies.flatMap(({ texts }) => [...texts.keys()])));
  const places = new Map<string, ReadonlyMap<string, readonly Place[]>>();
  const details = new Map<string, readonly Detail[]>();
  return {
    find: ({ key, ways }) =>
      kept(places, key, () => {
        const found = new Map<string, readonly Place[]>();
        for (const way of ways) {
          for (const text of index.mayHold(way)) {
            const places = findPlaces(text, way, isOrdinary);
            if (places.length === 0) continue;
            found.set(text.text, apart(text.text, [...(found.get(text.text) ?? []), ...places]));
          }
        }
        return found;
      }),
    details: (text) => kept(details, text, () => detailsIn(text)),
  };
}

/** The first of a line, and what stands too far from it to be shown beside it: who lets one stay has not seen the other. */
function apart(text: string, places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places.toSorted((one, other) => one.from - other.from)) {
    const last = kept.at(-1);
    if (last === undefined || place.to > last.to + shownBehind(text, last)) kept.push(place);
  }
  return kept;
}

const shownBehind = (text: string, { from, to }: Place): number => {
  const shown = around(text, from, to);
  return shown.around.length - shown.to;
};

function kept<Value>(all: Map<string, Value>, key: string, make: () => Value): Value {
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = make();
  all.set(key, made);
  return made;
}

function factIn(fact: KeptFact, { texts, outcomes }: Copy, look: Look): Found[] {
  const { kind, key } = fact;
  const found = [...look.find(fact)].flatMap(([text, places]): Found[] => {
    const at = texts.get(text);
    if (at === undefined) return [];
    const isName = fact.unlessKnown;
    return places.map((place) => ({ at, kind, key, fact: fact.fact, isName, ...place }));
  });
  return fact.unlessKnown && isKnown(found, outcomes) ? [] : found;
}

/** They were there together, somebody of the family says the name, or it stands on two lines or drawings: this reader knows of it. */
function isKnown(found: readonly Found[], { people }: Outcomes): boolean {
  const family = new Set(
    people.filter(({ role }) => roleRights[role].family).map(({ name }) => name),
  );
  const lines = found.filter(({ at }) => at.place.endsWith('/text'));
  const drawings = found.filter(({ at }) => at.place.startsWith(onDrawings));
  const tellings = [...lines.map(({ at }) => at.text), ...drawings.map(({ at }) => at.where)];
  return (
    new Set(tellings).size > 1 ||
    found.some(({ at }) => at.place === '/people/name') ||
    lines.some(({ at }) => at.saidBy.some((name) => family.has(name)))
  );
}

/** Ways to somebody's door, wherever they come from; the place of the conference itself is everyone's. */
function detailsOf({ texts }: Copy, { details }: Conference, look: Look): Found[] {
  const own = lettersOf(details.place);
  // A number here and a word there look like an address soon: what stands apart is looked through for what is known.
  const each = [...texts.values()].filter(({ place }) => place !== allOfPicture);
  return each.flatMap((at) =>
    look.details(at.text).flatMap(({ kind, from, to }): Found[] => {
      const fact = at.text.slice(from, to);
      const letters = lettersOf(fact);
      return own.includes(letters) ? [] : [{ at, kind, key: `looks ${kind}`, fact, from, to }];
    }),
  );
}

/** On a family tree somebody's name stands beside each to whom they belong: it is named there once. */
const isNamedThere = (before: Found, one: Found): boolean =>
  one.isName === true &&
  one.at.place.startsWith(onDrawings) &&
  before.at.where === one.at.where &&
  before.key === one.key;

/** What stands in a picture and in the words beneath it is one thing to settle. */
const isSaidBeneath = (one: Found, found: readonly Found[]): boolean =>
  one.at.place === partsOfPicture &&
  found.some(
    ({ at, key, fact }) =>
      at.place === '/drawings/said' &&
      at.where === one.at.where &&
      key === one.key &&
      fact === one.fact,
  );

/** All words of a picture hold what one of them holds, and are looked at where none does. */
const isInOne = (one: Found, found: readonly Found[]): boolean =>
  one.at.place === allOfPicture &&
  found.some(
    (other) =>
      other !== one &&
      other.at.where === one.at.where &&
      other.key === one.key &&
      (other.at.place !== allOfPicture || found.indexOf(other) < found.indexOf(one)),
  );

/** By the place in the copy; what was found there already is not found a second time. */
function inOrder({ texts }: Copy, found: readonly Found[]): Found[] {
  const order = new Map([...texts.values()].map((at, index) => [at, index]));
  const first: Found[] = [];
  for (const one of found.filter((each) => !isSaidBeneath(each, found) && !isInOne(each, found))) {
    const isThere = first.some(
      ({ at, from, to }) => at === one.at && from < one.to && one.from < to,
    );
    if (!isThere) first.push(one);
  }
  const sorted = first.toSorted(
    (one, other) => (order.get(one.at) ?? 0) - (order.get(other.at) ?? 0) || one.from - other.from,
  );
  return sorted.filter(
    (one, at) => !sorted.slice(0, at).some((before) => isNamedThere(before, one)),
  );
}

function hitOf({ id: person }: Person, { at, kind, key, fact, from, to }: Found): Hit {
  const words = at.text.slice(from, to);
  return {
    id: hitId([person, key, at.place, at.text, String(from), words]),
    person,
    kind,
    fact,
    where: at.where,
    ...around(at.text, from, to),
  };
}

const lettersAround = 80;

/** Whole words before and after it. */
function around(text: string, from: number, to: number) {
  const before = text.slice(Math.max(0, from - lettersAround), from);
  const after = text.slice(to, to + lettersAround);
  const isCut = [from > lettersAround, to + lettersAround < text.length] as const;
  const first = isCut[0] ? before.replace(/^\S*\s/u, '') : before;
  const last = isCut[1] ? after.replace(/\s\S*$/u, '') : after;
  return {
    around: `${first}${text.slice(from, to)}${last}`,
    from: first.length,
    to: first.length + (to - from),
  };
}
