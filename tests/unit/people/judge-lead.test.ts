import { describe, expect, test } from 'vitest';
import type { Conference, Person } from '../../../shared/conference/conference.ts';
import { emptyConference } from '../../../shared/conference/empty.ts';
import { afterCloseMs, judgeLead, readingMs } from '../../../server/people/judge-lead.ts';
import { isGood } from '../../../server/people/judge-pass.ts';
import { personLead } from '../../../server/people/ways-in.ts';

const closedAt = 5_000_000;
const person: Person = {
  id: 'p1',
  name: 'Kezia',
  role: 'parent',
  title: 'Mother',
  agency: '',
  where: 'room',
  attendance: 'invited',
  device: true,
  pen: false,
  adds: true,
  scores: true,
  hears: 'all',
  apart: [],
  speaksFor: [],
  linkGeneration: 2,
};

const conferenceWith = (changes: Partial<Conference>, of: Partial<Person> = {}): Conference => ({
  ...emptyConference('c1'),
  people: new Map([['p1', { ...person, ...of }]]),
  ...changes,
});
const closed = {
  progress: 'closed',
  issues: [
    {
      version: 1,
      at: closedAt,
      copies: new Map([['p1', 'copy1']]),
      givenOut: closedAt,
      destroyed: false,
    },
  ],
} as const;

const lead = personLead('c1', person);
const leadsTo = (conference: Conference, now = closedAt, straightIn = false) =>
  judgeLead(conference, lead, { now, straightIn })?.to ?? null;

describe('[P7] a personal link', () => {
  test.each([
    ['before the day', {}, {}, 'join'],
    [
      'when its person sits there without a device',
      {},
      { attendance: 'present', device: false },
      'join',
    ],
    ['when its person sent apologies and comes after all', {}, { attendance: 'apologies' }, 'join'],
    [
      'once its person is in: to the door, and the chair',
      { progress: 'open' },
      { attendance: 'present' },
      'join',
    ],
    ['when its person has left', { progress: 'open' }, { attendance: 'left' }, 'join'],
    ['on the other day', { progress: 'adjourned' }, { attendance: 'present' }, 'join'],
    [
      'when it was made after its person was sent out: to the door, as a stranger',
      { progress: 'open' },
      { attendance: 'removed' },
      'join',
    ],
    [
      'after its person was sent out',
      { progress: 'open' },
      { attendance: 'removed', linkGeneration: 3 },
      null,
    ],
    ['after it was made again', {}, { linkGeneration: 3 }, null],
    ['after the close', closed, { attendance: 'present' }, 'read'],
    ['after the close, for somebody who was sent out', closed, { attendance: 'removed' }, null],
    ['after the close, for somebody who has no copy', { ...closed, issues: [] }, {}, null],
  ] as const)('%s', (_when, changes, of, expected) => {
    expect(leadsTo(conferenceWith(changes, of))).toBe(expected);
  });

  test('[P15] leads to the outcomes for 28 days', () => {
    const conference = conferenceWith(closed);
    expect(leadsTo(conference, closedAt + readingMs)).toBe('read');
    expect(leadsTo(conference, closedAt + readingMs + 1)).toBeNull();
  });

  test('[D3] only in the demo does it lead straight in, and there never past the chair', () => {
    const here = conferenceWith({ progress: 'open' }, { attendance: 'present' });
    expect(leadsTo(here, closedAt, true)).toBe('enter');
    expect(leadsTo(conferenceWith({ progress: 'open' }), closedAt, true)).toBe('join');
    expect(leadsTo(conferenceWith(closed, { attendance: 'present' }), closedAt, true)).toBe('read');
  });
});

describe('[P14] what a session still opens', () => {
  const pass = { as: 'person', conference: 'c1', person: 'p1', generation: 2 } as const;

  test('a person’s ends an hour after the close', () => {
    const conference = conferenceWith(closed, { attendance: 'present' });
    expect(isGood(conference, pass, closedAt + afterCloseMs)).toBe(true);
    expect(isGood(conference, pass, closedAt + afterCloseMs + 1)).toBe(false);
  });

  test('[P11] every kind that names a person ends with their generation', () => {
    const conference = conferenceWith({ progress: 'open' }, { linkGeneration: 3 });
    expect(isGood(conference, pass, 0)).toBe(false);
    expect(isGood(conference, { ...pass, as: 'reading', copy: 'copy1' }, 0)).toBe(false);
  });

  test('staff are good for what they made', () => {
    const conference = conferenceWith({ account: 'a1' });
    const proved = { as: 'staff', provedAt: 0, opened: [] } as const;
    expect(isGood(conference, { ...proved, account: 'a1' }, 0)).toBe(true);
    expect(isGood(conference, { ...proved, account: 'a2' }, 0)).toBe(false);
  });
});
