import { expect, test } from 'vitest';
import { commandOf, kindsUnder, usualKind } from '../../../client/board/draft-command.ts';
import { emptyDraft } from '../../../client/board/draft.ts';
import { templates } from '../../../shared/templates/templates.ts';

const words = { ...emptyDraft, text: 'I ring Nana.' };
const spoken = { code: 'strength', saidBy: 'kezia', audience: 'e' } as const;

test('a text becomes a line, an answer to a line, or other words for one', () => {
  expect(commandOf({ kind: 'new' }, words, spoken)).toEqual({
    kind: 'addLine',
    audience: 'e',
    code: 'strength',
    text: 'I ring Nana.',
    saidBy: 'kezia',
    about: null,
  });
  expect(commandOf({ kind: 'answer', line: 'w1' }, words, spoken)).toMatchObject({
    code: 'comment',
    about: 'w1',
  });
  expect(commandOf({ kind: 'reword', line: 'w1' }, words, spoken)).toEqual({
    kind: 'changeLine',
    line: 'w1',
    text: 'I ring Nana.',
  });
});

test('what somebody adds starts as a kind of its heading; a family’s worry is the family’s', () => {
  for (const { headings } of templates) {
    for (const heading of headings) {
      expect(heading.codes).toContain(usualKind(heading, 'parent'));
      expect(usualKind(heading, 'professional')).toBe(heading.startsAs);
      expect(kindsUnder(heading)).not.toContain('comment');
    }
  }
  const worried = templates[0].headings[0];
  if (worried === undefined) throw new Error('no heading');
  expect(usualKind(worried, 'parent')).toBe('family-worry');
});
