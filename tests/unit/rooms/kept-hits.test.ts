import { expect, test } from 'vitest';
import type { Conference } from '../../../shared/conference/conference.ts';
import { keepHits } from '../../../server/rooms/kept-hits.ts';
import { startConference } from '../../support/held-conference.ts';

/** How often the copies are looked through while this happens. */
function looksDuring(happens: (look: () => void) => void, of: () => Conference): number {
  let looks = 0;
  const find = keepHits(() => {
    looks += 1;
    return ['hit'];
  });
  happens(() => expect(find(of())).toEqual(['hit']));
  return looks;
}

test('[O20] copies are looked through once while places are settled, and again when what is looked for changes', () => {
  const held = startConference();
  held.must('Marguerite', { kind: 'close' });
  const protect = (text: string) =>
    held.must('Marguerite', {
      kind: 'setProtected',
      facts: [{ kind: 'address', text, keptFrom: [held.id('Kezia')] }],
    });
  protect('6 Larkspur Court');
  const now = () => held.now();
  const settled = looksDuring((look) => {
    look();
    held.must('Marguerite', { kind: 'setOfficeOnly', person: held.id('Kezia'), on: true });
    held.must('Marguerite', { kind: 'assignStaff', deputy: 'deputy', assigned: [] });
    look();
  }, now);
  expect(settled).toBe(1);
  const changed = looksDuring((look) => {
    look();
    protect('7 Larkspur Court');
    look();
    held.must('Marguerite', { kind: 'giveOutCopies', version: 1 });
    look();
    held.must('Marguerite', { kind: 'reopen', reason: 'Once more' });
    look();
    // While it is open the board may change without a fact.
    look();
  }, now);
  expect(changed).toBe(5);
});
