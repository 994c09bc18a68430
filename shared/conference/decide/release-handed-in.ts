import { limits } from '../../protocol/limits.ts';
import { ok } from '../../result.ts';
import type { AudienceId, PersonId } from '../../protocol/ids.ts';
import { chairsAudience } from '../chairs-audience.ts';
import type { Conference } from '../conference.ts';
import type { FactBody, ReleasedFields } from '../facts.ts';
import { chairOnlyKinds, draftKinds } from '../may-hand-in.ts';
import { hearsAbout, isHere } from '../membership.ts';
import type { HandedIn } from '../preparation.ts';
import { frozen, noSuchBoard, noSuchChild, noSuchPerson, refuse } from '../refuse.ts';
import { maySeeNow, takesLines } from '../rights.ts';
import { areOfConference, enoughAudiences, narrow } from './audiences.ts';
import type { Decide, Matter } from './matter.ts';
import { readersOf } from './newcomers.ts';

/** One thing that was handed in, as a line with its own words or the chair's. Those about a child go to who may hear. */
export const releaseHandedIn: Decide<'releaseHandedIn'> = (matter) => {
  const { conference, command, by, board } = matter;
  const entry = conference.preparation.handedIn.get(command.handedIn);
  if (entry === undefined) return notThere;
  const problem = judgeEntry(matter, entry) ?? judgePlace(matter, command.to);
  if (problem !== null) return problem;
  const narrowed = narrow(conference, command.to, childrenOf(matter, entry), by, board);
  if (narrowed === null) return enoughAudiences;
  const { audience, made } = narrowed;
  const full = judgeRoom(matter, audience);
  if (full !== null) return full;
  const { handedIn, opId, readOutBy, note } = command;
  return ok([
    ...(made === null ? [] : [made]),
    lineOf(matter, entry, audience),
    ...(note.trim() === '' ? [] : [noteOf(matter, entry, audience)]),
    { kind: 'handedInReleased', handedIn, line: opId, readOutBy },
  ]);
};

type Release = Matter<'releaseHandedIn'>;
type Problem = ReturnType<typeof refuse> | null;

function judgeEntry({ conference, command }: Release, entry: HandedIn): Problem {
  if (entry.standing === 'released') return standsThere;
  if (chairOnlyKinds.has(entry.kind)) return forTheChair;
  // They chose who reads it: the chair asks before it goes further.
  if (entry.to !== 'everyone' && !command.agreed) return askThem;
  if (command.code === 'comment') return answersNothing;
  return judgeVoice(conference, command, entry) ?? judgeReader(conference, command.readOutBy);
}

/** What stands as a child's own words are a child's, to the letter. */
function judgeVoice(conference: Conference, command: Release['command'], entry: HandedIn): Problem {
  if (entry.person !== null && !conference.people.has(entry.person)) return noSuchPerson;
  if (!areOfConference(conference, command.children)) return noSuchChild;
  const isChilds = entry.kind === 'child-view';
  if (command.code !== 'child-view') return isChilds && command.text === null ? asChilds : null;
  if (!isChilds) return notAChilds;
  if (command.text !== null) return toTheLetter;
  const named = entry.child === null ? command.children : [entry.child];
  return named.length === 1 ? null : whichChild;
}

function judgeReader(conference: Conference, reader: PersonId | null): Problem {
  if (reader === null) return null;
  const person = conference.people.get(reader);
  return person !== undefined && isHere(conference, person) ? null : noSuchPerson;
}

function judgePlace({ conference, by }: Release, to: AudienceId): Problem {
  if (!maySeeNow(conference, { as: 'person', person: by.id }, to)) return noSuchBoard;
  return takesLines(conference, to) ? null : frozen;
}

const judgeRoom = ({ board }: Release, audience: AudienceId): Problem =>
  board.countLines(audience) + 2 > limits.linesPerDocument ? boardFull : null;

const childrenOf = ({ command }: Release, { child }: HandedIn): readonly string[] =>
  child === null ? command.children : [...new Set([child, ...command.children])];

/** Drafts are nobody's words and the pen's to change; in other words nobody is named who does not read them. */
function lineOf(matter: Release, entry: HandedIn, audience: AudienceId): FactBody {
  const { command, by } = matter;
  const { code, text } = command;
  const isOwn = text === null && !draftKinds.has(entry.kind) && entry.person !== null;
  const children = childrenOf(matter, entry);
  const readers = readersThere(matter, audience, children);
  const there = (id: PersonId | null): boolean => id !== null && readers.has(id);
  const isNamed = isOwn || (!draftKinds.has(entry.kind) && there(entry.person));
  const fields: ReleasedFields = {
    code,
    saidBy: isNamed && entry.person !== null ? [entry.person] : [],
    children,
    ...(code === 'child-view' && entry.voice !== null ? { voice: entry.voice } : {}),
  };
  return {
    kind: 'lineReleased',
    line: command.opId,
    root: null,
    from: chairsAudience(matter.conference),
    audience,
    variant: false,
    lockedFor: isOwn ? entry.person : null,
    // Who wrote it down for somebody else is named where they are known; to all others it is the chair.
    recordedBy: text === null && there(entry.from) ? (entry.from ?? by.id) : by.id,
    fields,
    words: { text: text ?? entry.text },
  };
}

/** Beneath the line: who read it out, and for whom. */
function noteOf(matter: Release, entry: HandedIn, audience: AudienceId): FactBody {
  const { command, by, board } = matter;
  return {
    kind: 'lineReleased',
    line: board.freshId(`note of ${command.opId}`),
    root: null,
    from: chairsAudience(matter.conference),
    audience,
    variant: false,
    lockedFor: null,
    recordedBy: by.id,
    fields: {
      code: 'comment',
      saidBy: [command.readOutBy ?? by.id],
      children: childrenOf(matter, entry),
      about: command.opId,
    },
    words: { text: command.note },
  };
}

const readersThere = ({ conference }: Release, audience: AudienceId, children: readonly string[]) =>
  new Set(
    readersOf(conference, audience)
      .filter((person) => hearsAbout(person, children))
      .map(({ id }) => id),
  );

export const notThere = refuse('not-found', 'This is not among what was handed in any more.');
export const standsThere = refuse('someone-was-first', 'This stands on the board already.');
const forTheChair = refuse('not-allowed', 'This was written for the chair alone.');
const askThem = refuse(
  'not-complete',
  'They did not write this for everyone. Please ask them first, and say here that they agree.',
);
const asChilds = refuse(
  'not-allowed',
  'A child’s own words stand among the children’s words. Elsewhere, please put them in words of your own.',
);
const notAChilds = refuse('not-allowed', 'This place is for a child’s own words.');
const toTheLetter = refuse('not-allowed', 'A child’s words stand here as the child gave them.');
const whichChild = refuse('not-complete', 'Please choose whose words these are.');
const answersNothing = refuse('not-complete', 'Please choose where on the board it goes.');
const boardFull = refuse(
  'too-many',
  `The board holds ${limits.linesPerDocument} lines and is full.`,
);
