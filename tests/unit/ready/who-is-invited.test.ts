import { describe, expect, test } from 'vitest';
import { staysOut, whoIsInvited } from '../../../client/ready/who-is-invited.ts';
import type { ConferenceView } from '../../../shared/conference/view.ts';
import { given, holdConference } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import { addPart, keepApart } from '../../support/held-parts.ts';

const viewOf = (held: Held) => held.view('Marguerite') as ConferenceView;

/** The names in somebody's letter; null: they get none. */
function letterTo(held: Held, name: Name): string[] | null {
  const view = viewOf(held);
  const reader = given(view.people.find((person) => person.name === name));
  if (staysOut(view, reader)) return null;
  return whoIsInvited(view, reader).map((person) => person.name);
}

const exclude = (held: Held, name: Name, from: string) =>
  held.must('Marguerite', {
    kind: 'putExclusion',
    exclusion: null,
    person: held.id(name),
    from,
    ground: 'separate-times',
    reason: 'Bail',
    askedBy: null,
    decidedOn: '2026-04-08',
    toldOn: '',
    views: '',
  });

describe('a letter of invitation', () => {
  test('[R1] names everyone else who is invited (N4)', () => {
    const held = holdConference();
    const others = held.now().people;
    expect(letterTo(held, 'Kezia')).toEqual(
      [...others.values()].map(({ name }) => name).filter((name) => name !== 'Kezia'),
    );
    expect(letterTo(held, 'Marguerite')).toBeNull();
  });

  test('[R1] does not name who is kept apart from its reader, and no gap is left', () => {
    const held = holdConference();
    const before = given(letterTo(held, 'Kezia'));
    keepApart(held, 'Kezia', 'Sol');
    expect(letterTo(held, 'Kezia')).toEqual(before.filter((name) => name !== 'Sol'));
    expect(letterTo(held, 'Sol')).not.toContain('Kezia');
  });

  test('[R1] names those of the parts its reader is in, and says nothing of a restricted one', () => {
    const held = holdConference();
    addPart(held, 'With Kezia', ['Kezia', 'Ines']);
    addPart(held, 'With Bett', ['Bett', 'Ines', 'Piotr']);
    addPart(held, 'Restricted', ['Tamar', 'Ines'], true);
    expect(letterTo(held, 'Kezia')).toEqual(['Marguerite', 'Ines']);
    expect(letterTo(held, 'Ines')).toEqual(['Marguerite', 'Kezia', 'Bett', 'Piotr']);
    // Only of the restricted part: a letter would tell that there is one.
    expect(letterTo(held, 'Tamar')).toBeNull();
  });

  test('[R1] goes to nobody who does not come, and names nobody who does not come to what its reader is in', () => {
    const held = holdConference();
    const part = addPart(held, 'With Kezia', ['Kezia', 'Ines']);
    addPart(held, 'With Bett', ['Bett', 'Ines']);
    exclude(held, 'Ines', part);
    expect(letterTo(held, 'Kezia')).toEqual(['Marguerite']);
    expect(letterTo(held, 'Bett')).toEqual(['Marguerite', 'Ines']);
    exclude(held, 'Bett', 'all');
    expect(letterTo(held, 'Bett')).toBeNull();
    expect(letterTo(held, 'Ines')).toEqual(['Marguerite']);
  });
});
