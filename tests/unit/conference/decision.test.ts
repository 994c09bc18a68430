import { expect, test } from 'vitest';
import type { CommandOf } from '../../../shared/conference/commands.ts';
import { decide } from '../../../shared/conference/decide.ts';
import {
  given,
  holdConference,
  newConference,
  startConference,
} from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';

type Decision = Omit<CommandOf<'recordDecision'>, 'opId'>;

const plan = { outcome: 'plan', category: 'neglect', alsoCategories: ['emotional'] } as const;
const none = { outcome: 'neither' as const, category: null, alsoCategories: [] };

const decision = (held: Held, more: Partial<Decision> = {}): Decision => ({
  kind: 'recordDecision',
  over: held.now().decision?.version ?? 0,
  children: held
    .now()
    .children.map(({ id }) => ({ child: id, ...plan, alsoCategories: [...plan.alsoCategories] })),
  reasons: 'We are worried about Friday nights',
  dissent: [],
  parentsViews: [],
  ...more,
});

test('[C30] the decision stands on the board with who disagreed and what parents said', () => {
  const held = startConference();
  const children = [given(held.now().children[0]).id];
  const dissent = [
    { person: held.id('Tamar'), children, outcome: 'child-in-need' as const, reason: 'More open' },
  ];
  const parentsViews = [{ person: held.id('Kezia'), words: 'I understand' }];
  held.must('Marguerite', decision(held, { dissent, parentsViews }));
  const shown = {
    decision: { version: 1, reasons: 'We are worried about Friday nights', dissent, parentsViews },
  };
  expect(held.view('Kezia')).toMatchObject(shown);
  expect(held.view({ as: 'screen' })).toMatchObject(shown);
});

test('[C36] neither the decision nor the dates reach a blank screen', () => {
  const held = startConference();
  held.must('Marguerite', decision(held));
  const date = { what: 'review', label: '', date: '2026-07-07', time: '13:30', place: '' } as const;
  held.must('Marguerite', { kind: 'setDates', dates: [date] });
  expect(held.view({ as: 'screen' })).toMatchObject({ dates: [date] });
  held.must('Marguerite', { kind: 'showOnScreen', shows: 'blank' });
  expect(held.view({ as: 'screen' })).toMatchObject({ decision: null, dates: [] });
});

test('[C30] whoever records over an older one is told, and nothing is lost', () => {
  const held = startConference();
  held.must('Marguerite', decision(held));
  expect(held.refused('Marguerite', decision(held, { over: 0 }))).toBe('someone-was-first');
  held.must('Marguerite', decision(held, { reasons: 'Put better' }));
  expect(held.now().decision).toMatchObject({ version: 2, reasons: 'Put better' });
});

test('[C30] a decision recorded in another part takes nothing from those who heard of an earlier one', () => {
  const held = startConference();
  held.must('Marguerite', decision(held, { reasons: 'Said to all' }));
  const people = [held.id('Tamar')];
  held.must('Marguerite', { kind: 'addPart', name: 'Without Kezia', restricted: false, people });
  const part = given([...held.now().parts.keys()].at(-1));
  const whole = held.now().currentPart;
  held.must('Marguerite', { kind: 'openPart', part });
  held.must('Marguerite', decision(held, { reasons: 'Said to Tamar' }));
  held.must('Marguerite', { kind: 'openPart', part: whole });
  expect(held.view('Kezia')).toMatchObject({ decision: { version: 1, reasons: 'Said to all' } });
  expect(held.view('Tamar')).toMatchObject({ decision: { version: 1, reasons: 'Said to Tamar' } });
});

test('[C31] every child has exactly one decision', () => {
  const held = startConference();
  const { children } = decision(held);
  const refused = (list: Decision['children']) =>
    held.refused('Marguerite', decision(held, { children: list }));
  expect(refused(children.slice(1))).toBe('not-complete');
  expect(refused([...children, given(children[0])])).toBe('malformed');
  expect(refused([...children.slice(1), { ...given(children[0]), child: 'nobody' }])).toBe(
    'not-found',
  );
});

test('[C31] a plan has a main reason, and nothing else has one', () => {
  const held = startConference();
  const [first, ...rest] = decision(held).children;
  const refused = (change: Partial<Decision['children'][number]>) =>
    held.refused(
      'Marguerite',
      decision(held, { children: [{ ...given(first), ...change }, ...rest] }),
    );
  expect(refused({ category: null })).toBe('not-complete');
  expect(refused({ ...none, category: 'neglect' })).toBe('malformed');
  expect(refused({ ...none, alsoCategories: ['neglect'] })).toBe('malformed');
  expect(refused({ alsoCategories: ['neglect'] })).toBe('malformed');
  expect(refused({ alsoCategories: ['emotional', 'emotional'] })).toBe('malformed');
  held.must('Marguerite', decision(held, { children: [{ ...given(first), ...none }, ...rest] }));
});

test('[C31] those named in it are people and children of the conference', () => {
  const held = startConference();
  const children = [given(held.now().children[0]).id];
  const view = {
    person: held.id('Ines'),
    children,
    outcome: 'neither' as const,
    reason: 'Enough is in place',
  };
  const refused = (more: Partial<Decision>) => held.refused('Marguerite', decision(held, more));
  expect(refused({ dissent: [{ ...view, person: 'nobody' }] })).toBe('not-found');
  expect(refused({ dissent: [{ ...view, children: ['nobody'] }] })).toBe('not-found');
  expect(refused({ parentsViews: [{ person: 'nobody', words: 'No' }] })).toBe('not-found');
});

