import type { WaitingId } from '../protocol/ids.ts';
import type { Conference, Person } from './conference.ts';
import type { Live } from './live.ts';
import type { LiveReader } from './reader.ts';
import { conferenceView } from './view/conference-view.ts';
import { doorHandingIn } from './view/handing-in-view.ts';
import { screenView } from './view/screen-view.ts';
import type { View } from './view.ts';

/**
 * What this reader may know of the conference now, and nothing about what they may not. The same state gives the same
 * JSON, byte for byte, so that a view is sent only when it changed.
 */
export function viewFor(conference: Conference, reader: LiveReader, live: Live): View {
  if (reader.as === 'screen') return screenView(conference, live);
  if (reader.as === 'waiting') return waitingRoomView(conference, reader.waiting);
  const person = conference.people.get(reader.person);
  if (person?.attendance !== 'present') return { at: 'outside', why: whyOutside(person) };
  return conferenceView(conference, person, live);
}

/** Nothing of the conference but their own words, whether it has started, and the chair's answer. */
function waitingRoomView(conference: Conference, id: WaitingId): View {
  const waiting = conference.waiting.get(id);
  const answered = conference.answered.get(id);
  const { name, role } = waiting ?? answered ?? {};
  if (name === undefined || role === undefined) return { at: 'outside', why: 'over' };
  const whenAnswered = answered?.person === null ? 'turned-away' : 'let-in';
  return {
    at: 'waiting-room',
    you: { id, name, role },
    answer: waiting === undefined ? whenAnswered : 'wait',
    started: conference.progress === 'open',
    ...doorHandingIn(conference, waiting),
  };
}

function whyOutside(person: Person | undefined): 'removed' | 'left' | 'over' {
  const attendance = person?.attendance;
  return attendance === 'removed' || attendance === 'left' ? attendance : 'over';
}
