import type { Members } from '../../../shared/conference/conference.ts';
import type { Role } from '../../../shared/conference/roles.ts';
import type { Observer, Who } from './cast.ts';
import { cast, whos } from './cast.ts';
import type { OnePage } from './drawn.ts';
import type { Reports } from './prepared.ts';

/**
 * Who is where and may read what, told again from what was done and the rules people were told, with nothing of the code
 * under test: the lists that the proof keeps for itself.
 */
export interface Model {
  readonly people: ReadonlyMap<string, OnePerson>;
  readonly audiences: ReadonlyMap<string, OneAudience>;
  readonly parts: ReadonlyMap<string, OnePart>;
  readonly current: string;
  readonly screen: { readonly shows: string; readonly audiences: readonly string[] };
  readonly underWay: boolean;
  /** The part stands still, and its timer is shown to everyone. */
  readonly pause: 'break' | 'out' | null;
  readonly timerShown: boolean;
  readonly closed: boolean;
  /** In whose audience, about which children, each line and scale is. */
  readonly places: ReadonlyMap<string, Place>;
  /** Whom each scale asks. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
  readonly dates: readonly OneDate[];
  /** Who may see a child's page; null: the chair. */
  readonly pages: ReadonlyMap<string, Place | null>;
  readonly reports: Reports;
  readonly drawings: ReadonlyMap<string, OnePage>;
  /** The page on the room's screen, in the place of the board. */
  readonly shownPage: string | null;
  /** The conference is about them. */
  readonly children: readonly string[];
  /** Rounds of the agencies' views that were shown so far. */
  readonly shownRounds: readonly string[];
  readonly after: AfterClose;
  /** Who has been in which restricted part. */
  readonly been: ReadonlySet<string>;
}

/** How copies are made for people and reach them. */
export interface AfterClose {
  /** Whose copies wait; null: nobody's. */
  readonly waiting: readonly string[] | null;
  /** Who is given a copy just now. */
  readonly giving: readonly string[];
  /** For whom a copy was ever made, and who was ever given one. */
  readonly made: ReadonlySet<string>;
  readonly given: ReadonlySet<string>;
  /** Who sent each correction. */
  readonly corrections: ReadonlyMap<string, string>;
}

export interface OnePerson {
  readonly role: Role;
  readonly attendance: 'invited' | 'present' | 'left' | 'removed';
  readonly pen: boolean;
  readonly hears: 'all' | readonly string[];
  readonly speaksFor: readonly string[];
  readonly apart: readonly string[];
}

export interface OneAudience {
  readonly members: Members;
  readonly part: string | null;
}

export interface OnePart {
  readonly people: 'everyone' | readonly string[];
  readonly restricted: boolean;
  readonly audience: string;
}

/** What is said of a date, and to whom. */
export interface OneDate {
  readonly place: Place;
  readonly said: string;
}

export interface Place {
  readonly audience: string;
  readonly children: readonly string[];
}

const professionals: readonly Role[] = ['chair', 'minute-taker', 'professional'];
const keepers: readonly Role[] = ['chair', 'minute-taker'];

/** The three that are always there and the part everyone is of, as a conference begins. */
export function begin(
  people: Readonly<Record<Who, string>>,
  audiences: readonly string[],
  part: string,
  children: readonly string[],
): Model {
  const standing = ['everyone', 'professionals', 'chair'] as const;
  const first = audiences[0] ?? '';
  return {
    people: new Map(
      whos.map((who) => {
        const { role } = cast[who];
        const isChair = role === 'chair';
        const attendance = isChair ? 'present' : 'invited';
        return [
          people[who],
          { role, attendance, pen: keepers.includes(role), hears: 'all', speaksFor: [], apart: [] },
        ];
      }),
    ),
    audiences: new Map(
      audiences.map((id, index) => [
        id,
        { members: { by: 'standing', standing: standing[index] ?? 'chair' }, part: null },
      ]),
    ),
    parts: new Map([[part, { people: 'everyone', restricted: false, audience: first }]]),
    current: part,
    screen: { shows: 'join', audiences: [first] },
    underWay: false,
    ...atRest,
    closed: false,
    places: new Map(),
    asked: new Map(),
    dates: [],
    pages: new Map(),
    reports: new Map(),
    drawings: new Map(),
    shownPage: null,
    children,
    shownRounds: [],
    after: nothingMade,
    been: new Set(),
  };
}

