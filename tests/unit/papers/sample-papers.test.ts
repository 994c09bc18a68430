import { beforeAll, expect, test } from 'vitest';
import type { Outcomes } from '../../../shared/outcomes/outcomes.ts';
import { makePaper } from '../../../shared/papers/make-paper.ts';
import type { Paper, PaperKind } from '../../../shared/papers/paper.ts';
import { papersFor } from '../../../shared/papers/papers-for.ts';
import sample from '../../fixtures/sample-conference.json' with { type: 'json' };
import { given } from '../../support/held-conference.ts';
import type { SampleFamily } from '../outcomes/sample-family.ts';
import { headingsOf, readOut, sections, underHeading } from './paper-text.ts';
import { holdPreparedFamily } from './prepared-family.ts';

const { conference, meta } = sample;

let family: SampleFamily;
beforeAll(() => {
  family = holdPreparedFamily();
});

/** Every paper of one reader. */
const papersOf = (key: string, more: Partial<Outcomes> = {}): Paper[] => {
  const copy = { ...family.copyFor(key), ...more };
  return papersFor(copy).map((kind) => given(makePaper(kind, copy)));
};

const paperOf = (key: string, kind: PaperKind, more: Partial<Outcomes> = {}): Paper =>
  given(makePaper(kind, { ...family.copyFor(key), ...more }));

const everyone = conference.participants.map(({ id }) => id);
const everyPaper = (more: Partial<Outcomes> = {}): Paper[] =>
  everyone.flatMap((key) => papersOf(key, more));

const wordsOf = new Map<string, { text: string; fathers: string | undefined }>(
  [
    ...conference.items,
    ...conference.restrictedItems.map((item) => ({ ...item, variants: [] })),
    ...conference.dangerStatements,
    ...conference.safetyGoals,
    ...conference.plan.actions.map(({ action, ...rest }) => ({ ...rest, text: action })),
  ].map(({ id, text, ...more }) => [
    id,
    {
      text,
      fathers: ('variants' in more ? (more.variants ?? []) : []).find((one) =>
        one.for.includes('p04'),
      )?.text,
    },
  ]),
);

/** The sample's own list of what one reader's copy hides, or says in other words. */
const keysAfter = (to: string, words: string): string[] => {
  const version = conference.distribution.find((one) => one.to === to)?.version ?? '';
  return new RegExp(`${words} ([A-Z0-9,]+)`).exec(version)?.[1]?.split(',') ?? [];
};

test('[A4] each reader has the papers the sample sends to them, and an observer none', () => {
  const kinds = (key: string) => papersFor(family.copyFor(key));
  for (const key of ['p01', 'p02', 'p03', 'p09', 'p17']) {
    expect(kinds(key)).toEqual(['outcomes', 'easy-read', 'decision-letter', 'plan', 'record']);
  }
  expect(kinds('p05')).toEqual(['outcomes', 'easy-read', 'plan']);
  expect(kinds('p07')).toEqual(['child-page', 'outcomes', 'easy-read']);
  expect(kinds('p15')).toEqual(['outcomes', 'easy-read']);
  const copy = family.copyFor('p05');
  expect(makePaper('record', copy)).toBeNull();
  expect(makePaper('annex', family.copyFor('p01'))).toBeNull();
  expect(papersFor({ ...copy, for: { ...copy.for, role: 'observer' } })).toEqual([]);
  expect(makePaper('decision-letter', { ...family.copyFor('p03'), decision: null })).toBeNull();
});

test('[A1] no paper of the father or his mother has a hidden line, and the others stand in their own words', () => {
  const hidden = keysAfter('p04', 'hidden items');
  const inOtherWords = keysAfter('p04', 'variants used for');
  expect([hidden.length, inOtherWords.length]).toEqual([18, 9]);
  for (const key of ['p04', 'p06']) {
    for (const paper of papersOf(key)) {
      // What somebody is there as, the chair wrote; the copy check looks for it.
      const text = readOut(paper).replaceAll('Independent advocate for Juno', 'Advocate');
      for (const one of hidden) expect(text).not.toContain(given(wordsOf.get(one)).text);
      for (const one of inOtherWords) {
        const { text: whole, fathers } = given(wordsOf.get(one));
        if (fathers !== whole) expect(text).not.toContain(whole);
      }
      for (const word of [
        'Juno',
        'Bett',
        'old flat',
        'Silas',
        'Gethin',
        'Only for',
        'Clearwater',
      ]) {
        expect([paper.kind, word, text.includes(word)]).toEqual([paper.kind, word, false]);
      }
    }
    const easy = readOut(paperOf(key, 'easy-read'));
    for (const one of inOtherWords) expect(easy).toContain(given(wordsOf.get(one)).fathers);
  }
});

test('[A1] the father of one child who could not come reads of nobody else’s child, and of nobody’s health', () => {
  for (const paper of papersOf('p17')) {
    expect(readOut(paper)).not.toMatch(/Otis|Wren|Rowan|Clearwater|Lanternhill|Halina/u);
  }
});

