import { arrange } from '../board/arrange.ts';
import { annexReaders, mayReadAnnex } from '../conference/annex-readers.ts';
import type { Conference, Part, Person } from '../conference/conference.ts';
import { partOf } from '../conference/membership.ts';
import { nothingSaid } from '../conference/restriction.ts';
import { mayRead } from '../conference/rights.ts';
import { typedDrawings } from '../outcomes/drawing-outcome.ts';
import { typedLine, type Owned, type Wording } from '../outcomes/line-outcome.ts';
import { nameBook } from '../outcomes/name-book.ts';
import { heardLines, type BoardDocument } from '../outcomes/readable-board.ts';
import { typedScales } from '../outcomes/scale-outcome.ts';
import type { PartId, PersonId } from '../protocol/ids.ts';
import { list, paragraph, section, those } from './blocks.ts';
import { drawingBlocks } from './drawing-blocks.ts';
import { linesBlock, voice } from './line-blocks.ts';
import type { Block, Paper } from './paper.ts';
import { scaleSection } from './scale-blocks.ts';
import { englishPapers, type PaperWords } from './words.ts';
import { englishStaffPapers, type StaffPaperWords } from './words/staff.ts';

/**
 * What a restricted part wrote, apart from every other paper: for the chair, and for those named for the part who were in
 * it; null for everybody else, and while the conference is not closed. `board` holds the conference's documents.
 */
export function annexPaper(
  board: readonly BoardDocument[],
  conference: Conference,
  part: PartId,
  reader: PersonId,
  words: PaperWords = englishPapers,
  { annex: own }: StaffPaperWords = englishStaffPapers,
): Paper | null {
  const found = conference.parts.get(part);
  const person = conference.people.get(reader);
  if (found === undefined || person === undefined) return null;
  if (!mayReadAnnex(conference, found, person)) return null;
  const { outcomes: say } = words;
  const { kind, date, time } = conference.details;
  const { why, reviewOn } = conference.restrictions.get(part) ?? nothingSaid;
  return {
    kind: 'annex',
    lang: say.lang,
    title: own.title,
    lead: [
      `${say[kind]}, ${say.date(date)}, ${time}`,
      ...(found.name === '' ? [] : [found.name]),
      own.apart,
    ],
    blocks: those([
      section(own.why, [
        paragraph(why === '' ? own.noWhy : why),
        paragraph(reviewOn === '' ? own.noReview : own.review(say.date(reviewOn)), {
          weight: 'strong',
        }),
      ]),
      section(own.readers, [
        list(annexReaders(conference, found).map((one) => ({ text: voice(one) }))),
      ]),
      section(own.written, writtenIn(board, conference, found, person, words)),
    ]),
    foot: [say.madeFor(person.name)],
  };
}

/** Of this part's audience and those narrowed from it, as far as this reader is of them. */
function writtenIn(
  board: readonly BoardDocument[],
  conference: Conference,
  part: Part,
  reader: Person,
  words: PaperWords,
): (Block | null)[] {
  const mine = board.filter(
    ({ audience }) =>
      partOf(conference, audience)?.id === part.id &&
      mayRead(conference, { as: 'person', person: reader.id }, audience),
  );
  const lines = heardLines(mine, reader);
  const owned = mine.map(({ audience }, at): Owned[] =>
    (lines[at] ?? []).map((line) => ({ ...line, audience })),
  );
  const wording: Wording = {
    names: nameBook(conference, reader),
    texts: new Map(lines.flat().map(({ id, text }) => [id, text])),
    onlyFor: () => null,
    earlier: null,
  };
  const { band, headings } = arrange(conference.template, owned);
  const entries = [
    ...band.dangers.flatMap((danger) => [danger, ...danger.goals]),
    ...band.goals,
    ...band.childrensWords,
    ...headings.flatMap(({ entries: own }) => own),
  ];
  return [
    linesBlock(
      entries.map((entry) => typedLine(entry, wording)),
      words,
    ),
    ...mine
      .flatMap((document) => typedScales(document, conference, reader, wording))
      .map((scale) => scaleSection(scale, words.outcomes)),
    section(
      words.outcomes.drawings,
      drawingBlocks(typedDrawings(mine, conference, reader, wording, words.outcomes), words),
    ),
  ];
}
