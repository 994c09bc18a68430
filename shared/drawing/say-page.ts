import { boxOf } from './box-of.ts';
import type { DrawingKind } from './drawing.ts';
import type { DrawingLabels, PageWords } from './page-words.ts';
import { isInTheMiddle, regionOf, regionsOf } from './regions.ts';
import type { DrawingPage, PersonShape, Shape, Tie, TieKind } from './shape.ts';
import { isPerson, isStroke, tieKinds } from './shape.ts';

/**
 * What lies on the page, in plain words: one row for each person and each piece of writing, and how many lines are drawn
 * beside them. In the order one would read the picture in. Nothing on the page: no rows.
 */
export function sayPage(
  kind: DrawingKind,
  page: DrawingPage,
  labels: DrawingLabels,
  words: PageWords,
): string[] {
  const said = (shapes: readonly Shape[]) => sayShapes(shapes, page, words);
  if (regionsOf(kind).length === 0) return said(page.shapes);
  const within = (where: string, shapes: readonly Shape[]) =>
    said(shapes).map((what) => filled(words.lies, { where, what }));
  return [
    ...within(
      words.inTheMiddle,
      page.shapes.filter((shape) => isInTheMiddle(kind, shape)),
    ),
    ...regionsOf(kind).flatMap(({ id }) =>
      within(
        labels[id],
        page.shapes.filter((shape) => regionOf(kind, shape) === id),
      ),
    ),
    ...within(
      words.outside,
      page.shapes.filter((shape) => regionOf(kind, shape) === null && !isInTheMiddle(kind, shape)),
    ),
  ];
}

/** One person: name, symbol, and how they belong to the others, each kind of tie in one sentence. */
function sayPerson(person: PersonShape, page: DrawingPage, words: PageWords): string {
  const { props } = person;
  const told = [nameOf(person, words), words.symbols[props.symbol], props.died ? words.died : ''];
  const sentences = [
    ended(told.filter((one) => one !== '').join(', ')),
    ...(isBlank(props.note) ? [] : [ended(oneLine(props.note))]),
    ...tieKinds.flatMap((kind) => sayTies(kind, person, page, words)),
    ...sayHome(person, page, words),
  ];
  return sentences.join(' ');
}

function sayShapes(shapes: readonly Shape[], page: DrawingPage, words: PageWords): string[] {
  const written = shapes.filter((shape) => isPerson(shape) || isWritten(shape));
  const drawn = shapes.filter((shape) => isStroke(shape) || shape.props.type === 'geo').length;
  return [
    ...inReadingOrder(written).map((shape) =>
      isPerson(shape) ? sayPerson(shape, page, words) : oneLine(textOf(shape)),
    ),
    ...(drawn === 0
      ? []
      : [drawn === 1 ? words.oneLine : filled(words.lines, { count: String(drawn) })]),
  ];
}

function sayTies(
  kind: TieKind,
  person: PersonShape,
  page: DrawingPage,
  words: PageWords,
): string[] {
  const ties = page.ties.filter(({ tie }) => tie === kind);
  const { from, to } = words.ties[kind];
  const begins = othersOf(ties, 'from', 'to', person, page, words);
  const ends = othersOf(ties, 'to', 'from', person, page, words);
  const say = (sentence: string, names: readonly string[]) =>
    names.length === 0 ? [] : [filled(sentence, { others: joined(names, words) })];
  return from === to
    ? say(from, [...new Set([...begins, ...ends])])
    : [...say(from, begins), ...say(to, ends)];
}

function othersOf(
  ties: readonly Tie[],
  own: 'from' | 'to',
  other: 'from' | 'to',
  person: PersonShape,
  page: DrawingPage,
  words: PageWords,
): string[] {
  const ids = new Set(ties.filter((tie) => tie[own] === person.id).map((tie) => tie[other]));
  return namesOf(
    page.shapes.filter(({ id }) => ids.has(id) && id !== person.id),
    words,
  );
}

function sayHome(person: PersonShape, page: DrawingPage, words: PageWords): string[] {
  const home = person.props.home.trim();
  if (home === '') return [];
  const others = page.shapes.filter(
    (one) => isPerson(one) && one.id !== person.id && one.props.home.trim() === home,
  );
  if (others.length === 0) return [];
  const named = namesOf(others.slice(0, mostNamed), words);
  const rest = others.length - named.length;
  const more = rest === 0 ? [] : [filled(words.more, { count: String(rest) })];
  return [filled(words.home, { others: joined([...named, ...more], words) })];
}

/** Two thousand in one home, each said to live with all the others, were forty megabytes in each copy. */
const mostNamed = 20;

/** From the top row to the last, and in a row from the left. A row is what begins within half a person of the first. */
function inReadingOrder<One extends Shape>(shapes: readonly One[]): One[] {
  const rows: { top: number; shapes: { shape: One; x: number }[] }[] = [];
  const boxes = shapes.map((shape) => ({ shape, ...boxOf(shape) })).toSorted((a, b) => a.y - b.y);
  for (const { shape, x, y } of boxes) {
    const row = rows.at(-1);
    if (row !== undefined && y - row.top < 40) row.shapes.push({ shape, x });
    else rows.push({ top: y, shapes: [{ shape, x }] });
  }
  return rows.flatMap((row) => row.shapes.toSorted((a, b) => a.x - b.x).map(({ shape }) => shape));
}

const namesOf = (shapes: readonly Shape[], words: PageWords): string[] =>
  inReadingOrder(shapes.filter(isPerson)).map((person) => nameOf(person, words));

const nameOf = ({ props }: PersonShape, { nobody }: PageWords): string =>
  isBlank(props.name) ? nobody : oneLine(props.name);

function joined(names: readonly string[], { and }: PageWords): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : names.slice(0, -1).join(', ') + and + last;
}

/** What is given in stands as it is, braces and all. */
const filled = (sentence: string, given: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => given[name] ?? whole);

const ended = (sentence: string): string => (/[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`);

const oneLine = (text: string): string => text.trim().replaceAll(/\s+/gu, ' ');

const isBlank = (text: string): boolean => text.trim() === '';

const isWritten = (shape: Shape): boolean => !isBlank(textOf(shape));

const textOf = ({ props }: Shape): string => (props.type === 'words' ? props.text : '');
