import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { areApart, findPair } from './kept-apart.ts';
import { ofSide, tickable } from './sides.ts';

/** Two parts with one side of a family in each, as far as it is certain who belongs where. */
export interface Suggestion {
  /** The two who are kept apart; each names a side. */
  readonly pair: readonly [PersonView, PersonView];
  readonly one: readonly PersonView[];
  readonly other: readonly PersonView[];
  /** Family, and who comes with them, who may belong to either: for the chair to place. */
  readonly unplaced: readonly PersonView[];
}

type Listed = Pick<ConferenceView, 'people' | 'speakers'>;

/** Null when nobody is kept apart. [PT4] */
export function suggestParts({ people, speakers = [] }: Listed): Suggestion | null {
  const all = tickable(people);
  const pair = findPair(all);
  if (pair === null) return null;
  const family = ofSide(all, 'family');
  const sides = withSpeakers(withRelatives(sidesOf(pair, family), pair, family), family, speakers);
  const isPlaced = ({ id }: PersonView) => sides.one.has(id) || sides.other.has(id);
  const withProfessionals = (side: ReadonlySet<string>) => {
    const own = all.filter(({ id }) => side.has(id));
    const others = ofSide(all, 'professionals').filter(
      (person) => !side.has(person.id) && !own.some((one) => areApart(one, person)),
    );
    return all.filter((person) => own.includes(person) || others.includes(person));
  };
  return {
    pair,
    one: withProfessionals(sides.one),
    other: withProfessionals(sides.other),
    unplaced: family.filter((person) => !isPlaced(person)),
  };
}

interface Sides {
  readonly one: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
}

/** Whoever must not meet somebody of one side is of the other, step by step. */
function sidesOf([one, other]: Suggestion['pair'], family: readonly PersonView[]): Sides {
  let sides: Sides = { one: new Set([one.id]), other: new Set([other.id]) };
  for (let count = -1; count !== sides.one.size + sides.other.size;) {
    count = sides.one.size + sides.other.size;
    for (const person of family) sides = place(sides, person, family);
  }
  return sides;
}

function place(sides: Sides, person: PersonView, family: readonly PersonView[]): Sides {
  const meets = (side: ReadonlySet<string>) =>
    !family.some((one) => side.has(one.id) && areApart(one, person));
  if (sides.one.has(person.id) || sides.other.has(person.id)) return sides;
  const fits = { one: meets(sides.one), other: meets(sides.other) };
  if (fits.one === fits.other) return sides;
  return fits.one ? add(sides, 'one', person.id) : add(sides, 'other', person.id);
}

/** Grandparents and friends of the same last name as one of the two, and not of the other. Children belong to both. */
function withRelatives(
  sides: Sides,
  [one, other]: Suggestion['pair'],
  family: readonly PersonView[],
): Sides {
  const names = { one: lastName(one), other: lastName(other) };
  if (names.one === names.other) return sides;
  return family.reduce((sofar, person) => {
    const isOpen = !sofar.one.has(person.id) && !sofar.other.has(person.id);
    if (!isOpen || (person.role !== 'network' && person.role !== 'parent')) return sofar;
    if (lastName(person) === names.one) return add(sofar, 'one', person.id);
    return lastName(person) === names.other ? add(sofar, 'other', person.id) : sofar;
  }, sides);
}

/** An advocate or interpreter goes where those go whom they speak for; for a child who is of no side, to both. */
function withSpeakers(
  sides: Sides,
  family: readonly PersonView[],
  speakers: NonNullable<ConferenceView['speakers']>,
): Sides {
  return speakers.reduce((sofar, { person, speaksFor }) => {
    const speaker = family.find(({ id }) => id === person);
    if (speaker === undefined || sofar.one.has(person) || sofar.other.has(person)) return sofar;
    const isOf = (side: ReadonlySet<string>) => speaksFor.some((id) => side.has(id));
    const isForBoth = speaksFor.some((id) => !sofar.one.has(id) && !sofar.other.has(id));
    const one = isOf(sofar.one) || isForBoth ? add(sofar, 'one', person) : sofar;
    return isOf(sofar.other) || isForBoth ? add(one, 'other', person) : one;
  }, sides);
}

const add = (sides: Sides, side: keyof Sides, id: string): Sides => ({
  ...sides,
  [side]: new Set([...sides[side], id]),
});

const lastName = ({ name }: PersonView): string =>
  name
    .replace(/\(.*\)/u, '')
    .trim()
    .split(/\s+/u)
    .at(-1)
    ?.toLowerCase() ?? '';
