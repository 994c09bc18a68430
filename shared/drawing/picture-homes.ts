import type { Box } from './box-of.ts';
import { boxAround, boxOf, overlap, wider } from './box-of.ts';
import { outlineRound } from './home-outline.ts';
import { linePart, roundedBox, roundedShape } from './paths.ts';
import type { PicturePart } from './picture.ts';
import type { DrawingPage, PersonShape } from './shape.ts';
import { isPerson } from './shape.ts';
import { wrapWords } from './words-box.ts';

/**
 * A dashed line round those of one home, with its name. It goes round nobody else: where others stand among them it
 * goes between, and where it cannot it stands round each by themselves.
 */
export function homesOf({ shapes }: DrawingPage): readonly PicturePart[] {
  const people = shapes.filter(isPerson);
  const [first] = people;
  if (first === undefined) return [];
  const known = madeWith.get(first);
  if (known !== undefined && isSame(people, known.people)) return known.parts;
  const parts = homesRound(people);
  madeWith.set(first, { people, parts });
  return parts;
}

/** By the first of them. A page is made anew with every point of a stroke, and its people mostly stand where they stood. */
const madeWith = new WeakMap<
  PersonShape,
  { readonly people: readonly PersonShape[]; readonly parts: readonly PicturePart[] }
>();

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, at) => value === other[at]);

function homesRound(people: readonly PersonShape[]): PicturePart[] {
  const homes = new Map<string, PersonShape[]>();
  for (const person of people) {
    const home = person.props.home.trim();
    if (home !== '') homes.set(home, [...(homes.get(home) ?? []), person]);
  }
  return [...homes].flatMap(([home, members], at) =>
    homeParts(home, members, people, at < mostWound),
  );
}

/** A line that finds its way between others takes time: of more homes than any family has, each stands round its own. */
const mostWound = 24;

function homeParts(
  home: string,
  members: readonly PersonShape[],
  people: readonly PersonShape[],
  mayWind: boolean,
): PicturePart[] {
  const own = members.map(roomOf);
  const others = people.filter((person) => !members.includes(person)).map(boxOf);
  const whole = boxAround(own);
  const isAlone = !others.some((box) => overlap(box, whole));
  const paths = isAlone
    ? [roundedBox(whole, corner)]
    : mayWind
      ? outlineRound(own, others).map((outline) => roundedShape(outline, corner))
      : own.map((box) => roundedBox(box, corner));
  const last = isAlone ? whole : own.reduce((one, box) => (isLower(box, one) ? box : one));
  return [
    ...paths.map((d): PicturePart => ({ ...linePart(d, 'grey', 2), dash: [8, 8] })),
    {
      kind: 'words',
      x: last.x + 16,
      y: last.y + last.height - 12,
      size: nameSize,
      ink: 'grey',
      anchor: 'start',
      bold: false,
      lines: wrapWords(home, Math.max(120, last.width - 32), nameSize).slice(0, 1),
    },
  ];
}

const corner = 22;
const nameSize = 17;

/** A person with room round them, and below for the name of the home: lines come from above. */
function roomOf(person: PersonShape): Box {
  const { x, y, width, height } = wider(boxOf(person), 14);
  return { x, y, width, height: height + 26 };
}

const isLower = (one: Box, other: Box): boolean => {
  const [bottom, otherBottom] = [one.y + one.height, other.y + other.height];
  return bottom > otherBottom || (bottom === otherBottom && one.x < other.x);
};
