import { beforeAll, expect, test } from 'vitest';
import { childOutcomes } from '../../../shared/outcomes/child-outcomes.ts';
import {
  outcomesSchema,
  type OutcomeLine,
  type Outcomes,
} from '../../../shared/outcomes/outcomes.ts';
import type { BoardDocument } from '../../../shared/outcomes/readable-board.ts';
import { childPage } from '../../../shared/papers/child-page.ts';
import { easyReadPaper } from '../../../shared/papers/easy-read.ts';
import { given } from '../../support/held-conference.ts';
import { holdSampleFamily, type SampleFamily } from '../outcomes/sample-family.ts';
import { audienceNamed, line, personNamed, smallConference } from '../outcomes/small-conference.ts';
import { headingsOf, paperLines, readOut, underHeading } from './paper-text.ts';

let family: SampleFamily;
beforeAll(() => {
  family = holdSampleFamily();
});

test('[A5] easy-read begins with what the reader does, then what they help with, then everybody else under their name', () => {
  const paper = easyReadPaper(family.copyFor('p04'));
  const headings = headingsOf(paper.blocks).map(([, heading]) => heading);
  expect(headings.slice(0, 4)).toEqual([
    'What you will do',
    'What you will help with',
    'What other people will do',
    'DC Priya Lanternhill',
  ]);
  expect(underHeading(paper, 'What you will do')).toContain('behaviour change course');
  expect(underHeading(paper, 'What you will help with')).not.toContain('Rowan Pikestaff');
  expect(underHeading(paper, 'DC Priya Lanternhill')).not.toContain('behaviour change course');
  expect(paper.lead).toEqual([
    'This paper is for Rowan Pikestaff.',
    'It is about Otis and Wren.',
    'We met on Tuesday 14 April 2026.',
  ]);
});

test('[A5] where two people have the reader’s name, nobody’s actions are called theirs', () => {
  const copy = family.copyFor('p04');
  const [own] = copy.people.filter(({ name }) => name === 'Rowan Pikestaff');
  const paper = easyReadPaper({ ...copy, people: [...copy.people, given(own)] });
  expect(underHeading(paper, 'What you will do')).toBe('');
  expect(underHeading(paper, 'Rowan Pikestaff')).toContain('behaviour change course');
});

test('[A5] [A10] whoever reads easy-read only reads what was added after the conference too', () => {
  const added = {
    at: '2026-04-20T10:00:00.000Z',
    kind: 'addendum',
    by: { name: 'Marguerite', title: 'Chair' },
    words: 'The core group meets at eleven',
  } as const;
  const paper = easyReadPaper({ ...family.copyFor('p03'), addenda: [added] });
  expect(underHeading(paper, 'Added after the conference')).toContain(added.words);
});

test('[A5] what was struck out is not to be done, and a number is the reader’s own', () => {
  const copy = family.copyFor('p03');
  const headings = copy.headings.map((heading) => ({
    ...heading,
    lines: heading.lines.map((one) => ({ ...one, struck: true })),
  }));
  const scale = {
    question: 'How safe?',
    ten: 'Safe',
    zero: 'Not safe',
    about: null,
    answers: [answer('Kezia Thistlewick', 6), answer('Maud Pettigrew', 3)],
  };
  const text = readOut(easyReadPaper({ ...copy, headings, scales: [scale] }));
  expect(text).not.toMatch(/What you will do|What is good/u);
  expect(text).toContain('You said 6.\nThe numbers go from 3 to 6.');
  const child = {
    ...copy,
    for: { ...copy.for, name: 'Juno' },
    scales: [{ ...scale, answers: [answer('Juno', 2)] }],
  };
  expect(readOut(easyReadPaper(child))).not.toContain('Everyone who gave a number');
});

const answer = (name: string, score: number) => ({
  name,
  title: '',
  role: 'parent' as const,
  score,
  reason: '',
  oneHigher: '',
  writtenBy: null,
});

