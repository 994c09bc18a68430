import { arrange, type Entry } from '../board/arrange.ts';

import type { Audience, Conference, Person } from '../conference/conference.ts';
import { hearsAbout, partOf } from '../conference/membership.ts';
import { isRestricted } from '../conference/rights.ts';
import { variantViews } from '../conference/view/variant-views.ts';
import { withoutVariants } from '../board/without-variants.ts';
import type { AudienceId, ChildId, LineId, PersonId } from '../protocol/ids.ts';
import { leftOutOfDecision } from './left-out-of-decision.ts';
import { drawingGoesInCopy, isInCopies } from './drawing-outcome.ts';
import type { Owned } from './line-outcome.ts';
import type { BoardDocument } from './readable-board.ts';
import { goesInCopy, readableBoard } from './readable-board.ts';
import { englishOutcomes } from './words.ts';

/** Something the chair can read and this reader's copy lacks, or has in other words. */
export interface LeftOut {
  /** As the chair reads it. */
  readonly text: string;
  /** The words of the heading or part it stands under. */
  readonly heading: string;
  readonly why:
    | 'part'
    | 'audience'
    | 'children'
    | 'restricted'
    | 'other-wording'
    | 'professionals'
    | 'chair';
  /** For whom it is. */
  readonly audience: AudienceId;
  /** That group in words; for `children` the first names of those this reader may not hear about. */
  readonly name: string;
  /** What the reader has in its place; null for nothing. */
  readonly instead: string | null;
}

/** What is left out of this reader's copy, in the order of the board: lines, questions, drawings, decision and dates. Pure. */
export function leftOut(
  board: readonly BoardDocument[],
  conference: Conference,
  reader: PersonId,
): LeftOut[] {
  const person = conference.people.get(reader);
  if (person === undefined) return [];
  return [
    ...linesLeftOut(board, conference, person),
    ...board.flatMap(({ audience, scales }) =>
      goesInCopy(conference, person, audience)
        ? []
        : scales.map(({ question }) => ({
            text: question,
            heading: englishOutcomes.scale,
            instead: null,
            ...whyNot(conference, person, audience, []),
          })),
    ),
    ...drawingsLeftOut(board, conference, person),
    ...leftOutOfDecision(conference, person).map(({ text, children }) => ({
      text,
      heading: englishOutcomes.decision,
      instead: null,
      ...whyNot(conference, person, conference.decision?.audience ?? '', children),
    })),
    ...conference.dates
      .filter(({ audience }) => !goesInCopy(conference, person, audience))
      .map(({ audience, what, label, date }) => ({
        text: `${label || (englishOutcomes.dateKinds[what] ?? what)}: ${englishOutcomes.date(date)}`,
        heading: englishOutcomes.dates,
        instead: null,
        ...whyNot(conference, person, audience, []),
      })),
  ];
}

/** What was put away is in nobody's copy, and nobody is told of it. */
function drawingsLeftOut(
  board: readonly BoardDocument[],
  conference: Conference,
  person: Person,
): LeftOut[] {
  const drawn = new Set(
    board.flatMap(({ pages = [] }) =>
      pages.filter(({ page }) => isInCopies(page)).map(({ drawing }) => drawing),
    ),
  );
  return [...conference.drawings.values()]
    .filter(
      (drawing) =>
        drawn.has(drawing.id) &&
        !drawing.putAway &&
        !drawingGoesInCopy(conference, person, drawing),
    )
    .map(({ name, audience, about }) => ({
      text: name,
      heading: englishOutcomes.drawings,
      instead: null,
      ...whyNot(conference, person, audience, about),
    }));
}

function linesLeftOut(
  board: readonly BoardDocument[],
  conference: Conference,
  person: Person,
): LeftOut[] {
  const whole = board.map(({ audience, lines }) => lines.map((line) => ({ ...line, audience })));
  const all = withoutVariants(
    whole,
    variantViews(conference, () => true),
  );
  const own = readableBoard(board, conference, person).flatMap(({ lines }) => lines);
  const rootOf = (line: LineId): LineId => conference.released.get(line)?.root ?? line;
  const had = Map.groupBy(own, ({ id }) => rootOf(id));
  return inOrder(conference, all).flatMap(([line, heading]): LeftOut[] => {
    const instead = had.get(rootOf(line.id))?.[0]?.text ?? null;
    if (line.text.trim() === '' || instead === line.text) return [];
    const why = whyNot(conference, person, line.audience, line.children ?? []);
    const reason = instead === null ? why : { ...why, why: 'other-wording' as const };
    return [{ text: line.text, heading, instead, ...reason }];
  });
}

type Read = readonly [line: Owned, heading: string];

/** Every line once, as the chair's board has them, with its comments beneath it. */
function inOrder({ template }: Conference, documents: readonly (readonly Owned[])[]): Read[] {
  const { band, headings } = arrange(template, documents);
  const words = englishOutcomes;
  const under = (heading: string, entries: readonly Entry<Owned>[]): Read[] =>
    entries.flatMap(({ line, comments }) => [line, ...comments].map((one): Read => [one, heading]));
  return [
    ...band.dangers.flatMap((entry) => [
      ...under(words.dangers, [entry]),
      ...under(words.goals, entry.goals),
    ]),
    ...under(words.goals, band.goals),
    ...under(words.childrensWords, band.childrensWords),
    ...headings.flatMap(({ heading, entries }) => under(heading.text, entries)),
  ];
}

/** Why it is not for this reader, and for whom it is. */
function whyNot(
  conference: Conference,
  reader: Person,
  id: AudienceId,
  children: readonly ChildId[],
): Pick<LeftOut, 'why' | 'audience' | 'name'> {
  const audience = conference.audiences.get(id);
  const about = [...new Set([...children, ...(audience?.children ?? [])])];
  const unheard = about.filter((child) => !hearsAbout(reader, [child]));
  if (unheard.length > 0 && !isRestricted(conference, id)) {
    const named = conference.children.filter((child) => unheard.includes(child.id));
    const name = englishOutcomes.list(named.map((child) => child.name));
    return { why: 'children', audience: id, name };
  }
  return { why: whyOf(conference, audience), audience: id, name: audience?.name ?? '' };
}

function whyOf(conference: Conference, audience: Audience | undefined): LeftOut['why'] {
  if (audience === undefined) return 'audience';
  if (isRestricted(conference, audience.id)) return 'restricted';
  if (audience.members.by === 'standing') {
    return audience.members.standing === 'everyone' ? 'audience' : audience.members.standing;
  }
  return partOf(conference, audience.id) === undefined ? 'audience' : 'part';
}
