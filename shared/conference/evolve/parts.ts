import type { DrawingId } from '../../drawing/drawing.ts';
import type { AudienceId, DocumentId, PersonId } from '../../protocol/ids.ts';
import type { Audience, Conference, Part } from '../conference.ts';
import { atRest } from '../course.ts';
import { withChange, withEach, withEntry, withoutEntry } from './fold.ts';
import type { Fold } from './fold.ts';

const partAdded: Fold<'partAdded'> = (conference, fact) => ({
  ...conference,
  parts: withEntry<string, Part>(conference.parts, fact.part, {
    id: fact.part,
    name: fact.words?.name ?? '',
    audience: fact.audience,
    people: fact.people,
    restricted: fact.restricted,
    opened: false,
  }),
  audiences: withEntry<string, Audience>(conference.audiences, fact.audience, {
    id: fact.audience,
    document: fact.document,
    name: fact.words?.name ?? '',
    members: { by: 'people', people: fact.people },
    children: [],
    of: null,
    epoch: 0,
  }),
});

/** A part and its audience are the same people, and those narrowed from it follow. */
const partChanged: Fold<'partChanged'> = (conference, { part: id, people, words }) => {
  const part = conference.parts.get(id);
  if (part === undefined) return conference;
  const name = words?.name ?? '';
  return {
    ...conference,
    parts: withEntry(conference.parts, id, { ...part, name, people }),
    audiences: withMembers(conference, part.audience, { name, people }),
  };
};

const partRemoved: Fold<'partRemoved'> = (conference, { part }) => {
  const own = conference.parts.get(part)?.audience ?? '';
  const { screen } = conference;
  return {
    ...conference,
    parts: withoutEntry(conference.parts, part),
    audiences: withoutEntry(conference.audiences, own),
    screen: { ...screen, audiences: screen.audiences.filter((id) => id !== own) },
  };
};

const partOpened: Fold<'partOpened'> = (conference, { part: id, documents, drawings = [] }) => {
  const part = conference.parts.get(id);
  if (part === undefined) return conference;
  return {
    ...conference,
    currentPart: id,
    parts: withEntry(conference.parts, id, { ...part, opened: true }),
    // Nobody comes back to a turn, a timer or a break of an hour ago.
    courses: withEach(conference.courses, atRest),
    audiences: withAddresses(conference.audiences, documents),
    drawings: withDrawingAddresses(conference.drawings, drawings),
    screen: {
      shows: screenAfter(conference, part),
      audiences: part.restricted ? [] : [part.audience, ...wideOpen(conference, part)],
    },
  };
};

const audienceMade: Fold<'audienceMade'> = (conference, fact) => ({
  ...conference,
  audiences: withEntry<string, Audience>(conference.audiences, fact.audience, {
    id: fact.audience,
    name: fact.words?.name ?? '',
    members: fact.members,
    children: fact.children,
    of: fact.of,
    document: fact.document,
    epoch: 0,
  }),
});

/** The parts of a split conference, and the audiences that are made as it goes. */
export const partFolds = { partAdded, partChanged, partRemoved, partOpened, audienceMade };

function withMembers(
  { audiences }: Conference,
  own: AudienceId,
  { name, people }: { name: string; people: readonly PersonId[] },
): ReadonlyMap<AudienceId, Audience> {
  const members = { by: 'people', people } as const;
  return new Map(
    [...audiences].map(([id, audience]) => {
      if (id === own) return [id, { ...audience, name, members }];
      return audience.of === own ? [id, { ...audience, members }] : [id, audience];
    }),
  );
}

/** Each of these audiences has another document from now on, of the next epoch. */
export const withAddresses = (
  audiences: ReadonlyMap<AudienceId, Audience>,
  documents: readonly { audience: AudienceId; document: DocumentId }[],
): ReadonlyMap<AudienceId, Audience> =>
  documents.reduce(
    (all, { audience, document }) =>
      withChange(all, audience, (one) => ({ ...one, document, epoch: one.epoch + 1 })),
    audiences,
  );

/** Likewise each of these drawings. */
export const withDrawingAddresses = (
  all: Conference['drawings'],
  documents: readonly { drawing: DrawingId; document: DocumentId }[],
): Conference['drawings'] =>
  documents.reduce(
    (before, { drawing, document }) =>
      withChange(before, drawing, (one) => ({ ...one, document, epoch: one.epoch + 1 })),
    all,
  );

/** The way in, as long as nothing is under way; else nothing until the chair has looked at who is here. */
const screenAfter = ({ progress }: Conference, part: Part): Conference['screen']['shows'] =>
  progress !== 'open' ? 'join' : part.restricted ? 'blank' : 'break';

/** What was written for everyone may be read by everyone in any part. */
const wideOpen = ({ audiences }: Conference, part: Part): AudienceId[] =>
  [...audiences.values()]
    .filter(({ members }) => members.by === 'standing' && members.standing === 'everyone')
    .map(({ id }) => id)
    .filter((id) => id !== part.audience);