test('[A1] no word of the restricted part is in any paper of anybody', () => {
  for (const paper of everyPaper()) {
    for (const canary of meta.restrictedCanaries) expect(readOut(paper)).not.toContain(canary);
  }
});

const contacts = {
  council: 'Fennshire Council',
  chair: '01632 960 101',
  outOfHours: '01632 960 102',
  complain: 'Write to the complaints team.',
  complainAboutChair: 'Write to the Safeguarding Manager.',
  more: 'You may ask a solicitor.',
  support: [{ name: 'Help for children', reach: '01632 960 103', about: 'Free, day and night.' }],
};

const afterwards: Partial<Outcomes> = {
  contacts,
  agreement: [
    {
      name: 'Kezia Thistlewick',
      title: 'Mother',
      role: 'parent',
      answer: 'does-not-agree',
      reason: 'Too many visits',
      writtenBy: 'Dennis Quill',
    },
    {
      name: 'Rowan',
      title: '',
      role: 'parent',
      answer: 'could-not-be-asked',
      reason: '',
      writtenBy: null,
    },
  ],
  addenda: [
    {
      at: '2026-05-01T10:00:00Z',
      kind: 'statement',
      by: { name: 'Kezia', title: 'Mother' },
      words: 'It was a Tuesday',
    },
  ],
  changes: {
    before: 1,
    reason: 'A date was wrong',
    gone: [{ heading: 'What is going well?', text: 'A line that is gone' }],
  },
};

test('[A3] every paper of everybody has its headings level by level, and no part is empty', () => {
  for (const paper of [...everyPaper(), ...everyPaper(afterwards)]) {
    const headings = headingsOf(paper.blocks);
    expect(headings.length).toBeGreaterThan(0);
    for (const [at, [level]] of headings.entries()) {
      const before = headings[at - 1]?.[0] ?? 1;
      expect(level).toBeLessThanOrEqual(before + 1);
    }
    for (const { blocks, heading } of sections(paper.blocks)) {
      expect([paper.kind, heading, blocks.length > 0]).toEqual([paper.kind, heading, true]);
      expect(heading).not.toBe('');
    }
    expect(paper.lead.every((line) => line !== '')).toBe(true);
  }
});

test('[A11] the council’s numbers, how to complain and who helps are in the papers where one looks for them (D52, E22, E23, E24, N29, Y17, Y18)', () => {
  for (const kind of ['outcomes', 'decision-letter', 'plan', 'record', 'easy-read'] as const) {
    const text = readOut(paperOf('p03', kind, afterwards));
    for (const words of [
      contacts.chair,
      contacts.outOfHours,
      contacts.complain,
      contacts.complainAboutChair,
      contacts.more,
      'Help for children\n01632 960 103. Free, day and night.',
    ]) {
      expect([kind, text.includes(words)]).toEqual([kind, true]);
    }
  }
  expect(readOut(paperOf('p07', 'child-page', afterwards))).toContain('01632 960 103');
  // Without the council's words there is no number at all: none is built in.
  for (const paper of everyPaper()) expect(readOut(paper)).not.toMatch(/0\d{3}|116|999/u);
});

test('[A10] what is new, what it said before, what is gone and what was added are told as such', () => {
  const copy = family.copyFor('p03');
  const [first, ...others] = copy.headings;
  const [line, next, ...rest] = given(first).lines;
  const changed = {
    ...copy,
    ...afterwards,
    version: 2,
    headings: [
      {
        ...given(first),
        lines: [
          { ...given(line), changed: 'reworded' as const, was: 'The older words' },
          { ...given(next), changed: 'new' as const },
          ...rest,
        ],
      },
      ...others,
    ],
  };
  for (const kind of ['outcomes', 'record'] as const) {
    const paper = given(makePaper(kind, changed));
    const text = readOut(paper);
    expect(text).toContain('It said before\nThe older words');
    expect(text).toContain('New in this version');
    expect(underHeading(paper, 'What is new in this version')).toContain('A date was wrong');
    expect(underHeading(paper, 'Not in this version any more')).toContain('A line that is gone');
    expect(underHeading(paper, 'Added after the conference')).toContain('It was a Tuesday');
    expect(text).toContain('In the words of Kezia, Mother, on Friday 1 May 2026');
  }
  expect(readOut(paperOf('p03', 'outcomes'))).not.toMatch(/new in this version|It said before/iu);
});

test('[A12] who agrees with the plan, who does not and why, and who could not be asked', () => {
  for (const kind of ['outcomes', 'plan', 'record', 'easy-read'] as const) {
    const text = underHeading(paperOf('p03', kind, afterwards), 'Who agrees with the plan');
    expect(text).toContain(
      'Kezia Thistlewick (Mother) does not agree.\n\nwritten down by Dennis Quill\nWhy\nToo many visits',
    );
    expect(text).toContain('Rowan could not be asked.');
  }
  expect(readOut(paperOf('p03', 'plan'))).not.toContain('Who agrees');
});

