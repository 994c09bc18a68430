import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange } from '../../../shared/board/arrange.ts';
import type { Arranged, Entry } from '../../../shared/board/arrange.ts';
import { codes } from '../../../shared/board/codes.ts';
import type { Line } from '../../../shared/board/line.ts';
import { templates } from '../../../shared/templates/templates.ts';
import { lineOf } from '../../support/board-lines.ts';

const template = {
  headings: [
    { id: 'worried', tone: 'worry', codes: ['harm-now', 'danger-statement'] },
    { id: 'well', tone: 'well', codes: ['strength'] },
    { id: 'next', tone: 'next', codes: ['action'] },
  ],
} as const;

type Heading = (typeof template)['headings'][number];

const ids = (entries: readonly Entry<Line>[]) => entries.map(({ line }) => line.id);
const under = (board: Arranged<Line, Heading>, id: Heading['id']) =>
  ids(board.headings.find(({ heading }) => heading.id === id)?.entries ?? []);

describe('headings', () => {
  test('[B4] a line that was taken back before a word was written is not there to read', () => {
    const lines = [
      lineOf('begun', { text: ' ', struck: true }),
      lineOf('answered', { text: '', struck: true }),
      lineOf('answer', { code: 'comment', about: 'answered' }),
      lineOf('empty', { text: '' }),
    ];
    expect(under(arrange(template, [lines]), 'well').toSorted()).toEqual(['answered', 'empty']);
  });

  test('[B4] a line stands under the heading of its code, in order, struck ones in their place', () => {
    const lines = [
      lineOf('third', { order: 'a2' }),
      lineOf('first', { order: 'a0' }),
      lineOf('second', { order: 'a1', struck: true }),
      lineOf('worry', { code: 'harm-now' }),
    ];
    const board = arrange(template, [lines]);
    expect(under(board, 'well')).toEqual(['first', 'second', 'third']);
    expect(under(board, 'worried')).toEqual(['worry']);
    expect(board.headings.map(({ heading }) => heading.id)).toEqual(['worried', 'well', 'next']);
  });

  test('[B4] a code that no heading holds stands under the plain heading, else the last', () => {
    const lines = [lineOf('odd', { code: 'grey-area' })];
    expect(under(arrange(template, [lines]), 'next')).toEqual(['odd']);
    const plain = { id: 'well', tone: 'plain', codes: ['strength'] } as const;
    const headings = [template.headings[0], plain, template.headings[2]];
    const board = arrange({ headings }, [lines]);
    expect(ids(board.headings[1]?.entries ?? [])).toEqual(['odd']);
  });
});

describe('the band', () => {
  test('[B5] each danger statement has the goals that answer it; the others follow; a child’s words stand apart', () => {
    const board = arrange(template, [
      [
        lineOf('d1', { code: 'danger-statement', order: 'a0' }),
        lineOf('d2', { code: 'danger-statement', order: 'a1' }),
        lineOf('g1', { code: 'safety-goal', order: 'a2', goal: 'd2' }),
        lineOf('g2', { code: 'safety-goal', order: 'a3', about: 'd1' }),
        lineOf('g3', { code: 'safety-goal', order: 'a4' }),
        lineOf('g4', { code: 'safety-goal', order: 'a5', goal: 'gone', about: 'd2' }),
        lineOf('juno', { code: 'child-view', order: 'a6' }),
      ],
    ]);
    const dangers = board.band.dangers.map(({ line, goals }) => [line.id, ids(goals)]);
    expect(dangers).toEqual([
      ['d1', ['g2']],
      ['d2', ['g1', 'g4']],
    ]);
    expect(ids(board.band.goals)).toEqual(['g3']);
    expect(ids(board.band.childrensWords)).toEqual(['juno']);
    expect(under(board, 'worried')).toEqual([]);
  });
});

describe('comments', () => {
  const comment = (id: string, about: string | null, more: Partial<Line> = {}) =>
    lineOf(id, { code: 'comment', about, order: 'a5', ...more });

  test('[B6] comments stand beneath their line in order, answers to a comment with it', () => {
    const board = arrange(template, [
      [
        lineOf('line'),
        comment('c2', 'line', { order: 'a2' }),
        comment('c1', 'line', { order: 'a1' }),
        comment('c3', 'c1'),
      ],
    ]);
    const [entry] = board.headings[1]?.entries ?? [];
    expect(entry?.comments.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3']);
  });

  test('[B6] a comment on a danger statement stands in the band', () => {
    const board = arrange(template, [
      [lineOf('d', { code: 'danger-statement' }), comment('c', 'd')],
    ]);
    expect(board.band.dangers[0]?.comments.map(({ id }) => id)).toEqual(['c']);
  });

  test('[B6] a comment whose line is not here, or that goes round in a circle, stands by itself', () => {
    const board = arrange(template, [
      [
        comment('lost', 'gone'),
        comment('one', 'two'),
        comment('two', 'one'),
        comment('self', 'self'),
      ],
    ]);
    expect(under(board, 'next').toSorted()).toEqual(['lost', 'one', 'self', 'two']);
  });
});

describe('several documents', () => {
  test('[B7] a line of a narrower audience stands after the line it names, else at the end', () => {
    const wide = [lineOf('w1', { order: 'a0' }), lineOf('w2', { order: 'a1' })];
    const narrow = [
      lineOf('n2', { order: 'a2', after: 'w1' }),
      lineOf('n1', { order: 'a1', after: 'w1' }),
      lineOf('n3', { order: 'a0' }),
      lineOf('n4', { order: 'a3', after: 'gone' }),
    ];
    const narrowest = [lineOf('x', { after: 'n1' })];
    const board = arrange(template, [wide, narrow, narrowest]);
    expect(under(board, 'well')).toEqual(['w1', 'n1', 'x', 'n2', 'w2', 'n3', 'n4']);
  });

  test('[B7] what a reader does not have moves nothing of what they have', () => {
    const wide = [
      lineOf('w1', { order: 'a0' }),
      lineOf('w2', { order: 'a0' }),
      lineOf('w3', { order: 'Zz' }),
    ];
    const narrow = [lineOf('n1', { after: 'w3', order: 'A' }), lineOf('n2')];
    const both = under(arrange(template, [wide, narrow]), 'well');
    expect(both.filter((id) => id.startsWith('w'))).toEqual(
      under(arrange(template, [wide]), 'well'),
    );
  });
});

test.each(templates)(
  '[B4] under $council nothing is ever lost or shown twice, whatever the lines point at',
  (council) => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const pointer = fc.option(id, { nil: null });
    const line = fc.record({
      id,
      code: fc.constantFrom(...codes),
      order: fc.constantFrom('a0', 'a1', 'Zz'),
      about: pointer,
      goal: pointer,
      after: pointer,
      struck: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 6 }), { maxLength: 3 }), (documents) => {
        const lines = documents.map((some) =>
          some.map(({ id: name, ...fields }) => lineOf(name, fields)),
        );
        const { band, headings } = arrange(council, lines);
        const entries = [
          ...band.dangers.flatMap(({ goals, ...entry }) => [entry, ...goals]),
          ...band.goals,
          ...band.childrensWords,
          ...headings.flatMap((heading) => heading.entries),
        ];
        const found = entries.flatMap((entry) => [entry.line, ...entry.comments]);
        expect(found).toHaveLength(lines.flat().length);
        expect(new Set(found)).toEqual(new Set(lines.flat()));
      }),
      { numRuns: 500 },
    );
  },
);
