import { expect, test } from 'vitest';
import { audiencesToTell, whoReads } from '../../../client/corrections/who-reads.ts';
import { readersOf } from '../../../shared/conference/addendum-readers.ts';
import type { ConferenceView } from '../../../shared/conference/view.ts';
import { given, startConference } from '../../support/held-conference.ts';
import { addPart, hear } from '../../support/held-parts.ts';

test('[CR4] the preview names those whom the server names, for every board and every child', () => {
  const held = startConference();
  hear(held, 'Bett', [1]);
  addPart(held, 'With Kezia', ['Kezia', 'Ines']);
  held.must('Marguerite', { kind: 'remove', person: held.id('Sol') });
  held.must('Marguerite', {
    kind: 'makeAudience',
    name: 'Not Olu',
    members: { by: 'all-but', people: [held.id('Olu')] },
  });
  held.must('Marguerite', { kind: 'close' });
  const view = held.view('Marguerite') as ConferenceView;
  const told = audiencesToTell(view);
  expect(told.length).toBeGreaterThan(3);
  for (const { id: audience } of told) {
    for (const children of [[], ...held.now().children.map(({ id }) => [id])]) {
      const shown = whoReads(view, audience, children).map(({ id }) => id);
      expect(shown).toEqual(readersOf(held.now(), { audience, children }));
    }
  }
});

test('[CR4] a restricted part and one that was never held are not among the choices', () => {
  const held = startConference();
  const later = held.must('Marguerite', {
    kind: 'addPart',
    name: 'Later',
    restricted: false,
    people: [held.id('Kezia')],
  });
  const restricted = held.must('Marguerite', {
    kind: 'addPart',
    name: 'Police',
    restricted: true,
    people: [held.id('Tamar')],
  });
  held.must('Marguerite', { kind: 'close' });
  const told = audiencesToTell(held.view('Marguerite') as ConferenceView).map(({ id }) => id);
  for (const part of [later, restricted]) {
    expect(told).not.toContain(given(held.now().parts.get(part)).audience);
  }
});
