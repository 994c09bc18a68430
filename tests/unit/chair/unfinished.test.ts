import { expect, test } from 'vitest';
import { listUnfinished } from '../../../client/chair/unfinished.ts';

const done = {
  view: { decision: null, dates: [], scales: [], waiting: [] },
  dangers: 0,
  dangersWithoutGoal: 0,
  openActions: 0,
  isUnsaved: false,
};

test('[C4] what is not saved comes first, and everything that is open is named', () => {
  expect(
    listUnfinished({ ...done, dangers: 1, dangersWithoutGoal: 1, openActions: 2, isUnsaved: true }),
  ).toEqual(['not-saved', 'no-decision', 'no-goal', 'action-open', 'no-dates']);
});

test('[C4] a board without a danger statement, a decision and dates is shown as such', () => {
  expect(listUnfinished(done)).toEqual(['no-decision', 'no-danger', 'no-dates']);
});

test('[C4] what we do not know and nobody finds out is shown before the close', () => {
  expect(listUnfinished({ ...done, openGreys: 1 })).toContain('grey-open');
  expect(listUnfinished({ ...done, openGreys: 0 })).not.toContain('grey-open');
});

test('[C4] a part that was planned and never opened is not forgotten', () => {
  const part = { id: 'B', name: 'With Rowan', audience: 'b', people: [], restricted: false };
  const view = { ...done.view, parts: [{ ...part, opened: false, current: false }] };
  expect(listUnfinished({ ...done, view })[0]).toBe('part-not-held');
  const held = { ...done.view, parts: [{ ...part, opened: true, current: true }] };
  expect(listUnfinished({ ...done, view: held })).not.toContain('part-not-held');
});

test('[C4] what somebody handed in is not forgotten, until it is on the board or set aside', () => {
  const letter = {
    id: 'l1',
    kind: 'statement',
    person: 'p3',
    from: 'p3',
    name: 'Kezia',
    to: 'chair',
    toWhom: '',
    text: 'Please ask me first.',
    child: null,
    childName: '',
    voice: null,
    at: 1,
    line: null,
    readOutBy: null,
  } as const;
  const at = (standing: 'new' | 'released' | 'set-aside') =>
    listUnfinished({ ...done, view: { ...done.view, handedIn: [{ ...letter, standing }] } });
  expect(at('new')[0]).toBe('handed-in');
  expect(at('released')).not.toContain('handed-in');
  expect(at('set-aside')).not.toContain('handed-in');
});

test('[C4] views that were asked for and never shown are named', () => {
  const round = { id: 'r', audience: 'everyone', asked: 3, answered: 2 };
  const at = (standing: 'asking' | 'shown') =>
    listUnfinished({ ...done, view: { ...done.view, agencyViews: [{ ...round, standing }] } });
  expect(at('asking')).toContain('views-open');
  expect(at('shown')).not.toContain('views-open');
});

test('[C164] a plan that somebody was not asked about is shown before the close', () => {
  const asked = { audience: 'all', asked: ['kezia', 'bett'], answers: [] };
  const said = { answer: 'agrees', reason: '', recordedBy: 'kezia' } as const;
  const one = { ...asked, answers: [{ person: 'kezia', ...said }] };
  const both = { ...one, answers: [...one.answers, { person: 'bett', ...said }] };
  const openWith = (view: object) => listUnfinished({ ...done, view: { ...done.view, ...view } });
  expect(openWith({ agreement: [asked] })).toContain('agreement-open');
  expect(openWith({ agreement: [one] })).toContain('agreement-open');
  expect(openWith({ agreement: [both] })).not.toContain('agreement-open');
  // Nobody was asked at all: where there is a plan, that is left open too.
  const child = { child: 'wren', category: 'neg', alsoCategories: [] };
  const decided = (outcome: string) => ({ decision: { children: [{ ...child, outcome }] } });
  expect(openWith(decided('plan'))).toContain('agreement-open');
  expect(openWith(decided('neither'))).not.toContain('agreement-open');
});
