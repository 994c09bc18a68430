import { expect, test } from 'vitest';
import {
  decisionCommand,
  startDecision,
  wordsAdded,
} from '../../../client/chair/decision-draft.ts';

const children = [
  { id: 'c1', name: 'Juno' },
  { id: 'c2', name: 'Otis' },
];

test('[C3] a decision begins with nothing chosen for any child', () => {
  const draft = startDecision(children, null);
  expect(draft.over).toBe(0);
  expect(draft.children.map(({ outcome }) => outcome)).toEqual([null, null]);
});

test('a recorded decision is changed from what it says, over its own version', () => {
  const decision = {
    version: 3,
    children: [
      { child: 'c1', outcome: 'plan' as const, category: 'emo', alsoCategories: ['neg'] },
      { child: 'c2', outcome: 'neither' as const, category: null, alsoCategories: [] },
    ],
    reasons: 'Because.',
    dissent: [],
    parentsViews: [],
    decides: 'professionals' as const,
  };
  const draft = startDecision(children, decision);
  expect(decisionCommand(draft)).toEqual({
    kind: 'recordDecision',
    over: 3,
    children: decision.children,
    reasons: 'Because.',
    dissent: [],
    parentsViews: [],
  });
});

test('a reason for a plan goes away with the plan', () => {
  const [juno, otis] = startDecision(children, null).children;
  if (juno === undefined || otis === undefined) throw new Error('no children');
  const command = decisionCommand({
    ...startDecision(children, null),
    children: [
      { ...juno, outcome: 'child-in-need', category: 'emo', also: ['neg'] },
      { ...otis, outcome: 'plan', category: 'neg', also: ['neg', 'emo'] },
    ],
  });
  expect(command).toMatchObject({
    children: [
      { child: 'c1', category: null, alsoCategories: [] },
      { child: 'c2', category: 'neg', alsoCategories: ['emo'] },
    ],
  });
});

test('[C7] what was written and is not recorded is told apart from what stood there before', () => {
  const start = { ...startDecision(children, null), reasons: 'As it was.' };
  expect(wordsAdded(start, start)).toEqual([]);
  const written = start.children.map((child) => ({ ...child, differs: 'Nana came.', reason: ' ' }));
  const draft = { ...start, children: written.slice(0, 1), reasons: 'As it is.' };
  expect(wordsAdded(start, draft)).toEqual(['As it is.', 'Nana came.']);
});