test('[A9] the child’s page has their own words, what was decided for them and what grown-ups will do in order of the day', () => {
  const page = childPage(junos({}));
  expect(page.title).toBe('A page for Juno');
  expect(page.lead).toContain('You can ask Sunniva Bright to read this with you.');
  expect(paperLines(page.blocks).map(({ text }) => text)).toEqual([
    'I want someone else to do the bottles',
    'What Juno said to Ines',
    'The first thing',
    'The second thing',
    'Juno shows her drawing',
  ]);
  expect(underHeading(page, 'What was decided')).toBe(
    'For you\nA child protection plan\nGrown-ups made a plan to keep you safe. They meet to see that it works.',
  );
  const text = readOut(page);
  expect(text).not.toMatch(/Otis|Neglect|How safe|not hers|struck/u);
  expect(underHeading(page, 'What you will do')).toContain('Juno shows her drawing');
});

test('[A9] where the name does not tell which child it is, each is named and nothing is called theirs', () => {
  const page = childPage(junos({ name: 'Sky' }));
  expect(underHeading(page, 'What was decided')).toMatch(/^Juno\n.*\n.*\nOtis\n/u);
  expect(readOut(page)).not.toMatch(/For you|What Juno said to Ines|bottles/u);
});

test('[A9] a child without words or actions on it is told that there is somebody to ask', () => {
  const text = readOut(
    childPage({ ...junos({}), childrensWords: [], headings: [], decision: null }),
  );
  expect(text).toContain('Your own words are not on this page.');
  expect(text).toContain('You can ask what grown-ups will do now.');
  expect(text).toContain('You can ask a grown-up you trust to read this with you.');
});

/** Juno's copy, with what is about her brother, too. */
function junos({ name = 'Juno Thistlewick' }: { name?: string }): Outcomes {
  const copy = family.copyFor('p07');
  const [ines, juno] = [
    { name: 'Ines', title: '', role: 'professional' as const },
    { name: 'Juno Thistlewick', title: '', role: 'child' as const },
  ];
  return {
    ...copy,
    for: { ...copy.for, name },
    conference: { ...copy.conference, children: ['Juno', 'Otis'] },
    people: [
      {
        name: 'Sunniva Bright',
        title: '',
        agency: '',
        role: 'advocate',
        where: 'room',
        attendance: 'present',
      },
      {
        name: 'Parents’ Advocate',
        title: '',
        agency: '',
        role: 'advocate',
        where: 'room',
        attendance: 'present',
      },
    ],
    childrensWords: [
      typed({
        kind: 'child-view',
        text: 'I want someone else to do the bottles',
        saidBy: [juno],
        writtenBy: 'Sunniva Bright',
      }),
      typed({
        kind: 'child-view',
        text: 'What Juno said to Ines',
        saidBy: [ines],
        children: ['Juno'],
      }),
      typed({ kind: 'child-view', text: 'not hers', saidBy: [ines], children: ['Otis'] }),
      typed({ kind: 'child-view', text: 'not hers alone', saidBy: [ines] }),
      typed({ kind: 'child-view', text: 'struck', saidBy: [juno], struck: true }),
    ],
    headings: [
      {
        id: 'next',
        text: 'What needs to happen?',
        subtext: '',
        lines: [
          action('The second thing', '2026-05-02', 'Ines'),
          action('Juno shows her drawing', '2026-05-09', name),
          { ...action('not hers', '2026-05-01', 'Ines'), children: ['Otis'] },
          action('The first thing', '2026-05-01', 'Ines'),
        ],
      },
    ],
    decision: {
      by: '',
      reasons: '',
      dissent: [],
      parentsViews: [],
      children: [
        decided('Juno', 'plan', 'A child protection plan'),
        decided('Otis', 'neither', 'No plan'),
      ],
    },
  };
}

const decided = (child: string, outcome: 'plan' | 'neither', words: string) => ({
  child,
  outcome,
  words,
  category: 'Neglect',
  alsoCategories: [],
});

