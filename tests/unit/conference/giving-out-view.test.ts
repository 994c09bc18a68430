import { describe, expect, test } from 'vitest';
import type { ConferenceView } from '../../../shared/conference/view.ts';
import { letIn, names, startConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import { addPart, openPart } from '../../support/held-parts.ts';

const facts = (conference: Held) => [
  { kind: 'address' as const, text: '6 Larkspur Court', keptFrom: [conference.id('Kezia')] },
];

/** Everybody is in. */
function held(): Held {
  const conference = startConference();
  for (const name of names) {
    if (conference.person(name).attendance !== 'present') letIn(conference, name);
  }
  return conference;
}

/** Bett may hear about one child only, so the family gets different copies. */
function splitFamily(): Held {
  const conference = held();
  const [child] = conference.now().children;
  const person = conference.person('Bett').id;
  conference.must('Marguerite', { kind: 'setHearing', person, hears: [child?.id ?? ''] });
  return conference;
}

const viewOf = (conference: Held, name: Name): ConferenceView => {
  const view = conference.view(name);
  if (view.at !== 'conference') throw new Error(`${name} is not at the board`);
  return view;
};

const others = (...known: Name[]) => names.filter((name) => !known.includes(name));

describe('[C155] how the copies stand', () => {
  test('is in the chair’s view from the beginning, and in nobody else’s', () => {
    const conference = held();
    conference.must('Marguerite', { kind: 'setProtected', facts: facts(conference) });
    expect(viewOf(conference, 'Marguerite').givingOut).toMatchObject({
      version: 0,
      givenOut: false,
      needsSecond: false,
      protectedFacts: [{ text: '6 Larkspur Court' }],
    });
    conference.must('Marguerite', { kind: 'close' });
    expect(viewOf(conference, 'Marguerite').givingOut).toMatchObject({ version: 1 });
    for (const name of others('Marguerite')) {
      expect([name, 'givingOut' in conference.view(name)]).toEqual([name, false]);
    }
  });

  test('the minute taker knows of it once a second person is asked for, and nothing of the list', () => {
    const conference = splitFamily();
    conference.must('Marguerite', { kind: 'setProtected', facts: facts(conference) });
    expect('givingOut' in viewOf(conference, 'Dennis')).toBe(false);
    conference.must('Marguerite', { kind: 'close' });
    expect(viewOf(conference, 'Dennis').givingOut).toEqual({
      version: 1,
      givenOut: false,
      needsSecond: true,
      agreed: null,
    });
    conference.must('Dennis', { kind: 'agreeToCopies', version: 1 });
    expect(viewOf(conference, 'Marguerite').givingOut?.agreed?.name).toBe('Dennis');
    for (const name of others('Marguerite', 'Dennis')) {
      expect([name, 'givingOut' in conference.view(name)]).toEqual([name, false]);
    }
  });
});

test('[GO5] whoever is not in the part that ran at the close learns of the close and of no more', () => {
  const conference = held();
  const part = addPart(conference, 'With Ines', ['Dennis', 'Ines']);
  openPart(conference, part);
  expect('closed' in conference.view('Kezia')).toBe(false);
  conference.must('Marguerite', { kind: 'close' });
  expect(conference.view('Kezia')).toMatchObject({ at: 'holding', closed: true, outcomes: null });
  conference.must('Marguerite', { kind: 'reopen', reason: 'Too early.' });
  expect('closed' in conference.view('Kezia')).toBe(false);
});
