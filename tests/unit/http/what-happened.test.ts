import { expect, test } from 'vitest';
import { english } from '../../../client/language/catalogues.ts';
import { whatHappened } from '../../../server/http/what-happened.ts';
import { readersOf, readersWith } from '../../../shared/conference/addendum-readers.ts';
import { copiesFor } from '../../../shared/conference/giving-out.ts';
import { given, startConference } from '../../support/held-conference.ts';

test('[W33] that copies were given out, and what was said and added afterwards, has a sentence of its own in what happened', () => {
  const held = startConference();
  const kezia = held.id('Kezia');
  held.must('Marguerite', { kind: 'close' });
  const before = held.facts().length;
  const fact = { kind: 'address' as const, text: 'Larkspur Court', keptFrom: [kezia] };
  held.must('Marguerite', { kind: 'setProtected', facts: [fact] });
  held.must('Marguerite', { kind: 'setOfficeOnly', person: kezia, on: true });
  held.must('Marguerite', { kind: 'setOfficeOnly', person: kezia, on: false });
  held.must('Dennis', { kind: 'agreeToCopies', version: 1 });
  held.must('Marguerite', { kind: 'giveOutCopies', version: 1 });
  const proposed = held.sendAs(
    { as: 'server' },
    {
      kind: 'proposeCorrection',
      opId: 'what-happened-correction',
      sentBy: kezia,
      person: kezia,
      copy: given(copiesFor(held.now(), kezia)[0]).copy,
      says: 'correction',
      about: '',
      place: null,
      text: 'It was nine days',
    },
  );
  expect(proposed.ok).toBe(true);
  const those = { audience: held.audience('everyone'), children: [] };
  held.must('Marguerite', {
    kind: 'addAddendum',
    ...those,
    correction: 'what-happened-correction',
    addition: 'statement',
    words: '',
    readers: readersOf(held.now(), those),
  });
  const addendum = given(held.now().addenda[0]);
  const readers = readersWith(held.now(), addendum);
  held.must('Marguerite', { kind: 'takeBackAddendum', addendum: addendum.id, readers });
  const told = whatHappened(held.facts(), () => undefined).slice(before);
  const sentences: Readonly<Record<string, string>> = english.keeping.happened;
  expect(told.filter(({ what }) => sentences[what] === undefined)).toEqual([]);
  expect(told.find(({ what }) => what === 'copiesGivenOut')?.words).toEqual({ version: '1' });
  expect(told.find(({ what }) => what === 'correctionProposed')?.words).toEqual({
    person: 'Kezia',
  });
  expect(JSON.stringify(told)).not.toMatch(/Larkspur|nine days/u);
});
