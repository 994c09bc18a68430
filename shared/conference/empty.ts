import type { ConferenceId } from '../protocol/ids.ts';
import type { Conference } from './conference.ts';
import { emptyTemplate } from './empty-template.ts';
import { nothingGivenOut } from './giving-out.ts';
import { nothingPrepared } from './preparation.ts';

/** A conference of which nothing is known yet. */
export function emptyConference(id: ConferenceId): Conference {
  return {
    id,
    account: '',
    staff: { deputy: null, assigned: [], takeOver: null, openings: [] },
    details: { kind: 'initial', template: '', date: '', time: '', place: '' },
    template: emptyTemplate,
    settings: { supporters: 2, supportersWrite: false, decides: 'professionals' },
    progress: 'planned',
    children: [],
    people: new Map(),
    waiting: new Map(),
    answered: new Map(),
    audiences: new Map(),
    parts: new Map(),
    currentPart: '',
    stays: [],
    scales: new Map(),
    decision: null,
    decisions: [],
    dates: [],
    contributions: new Map(),
    released: new Map(),
    screen: { shows: 'join', audiences: [] },
    drawings: new Map(),
    spareLinks: [],
    codeGeneration: 0,
    issues: [],
    redacted: new Map(),
    narrowed: new Map(),
    retention: { hold: null, asked: null, agreed: null, destroyed: null },
    readings: [],
    courses: new Map(),
    preparation: nothingPrepared,
    planFrames: new Map(),
    viewRounds: new Map(),
    givingOut: nothingGivenOut,
    corrections: new Map(),
    addenda: [],
    agreements: [],
    agreementAsked: new Set(),
    notifications: new Map(),
    restrictions: new Map(),
    earlier: null,
  };
}