test('[A6] the letter tells what was decided for each child, why, who did not agree, the plan, the dates and how to complain (D48)', () => {
  const letter = paperOf('p03', 'decision-letter', { contacts });
  expect(letter.lead).toEqual(['Fennshire Council', 'Tuesday 14 April 2026']);
  const text = readOut(letter);
  expect(text).toContain('Dear Kezia Thistlewick,');
  for (const child of ['Juno', 'Otis', 'Wren']) {
    expect(text).toContain(`${child}\nA child protection plan`);
  }
  expect(text).toContain('A child protection plan. Main reason: Emotional abuse');
  // The same reason for every child is said once.
  expect(text.split(conference.decisionRationale)).toHaveLength(2);
  expect(underHeading(letter, 'Who did not agree')).toContain('Gethin Moorcroft did not agree');
  expect(underHeading(letter, 'What happens next').split('Review conference')).toHaveLength(2);
  expect(underHeading(letter, 'The plan in short')).toContain(
    'Kezia Thistlewick, by 21 April 2026\nGet Otis an emergency dental appointment',
  );
  expect(text.endsWith('Yours sincerely,\nMarguerite, Chair of the conference')).toBe(true);
  expect(readOut(paperOf('p03', 'decision-letter', afterwards))).not.toContain('takes the place');
  expect(readOut(paperOf('p03', 'decision-letter', { version: 2 }))).toContain('takes the place');
  // Who reads what was decided, and not why, has no empty place for it.
  expect(headingsOf(paperOf('p04', 'decision-letter').blocks)).not.toContainEqual([
    2,
    'Why this was decided',
  ]);
});

test('[A7] the plan says what must change, who does what by when, how we will know, and when it is looked at again (D48, N24, N25)', () => {
  const plan = paperOf('p03', 'plan');
  expect(underHeading(plan, 'What this plan answers')).toContain(given(wordsOf.get('D1')).text);
  const actions = underHeading(plan, 'Who does what, and by when').split('\n');
  for (const { action, howWeWillKnow } of conference.plan.actions) {
    expect(actions.filter((text) => text === action)).toHaveLength(1);
    expect(actions).toContain(howWeWillKnow);
  }
  expect(actions).toContain('21 April 2026');
  expect(actions).toContain('Answers goal 2');
  expect(underHeading(plan, 'What must always happen')).toContain('Rowan will not come');
  expect(underHeading(plan, 'The next dates')).toContain('Tuesday 7 July 2026');
  expect(plan.lead).toContain(
    'This is an outline. It protects the children from today, until the core group has filled it in.',
  );
  const copy = family.copyFor('p03');
  const decision = given(copy.decision);
  const none = decision.children.map((child) => ({ ...child, outcome: 'neither' as const }));
  const without = paperOf('p03', 'plan', { decision: { ...decision, children: none } });
  expect(readOut(without)).not.toContain('It protects');
});

test('[A8] the record names reports, mistakes and who was kept away, each to those who may know of them', () => {
  const chairs = paperOf('p01', 'record');
  expect(underHeading(chairs, 'Reports').split('Shared with')).toHaveLength(7);
  expect(underHeading(chairs, 'Police report')).toContain('Not shared with anybody');
  expect(readOut(chairs)).toContain('Family members need separate times');
  expect(readOut(chairs)).toContain('Kezia Thistlewick\nMonday 13 April 2026, by phone');
  expect(readOut(chairs)).not.toContain('only for the chair');
  const mothers = paperOf('p03', 'record');
  expect(underHeading(mothers, 'GP report')).toContain('Kezia Thistlewick, on Thursday 9 April');
  expect(readOut(mothers)).toContain('Kezia had stopped going to Clearwater');
  expect(readOut(mothers)).not.toMatch(/Police report|broke Kezia's phone on purpose|kept away/u);
  const fathers = readOut(paperOf('p04', 'record'));
  expect(fathers).toContain("Rowan broke Kezia's phone on purpose");
  expect(fathers).not.toMatch(/GP report|School report|Health visitor report|separate times/u);
  expect(readOut(paperOf('p10', 'record'))).not.toMatch(/Police report|GP report|separate times/u);
});

test('[A8] the record has a heading for the children’s views also where nobody wrote any, and names an opinion as one', () => {
  const own = paperOf('p17', 'record');
  expect(underHeading(own, 'In the children’s own words')).toBe('Nothing was written here.');
  expect(headingsOf(paperOf('p17', 'outcomes').blocks).flat()).not.toContain(
    'In the children’s own words',
  );
  const copy = family.copyFor('p03');
  const headings = copy.headings.map((heading, at) => ({
    ...heading,
    lines: heading.lines.map((line, place) =>
      at + place === 0 ? { ...line, evidence: 'opinion' as const } : line,
    ),
  }));
  expect(readOut(paperOf('p03', 'record', { headings }))).toContain('\nOpinion\n');
});
