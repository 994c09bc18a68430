import type { Conference, Person } from '../conference.ts';
import { readersWith } from '../addendum-readers.ts';
import type { Addendum, Correction } from '../corrections.ts';
import { isMember, partOf } from '../membership.ts';
import { isRestricted } from '../rights.ts';
import type { ConferenceView } from '../view.ts';
import type { AddendumView } from './schemas/correcting.ts';

type Correcting = Pick<ConferenceView, 'corrections' | 'addenda'>;

/**
 * The chair reads what readers ask for; whoever asked has it from an address of their own, and nobody else learns
 * that there is anything. None: left out.
 */
export function correctingView(conference: Conference, { role }: Person): Correcting {
  if (role !== 'chair') return {};
  const { corrections, addenda } = conference;
  return {
    ...(corrections.size === 0
      ? {}
      : { corrections: [...corrections.values()].map((one) => correctionView(conference, one)) }),
    ...(addenda.length === 0
      ? {}
      : {
          addenda: addenda.map((one) => addendumView(conference, one)),
        }),
  };
}

function addendumView(conference: Conference, one: Addendum): AddendumView {
  const { line: _, children, ...shown } = one;
  const readers = one.words === '' ? {} : { readers: readersWith(conference, one) };
  return { ...shown, children: [...children], ...readers };
}

function correctionView(
  conference: Conference,
  one: Correction,
): NonNullable<Correcting['corrections']>[number] {
  const { id, person, sentBy, kind, about, text, at, answer } = one;
  return {
    id,
    person,
    sentBy: sentBy === person ? null : sentBy,
    kind,
    about,
    text,
    at,
    ...readBy(conference, one),
    answer: answer && { ...answer },
  };
}

/** Those who could read the line; for the whole copy, those of the part its reader was in last. */
function readBy(
  conference: Conference,
  { line, sentBy }: Correction,
): { audience: string | null; children: string[] } {
  if (line !== null && canBeTold(conference, line.audience)) {
    return { audience: line.audience, children: [...line.children] };
  }
  return { audience: partAudience(conference, sentBy), children: [] };
}

function partAudience(conference: Conference, reader: string): string | null {
  const last = conference.stays.findLast(
    ({ person, part }) => person === reader && conference.parts.get(part)?.restricted === false,
  );
  const audience = conference.parts.get(last?.part ?? '')?.audience;
  if (audience !== undefined) return audience;
  // Who was never there, and sent a report: the standing audience of all.
  const person = conference.people.get(reader);
  const open = [...conference.audiences.values()].find(
    ({ id, members }) =>
      members.by === 'standing' &&
      members.standing === 'everyone' &&
      person !== undefined &&
      isMember(conference, person, id),
  );
  return open?.id ?? null;
}

/** A restricted part's own people cannot be told by a paper. */
const canBeTold = (conference: Conference, audience: string): boolean =>
  conference.audiences.has(audience) &&
  !isRestricted(conference, audience) &&
  partOf(conference, audience)?.opened !== false;
