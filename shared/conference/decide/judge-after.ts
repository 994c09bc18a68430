import type { BoardLookup } from '../board-lookup.ts';
import type { Conference, Part, Person } from '../conference.ts';
import { evolve } from '../evolve.ts';
import type { Fact } from '../facts.ts';
import { hearsAbout, isHere } from '../membership.ts';
import { nameOf, onlyByChair, refuse } from '../refuse.ts';
import { roleRights } from '../roles.ts';
import { isWider } from '../wider.ts';
import type { Decided } from './matter.ts';
import { mayNotHear, readersOf } from './newcomers.ts';

/**
 * What must never come to be, whatever command would lead there; looked at when everything else said yes. Only what
 * these facts bring about is refused, so that something old stops nobody. Null when all is well.
 */
export function judgeAfter(
  before: Conference,
  facts: readonly Fact[],
  board: BoardLookup,
): Decided | null {
  if (!facts.some(({ kind }) => moving.has(kind))) return null;
  const after = facts.reduce(evolve, before);
  return (
    judgeMeeting(before, after) ??
    judgeExcluded(before, after, facts) ??
    judgeRestricted(before, after) ??
    judgeHearing(before, after, board) ??
    judgePointing(before, after, board) ??
    judgeSupporters(before, after, facts)
  );
}

/** Facts that put somebody where they were not, or change what they may know there. */
const moving = new Set<Fact['kind']>([
  'admitted',
  'attendanceChanged',
  'personChanged',
  'partAdded',
  'partChanged',
  'partOpened',
  'hearingSet',
  'keptApart',
]);

/** Two who are kept apart would be here together. */
function judgeMeeting(before: Conference, after: Conference): Decided | null {
  const [here, wereHere] = [idsHere(after), idsHere(before)];
  for (const person of after.people.values()) {
    if (!here.has(person.id)) continue;
    const old = wereHere.has(person.id) ? (before.people.get(person.id)?.apart ?? []) : [];
    const met = person.apart.find((id) => here.has(id) && !(wereHere.has(id) && old.includes(id)));
    const other = after.people.get(met ?? '');
    if (other !== undefined) return keptApart(person, other);
  }
  return null;
}

const idsHere = (conference: Conference): ReadonlySet<string> =>
  new Set(
    [...conference.people.values()].filter((one) => isHere(conference, one)).map(({ id }) => id),
  );

/** Somebody would come to a part which the chair decided that they do not come to. */
function judgeExcluded(
  before: Conference,
  after: Conference,
  facts: readonly Fact[],
): Decided | null {
  const isChair = before.people.get(facts[0]?.by ?? '')?.role === 'chair';
  const [here, wereHere] = [idsHere(after), idsHere(before)];
  for (const { person: id, from } of after.preparation.exclusions.values()) {
    const person = after.people.get(id);
    const part = after.parts.get(from);
    if (person === undefined || part === undefined) continue;
    const isListed = isNamedIn(part, id) && !isNamedIn(before.parts.get(from), id);
    const comes = after.currentPart === from && here.has(id) && !wereHere.has(id);
    if (isListed || comes) return isChair ? excluded(person) : onlyByChair;
  }
  return null;
}

const isNamedIn = (part: Part | undefined, id: string): boolean =>
  part !== undefined && part.people !== 'everyone' && part.people.includes(id);

/** Family, or somebody who comes with them, would be on the list of a restricted part. */
function judgeRestricted(before: Conference, after: Conference): Decided | null {
  const isUnfit = ({ people }: Conference, id: string): boolean => {
    const role = people.get(id)?.role;
    return role !== undefined && !roleRights[role].restricted;
  };
  for (const { id: part, restricted, people } of after.parts.values()) {
    if (!restricted || people === 'everyone') continue;
    const old = before.parts.get(part)?.people ?? [];
    const unfit = people.find(
      (id) => isUnfit(after, id) && !(old.includes(id) && isUnfit(before, id)),
    );
    const person = after.people.get(unfit ?? '');
    if (person !== undefined) return isListed(person);
  }
  return null;
}

/**
 * Somebody would come to a board with lines or drawings about a child they may not hear about. The chair moves those lines to
 * fewer people first, or opens another part and releases what is for them.
 */
function judgeHearing(before: Conference, after: Conference, board: BoardLookup): Decided | null {
  for (const { id } of after.audiences.values()) {
    const had = new Map(readersOf(before, id).map((one) => [one.id, one]));
    const children = [...board.childrenIn(id), ...childrenDrawn(after, id)];
    const person = readersOf(after, id).find((one) => {
      const old = had.get(one.id);
      const isNew = old === undefined || hearsAbout(old, children);
      return isNew && !hearsAbout(one, children);
    });
    if (person !== undefined) return mayNotHear(after, person, children);
  }
  return null;
}

/** What was put away is shown to nobody who may not hear about them, and is looked at before it comes back. */
const childrenDrawn = ({ drawings }: Conference, id: string) =>
  [...drawings.values()].flatMap(({ audience, about, putAway }) =>
    audience === id && !putAway ? about : [],
  );

/** Lines of one board could name lines of another which not all of its readers would see any more. */
function judgePointing(before: Conference, after: Conference, board: BoardLookup): Decided | null {
  const written = [...after.audiences.keys()].filter((id) => board.countLines(id) > 0);
  const isLost = written.some((narrow) =>
    written.some((wide) => isWider(before, wide, narrow) && !isWider(after, wide, narrow)),
  );
  return isLost ? readsByName : null;
}

/** One more supporter than this conference has room for comes in. */
function judgeSupporters(
  before: Conference,
  after: Conference,
  facts: readonly Fact[],
): Decided | null {
  if (!facts.some(({ kind }) => kind === 'admitted' || kind === 'attendanceChanged')) return null;
  const most = after.settings.supporters;
  const now = supportersHere(after);
  return now > most && now > supportersHere(before) ? supportersFull(most) : null;
}

const supportersHere = (conference: Conference): number =>
  [...conference.people.values()].filter(
    (person) => person.role === 'supporter' && isHere(conference, person),
  ).length;

export const keptApart = (one: Person, other: Person): Decided =>
  refuse(
    'not-allowed',
    `${nameOf(one)} and ${nameOf(other)} are kept apart, so they cannot be in the same part.`,
  );

const excluded = (person: Person): Decided =>
  refuse(
    'not-allowed',
    `It was decided that ${nameOf(person)} does not come to this part. Change that decision first.`,
  );

export const notForRestricted = (person: Person): Decided =>
  refuse('not-allowed', `${nameOf(person)} cannot be in a restricted part.`);

const isListed = (person: Person): Decided =>
  refuse(
    'not-allowed',
    `${nameOf(person)} is on the list of a restricted part. Take them off that list first.`,
  );

const readsByName = refuse(
  'wrong-time',
  'They are named for some of the board, so what they come as stays as it is.',
);

function supportersFull(most: number): Decided {
  const full =
    most === 0
      ? 'Supporters are not let in here.'
      : most === 1
        ? 'One supporter is here already, and there is room for one.'
        : `${most} supporters are here already, and there is room for ${most}.`;
  return refuse('too-many', `${full} The chair can change this number in the settings.`);
}
