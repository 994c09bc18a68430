import type { ConferenceId } from '../protocol/ids.ts';
import type { Conference } from './conference.ts';

/** A conference of which nothing is known yet. */
export function emptyConference(id: ConferenceId): Conference {
  return {
    id,
    account: '',
    details: { kind: 'initial', template: '', date: '', time: '', place: '' },
    progress: 'planned',
    children: [],
    people: new Map(),
    waiting: new Map(),
    answered: new Map(),
    audiences: new Map(),
    parts: new Map(),
    currentPart: '',
    scales: new Map(),
    decision: null,
    dates: [],
    contributions: new Map(),
    screen: { shows: 'join', audiences: [] },
    spareLinks: [],
    issues: [],
  };
}
