import { arrange, type Entry } from '../board/arrange.ts';
import type { Conference } from '../conference/conference.ts';
import type { Contacts } from '../conference/contacts.ts';
import { hearsAbout } from '../conference/membership.ts';
import type { Instant, LineId, PersonId } from '../protocol/ids.ts';
import { addendaOutcome } from './addenda.ts';
import { agreementOutcome } from './agreement-outcome.ts';
import { audienceLabels } from './audience-labels.ts';
import { typedDrawings } from './drawing-outcome.ts';
import { decisionOutcome } from './decision-outcome.ts';
import { typedLine } from './line-outcome.ts';
import type { Owned, Wording } from './line-outcome.ts';
import { nameBook } from './name-book.ts';
import type { Outcomes } from './outcomes.ts';
import { peopleOutcome } from './people-outcome.ts';
import { planOutcome } from './plan-outcome.ts';
import { recordOutcome } from './record-outcome.ts';
import { goesInCopy, readableBoard } from './readable-board.ts';
import type { BoardDocument } from './readable-board.ts';
import { typedScales } from './scale-outcome.ts';
import { englishOutcomes, type OutcomeWords } from './words.ts';

/** Which copy this is: the version that is being issued, and when. */
export interface Edition {
  readonly version: number;
  readonly at: Instant;
  /** What tells a line or a page again in this reader’s next version, and tells nothing else. */
  readonly keyOf?: (id: LineId) => string;
  /** Whom to ask, as the council has it at this moment; none set: left out. */
  readonly contacts?: Contacts;
}

/**
 * The typed outcomes for one reader: every line they may read under its heading exactly as shown on the board, and
 * nothing else. Pure. `board` holds the conference's documents, widest audience first; a person who is not of the
 * conference gets null.
 */
export function buildOutcomes(
  board: readonly BoardDocument[],
  conference: Conference,
  reader: PersonId,
  edition: Edition,
  words: OutcomeWords = englishOutcomes,
): Outcomes | null {
  const person = conference.people.get(reader);
  if (person === undefined) return null;
  const mine = readableBoard(board, conference, person);
  const { template } = conference;
  const arranged = arrange(template, mine.map(owned));
  const names = nameBook(conference, person);
  const texts = new Map(mine.flatMap(({ lines }) => lines.map(({ id, text }) => [id, text])));
  const onlyFor = audienceLabels(conference, person, names, words);
  const wording: Wording = {
    names,
    texts,
    onlyFor,
    earlier: conference.earlier,
    keyOf: edition.keyOf,
  };
  const typed = (entry: Entry<Owned>) => typedLine(entry, wording);
  const drawings = typedDrawings(mine, conference, person, wording, words);
  const { kind, date, time, place } = conference.details;
  return {
    schema: 'outcomes.v1',
    version: edition.version,
    issuedAt: new Date(edition.at).toISOString(),
    for: names.voice(reader),
    conference: {
      kind,
      date,
      time,
      place,
      format: template.council,
      children: conference.children
        .filter(({ id }) => hearsAbout(person, [id]))
        .map(({ name }) => name),
    },
    people: peopleOutcome(conference, person),
    dangers: arranged.band.dangers.map((entry) => ({
      statement: typed(entry),
      goals: entry.goals.map(typed),
    })),
    goals: arranged.band.goals.map(typed),
    childrensWords: arranged.band.childrensWords.map(typed),
    headings: arranged.headings.map(({ heading, entries }) => ({
      id: heading.id,
      text: heading.text,
      subtext: heading.subtext,
      lines: entries.map(typed),
    })),
    ...planOutcome(conference, person, names),
    scales: mine.flatMap((part) => typedScales(part, conference, person, wording)),
    decision: decisionOutcome(conference, person, template, names, words),
    dates: conference.dates
      .filter(({ audience }) => goesInCopy(conference, person, audience))
      .map((next) => ({
        what: next.label || (words.dateKinds[next.what] ?? next.what),
        date: next.date,
        time: next.time,
        place: next.place,
      })),
    ...agreementOutcome(conference, person, names),
    ...(edition.contacts === undefined ? {} : { contacts: edition.contacts }),
    ...addendaOutcome(conference, person, names),
    ...(drawings.length === 0 ? {} : { drawings }),
    ...recordOutcome(conference, person, names, words),
  };
}

const owned = ({ audience, lines }: BoardDocument): Owned[] =>
  lines.map((line) => ({ ...line, audience }));
