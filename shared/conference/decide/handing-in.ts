import { limits } from '../../protocol/limits.ts';
import { ok } from '../../result.ts';
import type { ChildId, PersonId } from '../../protocol/ids.ts';
import { chairsAudience } from '../chairs-audience.ts';
import { childOf, childsPerson, isFirstName, pagesOf } from '../child-pages.ts';
import type { CommandOf, DoorCommand } from '../commands.ts';
import type { Conference, Person } from '../conference.ts';
import type { FactBody } from '../facts.ts';
import { chairOnlyKinds, handsIn } from '../may-hand-in.ts';
import { hearsAbout } from '../membership.ts';
import type { HandedIn } from '../preparation.ts';
import { noSuchBoard, noSuchChild, noSuchPerson, refuse } from '../refuse.ts';
import type { Decide, Decided } from './matter.ts';
import { notThere, releaseHandedIn, standsThere } from './release-handed-in.ts';
import { speaksFor } from '../speaks-for.ts';

const handIn: Decide<'handIn'> = ({ conference, command, by }) => {
  const problem =
    judgeKind(command, by) ??
    judgeVoice(conference, command, by) ??
    judgeShare(conference, by, command.text);
  if (problem !== null) return problem;
  const child = by.role === 'child' ? childOf(conference, by) : command.child;
  return ok([
    written(conference, command, {
      person: whoseWords(conference, command, by, child),
      from: by.id,
      waiting: null,
      child: command.what === 'child-view' ? child : null,
      childName: '',
    }),
  ]);
};

const setHandedInAside: Decide<'setHandedInAside'> = ({ conference, command }) => {
  const { handedIn, aside } = command;
  const entry = conference.preparation.handedIn.get(handedIn);
  if (entry === undefined) return notThere;
  if (entry.standing === 'released') return standsThere;
  return ok([{ kind: 'handedInSetAside', handedIn, aside }]);
};

const keepChildPage: Decide<'keepChildPage'> = ({ conference, command }) => {
  const { kind: _, opId: __, note, ...page } = command;
  if (!conference.children.some(({ id }) => id === page.child)) return noSuchChild;
  const named = [page.person, page.givenBy].filter((id) => id !== null);
  if (named.some((id) => !conference.people.has(id))) return noSuchPerson;
  const person = conference.people.get(page.person ?? '');
  if (person !== undefined && person.role !== 'child') return notAChild;
  if (page.audience !== null && !conference.audiences.has(page.audience)) return noSuchBoard;
  const forms = [...new Set(page.forms)];
  return ok([
    {
      kind: 'childPageKept',
      audience: chairsAudience(conference),
      page: { ...page, forms },
      words: { note },
    },
  ]);
};

/** What people hand in, and what the chair makes of it. */
export const handingInDecisions = { handIn, releaseHandedIn, setHandedInAside, keepChildPage };

/** Somebody waits by their own link; whatever they say they are, the chair reads it first. */
export function handInAtDoor(
  conference: Conference,
  command: DoorCommand & { kind: 'handInAtDoor' },
): Decided {
  const waiting = conference.waiting.get(command.waiting);
  if (conference.progress === 'closed' || waiting === undefined) return notWaiting;
  const owner = conference.people.get(waiting.person ?? '');
  if (waiting.via !== 'link' || owner === undefined) return onlyByLink;
  const { what, childName } = command;
  if (!handsIn[waiting.role].includes(what)) return notForThem;
  const share = judgeShare(conference, owner, command.text);
  if (share !== null) return share;
  const child = what === 'child-view' ? childNamed(conference, owner, childName) : null;
  return ok([
    written(conference, command, {
      person: what === 'child-view' ? personOf(conference, child) : owner.id,
      from: owner.id,
      waiting: waiting.id,
      child,
      childName,
    }),
  ]);
}

type Problem = ReturnType<typeof refuse> | null;
type HandIn = CommandOf<'handIn'>;

