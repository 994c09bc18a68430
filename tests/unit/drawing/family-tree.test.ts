import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, test } from 'vitest';
import { beginPage } from '../../../shared/drawing/begin-page.ts';
import { boxOf, overlap } from '../../../shared/drawing/box-of.ts';
import { layOutFamily } from '../../../shared/drawing/lay-out-family.ts';
import { isInTheMiddle, symbolMiddle } from '../../../shared/drawing/regions.ts';
import type { PersonShape, Tie } from '../../../shared/drawing/shape.ts';
import { tieKinds } from '../../../shared/drawing/shape.ts';
import { pageDoc, person, tie } from '../../support/drawn.ts';
import { readPage } from '../../../shared/drawing/read-page.ts';

interface Page {
  shapes: PersonShape[];
  ties: Tie[];
}

function laidOut({ shapes, ties }: Page): Map<string, PersonShape> {
  const places = layOutFamily({ shapes, ties });
  return new Map(
    shapes.map((shape) => [
      shape.id.slice('shape:'.length),
      { ...shape, place: { ...shape.place, ...places.get(shape.id) } },
    ]),
  );
}

const x = (people: Map<string, PersonShape>, id: string) => middle(people, id).x;
const y = (people: Map<string, PersonShape>, id: string) => middle(people, id).y;

function middle(people: Map<string, PersonShape>, id: string) {
  const shape = people.get(id);
  if (shape === undefined) throw new Error(`nobody is called ${id}`);
  return symbolMiddle(shape);
}

const family = (names: string, ties: Tie[]): Page => ({
  shapes: names.split(' ').map((name, at) => person(name, {}, { x: at })),
  ties,
});