const heldAgainst = (said: 'plan' | 'neither') => {
  const held = startConference();
  const round = held.must('Marguerite', { kind: 'askViews' });
  const views = held.now().children.map(({ id }) => ({ child: id, outcome: said, reason: '' }));
  held.must('Ines', { kind: 'giveViews', round, person: held.id('Ines'), views });
  held.must('Marguerite', { kind: 'showViews', round });
  return held;
};

test('[C127] where the chair decides otherwise than most agencies said, it is said why', () => {
  const held = heldAgainst('neither');
  expect(held.refused('Marguerite', decision(held))).toBe('not-complete');
  const children = decision(held).children.map((one) => ({ ...one, differs: 'WHY-OTHERWISE' }));
  held.must('Marguerite', decision(held, { children }));
  const [shown] = given(decisionSeenBy(held, 'Kezia')).children;
  expect(shown).toMatchObject({ differs: 'WHY-OTHERWISE' });
  const asSaid = heldAgainst('plan');
  asSaid.must('Marguerite', decision(asSaid));
});

test('[C127] whoever did not see what the agencies said is not told why it is otherwise', () => {
  const held = startConference();
  const audience = held.audience('professionals');
  const round = held.must('Marguerite', { kind: 'askViews', audience });
  const views = held.now().children.map(({ id }) => ({
    child: id,
    outcome: 'neither' as const,
    reason: '',
  }));
  held.must('Ines', { kind: 'giveViews', round, person: held.id('Ines'), views });
  held.must('Marguerite', { kind: 'showViews', round });
  const children = decision(held).children.map((one) => ({ ...one, differs: 'WHY-OTHERWISE' }));
  held.must('Marguerite', decision(held, { children }));
  expect(JSON.stringify(held.view('Tamar'))).toContain('WHY-OTHERWISE');
  expect(decisionSeenBy(held, 'Tamar')).toHaveProperty('tally');
  for (const reader of ['Kezia', 'Sunniva', { as: 'screen' }] as const) {
    expect(JSON.stringify(held.view(reader))).not.toMatch(/WHY-OTHERWISE|"tally"/u);
  }
});

test('[C127] why is said for each child with a plan where the council asks for it (D34)', () => {
  const held = startConference(holdConference({ ...newConference, template: 'durham-agenda' }));
  const draft = decision(held);
  expect(held.refused('Marguerite', draft)).toBe('not-complete');
  const [first, ...rest] = draft.children;
  const children = [
    { ...given(first), reason: 'He is frightened' },
    ...rest.map((one) => ({ ...one, ...none, alsoCategories: [] })),
  ];
  held.must('Marguerite', { ...draft, children });
  expect(decisionSeenBy(held, 'Kezia')?.children[0]).toMatchObject({ reason: 'He is frightened' });
});

test('[C127] how many agencies were here is kept, for those who keep the record', () => {
  const held = startConference();
  held.must('Marguerite', decision(held));
  expect(held.now().decision?.quorum).toEqual({ agencies: [], met: false });
  for (const name of ['Marguerite', 'Dennis'] as const) {
    expect(decisionSeenBy(held, name)).toMatchObject({ quorum: { agencies: 0, met: false } });
  }
  for (const name of ['Kezia', 'Ines'] as const) {
    expect(decisionSeenBy(held, name)).not.toHaveProperty('quorum');
  }
});

test('[C127] who did not agree may ask that it is looked at formally', () => {
  const held = startConference();
  const children = held.now().children.map(({ id }) => id);
  const one = { children, outcome: 'neither' as const, reason: 'Enough is in place' };
  const dissent = [
    { ...one, person: held.id('Ines'), formal: true },
    { ...one, person: held.id('Tamar'), formal: false },
  ];
  held.must('Marguerite', decision(held, { dissent }));
  expect(decisionSeenBy(held, 'Kezia')?.dissent.map(({ formal }) => formal)).toEqual([
    true,
    undefined,
  ]);
});

test('[C127] at a review another category than last time needs a reason', () => {
  const held = startConference();
  const [first] = held.now().children;
  const before = { audience: '', child: given(first).id, outcome: 'plan', category: 'physical' };
  const earlier = { ...emptyEarlier, decisions: [{ ...before, outcome: 'plan' as const }] };
  const sent = decision(held);
  const send = (children: Decision['children']) =>
    decide(
      { ...held.now(), earlier },
      { ...sent, children, opId: 'another-decision-0001' },
      { as: 'person', person: held.id('Marguerite') },
      1,
      held.board,
    );
  expect(send(sent.children)).toMatchObject({ ok: false, problem: { kind: 'not-complete' } });
  const said = sent.children.map((child, at) =>
    at === 0 ? { ...child, reason: 'He is calmer' } : child,
  );
  expect(send(said).ok).toBe(true);
});

const emptyEarlier = {
  conference: 'the-one-before',
  date: '2026-04-14',
  kind: 'initial',
  lines: new Map<string, string>(),
  scales: [],
  reasons: new Map<string, string>(),
} as const;

function decisionSeenBy(held: Held, name: Name) {
  const view = held.view(name);
  return view.at === 'conference' ? view.decision : null;
}