function judgeKind({ what }: HandIn, by: Person): Problem {
  return handsIn[by.role].includes(what) ? null : notForThem;
}

/** Oneself, or whom one speaks for; the chair brings in what anybody gave them, and who works with a child what it said. */
function judgeVoice(conference: Conference, command: HandIn, by: Person): Problem {
  const { person, child, what } = command;
  const isOther = person !== null && person !== by.id;
  // Looked at first: it must not matter whether there is such a person.
  if (isOther && by.role !== 'chair' && !speaksFor(by, person)) return notTheirVoice;
  if (isOther && !conference.people.has(person)) return noSuchPerson;
  if (what !== 'child-view' || by.role === 'child') return null;
  if (child === null) return whichChild;
  const isTheirs =
    by.role === 'advocate' ? pagesOf(conference, by).includes(child) : hearsAbout(by, [child]);
  return isTheirs && conference.children.some(({ id }) => id === child) ? null : noSuchChild;
}

/** As many letters, and as much text in all, as one person can send. */
function judgeShare({ preparation }: Conference, { id, role }: Person, text: string): Problem {
  const sent = [...preparation.handedIn.values()].filter(({ from }) => from === id);
  const length = sent.reduce((sum, one) => sum + one.text.length, text.length);
  const isChair = role === 'chair';
  if (sent.length >= (isChair ? limits.handedInByChair : limits.handedInByOne)) return enough;
  return length > (isChair ? limits.handedInTextByChair : limits.handedInTextByOne) ? enough : null;
}

function whoseWords(
  conference: Conference,
  { what, person }: HandIn,
  by: Person,
  child: ChildId | null,
): PersonId | null {
  if (what === 'child-view') return by.role === 'child' ? by.id : personOf(conference, child);
  // What the chair brings from nobody of the list is nobody's.
  return person ?? (by.role === 'chair' ? null : by.id);
}

const personOf = (conference: Conference, child: ChildId | null): PersonId | null =>
  child === null ? null : (childsPerson(conference, child)?.id ?? null);

/** Whoever has the link learns nothing: a name that fits nobody is kept as it was typed, for the chair to read. */
function childNamed(conference: Conference, owner: Person, name: string): ChildId | null {
  const pages = pagesOf(conference, owner);
  if (owner.role === 'child') return pages[0] ?? null;
  const may = owner.role === 'advocate' ? pages : conference.children.map(({ id }) => id);
  const named = conference.children.filter(
    (child) =>
      may.includes(child.id) && hearsAbout(owner, [child.id]) && isFirstName(child.name, name),
  );
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

type Written = Pick<HandedIn, 'person' | 'from' | 'child' | 'childName'> & {
  readonly waiting: string | null;
};

function written(
  conference: Conference,
  { opId, what, to, toWhom, voice, text }: Omit<HandIn, 'kind' | 'person' | 'child'>,
  { childName, ...rest }: Written,
): FactBody {
  return {
    kind: 'handedIn',
    handedIn: opId,
    audience: chairsAudience(conference),
    what,
    ...rest,
    to: chairOnlyKinds.has(what) ? 'chair' : to,
    voice: what === 'child-view' ? voice : null,
    words: { text, toWhom: to === 'some' ? toWhom : '', childName },
  };
}

const notForThem = refuse(
  'not-allowed',
  'This cannot be sent to the chair from here. Please say it to the chair or your social worker.',
);
const notTheirVoice = refuse(
  'not-allowed',
  'You can send your own words, or those of somebody you speak for.',
);
const whichChild = refuse('not-complete', 'Please choose whose words these are.');
const enough = refuse(
  'too-many',
  'You have sent as much as one person can. The chair has all of it.',
);
const notWaiting = refuse('not-found', 'You are not waiting here any more.');
const onlyByLink = refuse(
  'not-allowed',
  'To send something to the chair before you are let in, please come by your own link.',
);
const notAChild = refuse('not-allowed', 'This page is a child’s. Please choose a child.');