const nothingMade: AfterClose = {
  waiting: null,
  giving: [],
  made: new Set(),
  given: new Set(),
  corrections: new Map(),
};

/** Another part, or another day: no break, no timer. */
export const atRest = { pause: null, timerShown: false } as const;

export const inPart = (model: Model, part: string, person: string): boolean => {
  const found = model.parts.get(part);
  if (found === undefined) return false;
  if (model.people.get(person)?.role === 'chair' || found.people === 'everyone') return true;
  return found.people.includes(person);
};

export const isHere = (model: Model, person: string): boolean =>
  model.people.get(person)?.attendance === 'present' && inPart(model, model.current, person);

export const isKeeper = (model: Model, person: string): boolean =>
  keepers.includes(model.people.get(person)?.role ?? 'observer');

export function isOf(model: Model, person: string, { audience, children }: Place): boolean {
  const one = model.people.get(person);
  const members = model.audiences.get(audience)?.members;
  if (one === undefined || members === undefined) return false;
  if (one.role === 'chair') return true;
  const { hears } = one;
  const hearsAll = hears === 'all' || children.every((child) => hears.includes(child));
  return hearsAll && isNamed(members, person, one.role);
}

function isNamed(members: Members, person: string, role: Role): boolean {
  if (members.by === 'people') return members.people.includes(person);
  if (members.by === 'all-but') return !members.people.includes(person);
  if (members.by === 'roles') return members.roles.includes(role);
  if (members.standing === 'everyone') return true;
  return (members.standing === 'chair' ? keepers : professionals).includes(role);
}

export const isRestricted = (model: Model, audience: string): boolean => {
  const part = model.audiences.get(audience)?.part;
  return model.parts.get(part ?? '')?.restricted === true;
};

/** A narrowed audience is the wide one, about some children. */
export const placeOf = (model: Model, audience: string): Place =>
  model.places.get(`audience ${audience}`) ?? { audience, children: [] };

export const hasCome = (model: Model, person: string): boolean =>
  ['present', 'left'].includes(model.people.get(person)?.attendance ?? '');

/** Copies are given out at this moment, and one of them is theirs. */
export const isGivenCopy = ({ after }: Model, person: string): boolean =>
  after.giving.includes(person);

export const beenIn = (part: string, person: string): string => `${person} in ${part}`;

/** After the close, what a restricted part wrote is read by those who were in it and are of it. */
export const readsAnnex = (model: Model, person: string, part: string): boolean =>
  model.closed &&
  hasCome(model, person) &&
  inPart(model, part, person) &&
  model.been.has(beenIn(part, person));

/** Is what stands there in front of them now, or in the copy they are given now? */
export function sees(model: Model, who: string, place: Place): boolean {
  if (who === 'waiting') return false;
  if (who === 'screen') return isOnScreen(model, place);
  const one = model.people.get(who);
  if (one === undefined || !isOf(model, who, place)) return false;
  const restricted = isRestricted(model, place.audience);
  const isOpen = !restricted || model.audiences.get(place.audience)?.part === model.current;
  const isThere = isHere(model, who) && isOpen && (model.underWay || model.closed || one.pen);
  const part = model.audiences.get(place.audience)?.part ?? '';
  const onPaper = restricted ? readsAnnex(model, who, part) : isGivenCopy(model, who);
  return isThere || onPaper;
}

/** Of what the chair gave it, what everyone here may see. */
function isOnScreen(model: Model, place: Place): boolean {
  const isGiven = model.screen.audiences.some(
    (id) => placeOf(model, id).audience === place.audience,
  );
  if (model.screen.shows !== 'board' || !isGiven || isRestricted(model, place.audience))
    return false;
  return [...model.people.keys()].every((id) => !isHere(model, id) || isOf(model, id, place));
}

/** Whom an observer is in the lists. */
export const idOf = (people: Readonly<Record<Who, string>>, observer: Observer): string =>
  observer === 'screen' || observer === 'waiting' ? observer : people[observer];
