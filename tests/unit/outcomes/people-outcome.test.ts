import { expect, test } from 'vitest';
import { peopleOutcome } from '../../../shared/outcomes/people-outcome.ts';
import { given, startConference } from '../../support/held-conference.ts';

test('[O7] whoever was put out of a part does not read who went after that', () => {
  const held = startConference();
  const people = (['Tamar', 'Kezia', 'Piotr'] as const).map(held.id);
  held.must('Marguerite', { kind: 'addPart', name: 'With Kezia', restricted: false, people });
  const part = given([...held.now().parts.keys()].at(-1));
  held.must('Marguerite', { kind: 'openPart', part });
  const others = people.filter((id) => id !== held.id('Piotr'));
  held.must('Marguerite', { kind: 'changePart', part, name: 'With Kezia', people: others });
  held.must('Marguerite', { kind: 'leave', person: held.id('Tamar') });
  const read = (name: 'Piotr' | 'Kezia') =>
    peopleOutcome(held.now(), held.person(name)).find((one) => one.name === 'Tamar')?.attendance;
  expect(read('Kezia')).toBe('left');
  expect(read('Piotr')).toBe('present');
});