describe('laid out', () => {
  test('[D7] a couple stands side by side, their children beneath the middle between them', () => {
    const people = laidOut(
      family('mother father a b c', [
        tie('couple', 'mother', 'father'),
        ...['a', 'b', 'c'].flatMap((child) => [
          tie('parent', 'mother', child),
          tie('parent', 'father', child),
        ]),
      ]),
    );
    expect(y(people, 'mother')).toBe(y(people, 'father'));
    expect([y(people, 'b'), y(people, 'c')]).toEqual([y(people, 'a'), y(people, 'a')]);
    expect(y(people, 'a')).toBeGreaterThan(y(people, 'mother'));
    expect(x(people, 'b')).toBeCloseTo((x(people, 'mother') + x(people, 'father')) / 2, -1);
    expect(x(people, 'b') - x(people, 'a')).toBeCloseTo(x(people, 'c') - x(people, 'b'), -1);
  });

  test('[D7] a mother of half-siblings stands between the two fathers', () => {
    const people = laidOut(
      family('mother rowan silas juno otis', [
        tie('parent', 'mother', 'juno'),
        tie('parent', 'silas', 'juno'),
        tie('parent', 'mother', 'otis'),
        tie('parent', 'rowan', 'otis'),
      ]),
    );
    const row = ['mother', 'rowan', 'silas'].toSorted((a, b) => x(people, a) - x(people, b));
    expect(row[1]).toBe('mother');
    expect(x(people, 'juno') < x(people, 'otis')).toBe(x(people, 'silas') < x(people, 'rowan'));
  });

  test('[D7] grandparents stand above parents, and people without ties in a row of their own beneath', () => {
    const people = laidOut(
      family('gran mother child neighbour carer', [
        tie('parent', 'mother', 'child'),
        tie('parent', 'gran', 'mother'),
        tie('looks-after', 'carer', 'child'),
        tie('close', 'neighbour', 'child'),
      ]),
    );
    expect(y(people, 'gran')).toBeLessThan(y(people, 'mother'));
    expect(y(people, 'carer')).toBe(y(people, 'mother'));
    expect(y(people, 'neighbour')).toBeGreaterThan(y(people, 'child'));
  });

  const some = fc.record({
    count: fc.integer({ min: 1, max: 14 }),
    ties: fc.array(
      fc.record({ kind: fc.constantFrom(...tieKinds), from: fc.nat(15), to: fc.nat(15) }),
      { minLength: 4, maxLength: 24 },
    ),
    long: fc.nat(3),
  });

  const pageFrom = ({
    count,
    ties,
    long,
  }: {
    count: number;
    long: number;
    ties: { kind: Tie['tie']; from: number; to: number }[];
  }): Page => ({
    shapes: Array.from({ length: count }, (_, at) =>
      person(
        `p${at}`,
        {
          name: 'Bettina Thistlewick '.repeat(at % 4 === long ? 3 : 1),
          note: at % 3 === 0 ? 'lives in Derby' : '',
        },
        { x: (at * 7919) % 900 },
      ),
    ),
    ties: ties.map(({ kind, from, to }) => tie(kind, `p${from}`, `p${to}`)),
  });

  test('[D7] whatever the ties say, nobody stands on anybody, and it is the same each time', () => {
    fc.assert(
      fc.property(some, (told) => {
        const page = pageFrom(told);
        const people = [...laidOut(page).values()];
        expect(layOutFamily(page).size).toBe(page.shapes.length);
        expect(layOutFamily({ ...page, shapes: page.shapes.toReversed() })).toEqual(
          layOutFamily(page),
        );
        for (const [at, one] of people.entries()) {
          for (const other of people.slice(at + 1)) {
            expect(overlap(boxOf(one), boxOf(other))).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('[D7] parents stand above their children, where no tie contradicts another', () => {
    fc.assert(
      fc.property(some, (told) => {
        const down = told.ties
          .map(({ from, to, kind }) => ({ from: Math.min(from, to), to: Math.max(from, to), kind }))
          .map((one) => ({
            ...one,
            kind: one.kind === 'parent' || one.kind === 'close' ? one.kind : ('parent' as const),
          }))
          // Each child has one parent here, so that nobody becomes beside their own grandchild.
          .filter((one, at, all) => all.findIndex(({ to }) => to === one.to) === at);
        const page = pageFrom({ ...told, ties: down });
        const people = laidOut(page);
        for (const { kind, from, to } of down) {
          if (kind !== 'parent' || from === to || !people.has(`p${from}`) || !people.has(`p${to}`))
            continue;
          expect(y(people, `p${from}`)).toBeLessThan(y(people, `p${to}`));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('[D7] a ring of parents leaves the rest in order', () => {
    const people = laidOut(
      family('a b c d e', [
        tie('parent', 'a', 'b'),
        tie('parent', 'b', 'c'),
        tie('parent', 'c', 'a'),
        tie('parent', 'c', 'd'),
        tie('parent', 'd', 'e'),
      ]),
    );
    expect(y(people, 'd')).toBeGreaterThan(y(people, 'c'));
    expect(y(people, 'e')).toBeGreaterThan(y(people, 'd'));
  });

  test('[D7] rings of parents and everybody tied to everybody end in good time', () => {
    const names = Array.from({ length: 60 }, (_, at) => `p${at}`);
    const ring = names.map((name, at) => tie('parent', name, names[(at + 1) % names.length] ?? ''));
    const all = names.flatMap((one) => names.map((other) => tie('couple', one, other)));
    expect(layOutFamily(family(names.join(' '), [...ring, ...all])).size).toBe(60);
    expect(
      layOutFamily(family('a', [tie('parent', 'a', 'a'), tie('parent', 'a', 'nobody')])).size,
    ).toBe(1);
    expect(layOutFamily({ shapes: [], ties: ring }).size).toBe(0);
  });
});

describe('what a page begins with', () => {
  const begins = (id: string, title: string) => ({ id, name: id, title });
  const kids = ['Juno', 'Otis', 'Wren'].map((name) => ({ id: name.toLowerCase(), name }));
  const parentsIn = (page: Page) =>
    page.ties.map(({ from, to }) => `${from.slice(6)} ${to.slice(6)}`).toSorted();

  test('[D8] whose parent somebody is stands there only where a title says so', () => {
    const page = beginPage(
      'family-tree',
      [
        begins('kezia', 'Mother'),
        begins('rowan', 'Father of Otis and Wren'),
        begins('silas', "Juno's father"),
        begins('bett', 'Maternal grandmother'),
        begins('step', 'Stepfather'),
        begins('zed', 'Father of Zed'),
        begins('sw', 'Parenting worker'),
      ],
      kids,
    );
    expect(parentsIn(page)).toEqual([
      'kezia juno',
      'kezia otis',
      'kezia wren',
      'rowan otis',
      'rowan wren',
      'silas juno',
    ]);
    expect(page.ties.every(({ tie: kind }) => kind === 'parent')).toBe(true);
  });

  test('[D8] two people who are both only "Father" are nobody\'s until somebody says whose', () => {
    expect(
      parentsIn(
        beginPage(
          'family-tree',
          [begins('a', 'Father'), begins('b', 'Dad'), begins('m', 'Mum')],
          kids,
        ),
      ),
    ).toEqual(['m juno', 'm otis', 'm wren']);
    expect(
      parentsIn(
        beginPage('family-tree', [begins('a', 'Father'), begins('b', 'Father of Juno')], kids),
      ),
    ).toEqual(['a otis', 'a wren', 'b juno']);
  });

  test.each([
    ['Mother', 'circle'],
    ['Maternal grandmother', 'circle'],
    ['Aunt of Otis', 'circle'],
    ['Nana', 'circle'],
    ['Father of Juno', 'square'],
    ['Uncle', 'square'],
    ['Step-father', 'square'],
    ["Wren's father", 'square'],
    ['Foster carer', 'diamond'],
    ['', 'diamond'],
    ['Child (11)', 'diamond'],
    ['Brother or sister', 'diamond'],
    ['Friend of the mother', 'diamond'],
  ])('[D8] a title says the symbol, or nothing does: "%s" is a %s', (title, symbol) => {
    expect(beginPage('family-tree', [begins('a', title)], []).shapes[0]?.props.symbol).toBe(symbol);
  });

  test('[D8] the sample family stands in two rows, and can be written as it is', () => {
    const sample = z
      .object({
        children: z.array(z.object({ id: z.string(), firstName: z.string() })),
        conference: z.object({
          participants: z.array(
            z.object({ id: z.string(), name: z.string(), role: z.string(), title: z.string() }),
          ),
        }),
      })
      .parse(JSON.parse(readFileSync('tests/fixtures/sample-conference.json', 'utf8')));
    const people = sample.conference.participants.filter(({ role }) =>
      ['parent', 'network'].includes(role),
    );
    const page = beginPage(
      'family-tree',
      people,
      sample.children.map(({ id, firstName }) => ({ id, name: firstName })),
    );
    expect(page.shapes.map(({ props }) => props.name)).toEqual([
      'Kezia Thistlewick',
      'Rowan Pikestaff',
      'Bettina Thistlewick',
      'Halina Pikestaff',
      'Silas Orrery',
      'Juno',
      'Otis',
      'Wren',
    ]);
    const written = readPage(pageDoc(page.shapes, page.ties));
    expect([written.shapes.length, written.ties]).toEqual([8, page.ties]);
    const placed = new Map(
      page.shapes.map((shape) => [shape.props.name.split(' ')[0] ?? '', shape]),
    );
    const row = ['Rowan', 'Kezia', 'Silas'].toSorted((a, b) => x(placed, a) - x(placed, b));
    expect(row[1]).toBe('Kezia');
    expect(new Set(['Juno', 'Otis', 'Wren'].map((name) => y(placed, name))).size).toBe(1);
    expect(y(placed, 'Juno')).toBeGreaterThan(y(placed, 'Kezia'));
  });

  test('[D8] the children stand in the middle of the safety circles; a blank page and the houses are empty', () => {
    for (let count = 1; count <= 4; count += 1) {
      const { shapes } = beginPage(
        'safety-circles',
        [begins('kezia', 'Mother')],
        Array.from({ length: count }, (_, at) => ({ id: `c${at}`, name: 'Juno' })),
      );
      expect(shapes.map((shape) => isInTheMiddle('safety-circles', shape))).toEqual(
        Array.from({ length: count }, () => true),
      );
    }
    expect([
      beginPage('blank', [begins('a', 'Mother')], kids),
      beginPage('three-houses', [], kids),
    ]).toEqual([
      { shapes: [], ties: [] },
      { shapes: [], ties: [] },
    ]);
  });

  test('[D8] ids of people are ids of shapes, however long or alike they are', () => {
    const ids = [...Array.from({ length: 3 }, (_, at) => `${'x'.repeat(50)}${at}`), 'a', 'a'];
    const { shapes } = beginPage(
      'family-tree',
      ids.map((id) => begins(id, '')),
      [{ id: 'a', name: 'Juno' }],
    );
    expect(new Set(shapes.map(({ id }) => id)).size).toBe(6);
    expect(readPage(pageDoc(shapes)).shapes).toHaveLength(6);
  });
});