const typed = (fields: Partial<OutcomeLine> & Pick<OutcomeLine, 'kind' | 'text'>): OutcomeLine => ({
  saidBy: [],
  writtenBy: null,
  evidence: null,
  children: [],
  struck: false,
  onlyFor: null,
  action: null,
  comments: [],
  ...fields,
});

const action = (text: string, by: string, who: string): OutcomeLine =>
  typed({
    kind: 'action',
    text,
    action: { who, with: [], by, howWeWillKnow: 'How safe', answers: null },
  });

test('[O10] a child who is on no list has what everyone may read of them, and nothing of any other audience or child', () => {
  const conference = smallConference();
  const [juno, otis] = conference.children;
  const mine = given(otis).id;
  const board: BoardDocument[] = ['everyone', 'professionals', 'chair'].map((name) => ({
    audience: audienceNamed(conference, name),
    lines: [
      line({ id: `${name}1`, code: 'action' }),
      line({ id: `${name}2`, code: 'action', children: [mine] }),
      line({ id: `${name}3`, code: 'action', children: [given(juno).id] }),
    ],
    scales: [],
  }));
  const before = JSON.stringify([...conference.people]);
  const copy = outcomesSchema.parse(
    given(childOutcomes(board, conference, mine, { version: 1, at: 0 })),
  );
  expect(copy.for).toEqual({ name: 'Otis', title: '', role: 'child' });
  expect(copy.headings.flatMap(({ lines }) => lines).map(({ text }) => text)).toEqual([
    'words of everyone1',
    'words of everyone2',
  ]);
  expect(copy.conference.children).toEqual(['Otis']);
  expect(JSON.stringify([...conference.people])).toBe(before);
  expect(childOutcomes(board, conference, 'nobody', { version: 1, at: 0 })).toBeNull();
  // Everybody but one is no audience for somebody of no list.
  const others = { by: 'all-but' as const, people: [] };
  const audience = {
    id: 'o',
    members: others,
    name: 'o',
    children: [],
    of: null,
    document: 'o',
    epoch: 0,
  };
  const wider = { ...conference, audiences: new Map([...conference.audiences, ['o', audience]]) };
  const more = [{ audience: 'o', lines: [line({ id: 'o1', code: 'action' })], scales: [] }];
  const without = childOutcomes([...board, ...more], wider, mine, { version: 1, at: 0 });
  expect(JSON.stringify(without)).toBe(JSON.stringify(copy));
});

test('[O10] a child’s own words come back to them from the part they were read out in, and nobody else’s with them', () => {
  const plain = smallConference();
  const [juno, otis] = plain.children.map(({ id }) => id);
  const says = personNamed(plain, 'Juno');
  const part = (audience: string, restricted: boolean) =>
    [
      audience,
      { id: audience, name: audience, audience, people: [], restricted, opened: true },
    ] as const;
  const conference = {
    ...plain,
    parts: new Map([...plain.parts, part('a', false), part('r', true)]),
  };
  const own = { code: 'child-view', saidBy: [says], children: [given(juno)] } as const;
  const board: BoardDocument[] = ['a', 'r', 'chair', 'everyone'].map((name) => ({
    audience: name.length === 1 ? name : audienceNamed(plain, name),
    lines: [
      line({ id: `${name}1`, ...own, children: [given(juno)], saidBy: [says] }),
      line({ id: `${name}2`, ...own, children: [given(juno)], saidBy: ['somebody else'] }),
      line({ id: `${name}3`, ...own, children: [given(otis)], saidBy: [says] }),
      line({ id: `${name}4`, code: 'strength', children: [given(juno)], saidBy: [says] }),
    ],
    scales: [],
  }));
  const copy = given(childOutcomes(board, conference, given(juno), { version: 1, at: 0 }));
  expect(copy.childrensWords.map(({ text }) => text).toSorted()).toEqual([
    'words of a1',
    'words of everyone1',
    'words of everyone2',
  ]);
});
