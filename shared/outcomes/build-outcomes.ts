import { arrange, type Entry } from '../board/arrange.ts';
import type { Line } from '../board/line.ts';
import type { RevealedScale } from '../board/read-lines.ts';
import type { Conference } from '../conference/conference.ts';
import { mayRead } from '../conference/rights.ts';
import type { AudienceId, Instant, PersonId } from '../protocol/ids.ts';
import { templateOf } from '../templates/templates.ts';
import { decisionOutcome } from './decision-outcome.ts';
import { nameBook, type NameBook } from './name-book.ts';
import type { OutcomeLine, Outcomes, OutcomeScale } from './outcomes.ts';
import { englishOutcomes, type OutcomeWords } from './words.ts';

/** One document of the board as plain values. */
export interface BoardDocument {
  readonly audience: AudienceId;
  readonly lines: readonly Line[];
  readonly scales: readonly RevealedScale[];
}

/** Which copy this is: the version that is being issued, and when. */
export interface Edition {
  readonly version: number;
  readonly at: Instant;
}

/** A line that remembers whose it is, so that a narrower audience can be named beside it. */
type Owned = Line & { readonly audience: AudienceId };

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
  const mine = board.filter(({ audience }) =>
    mayRead(conference, { as: 'person', person: reader }, audience),
  );
  const template = templateOf(conference.details.template);
  const arranged = arrange(template, mine.map(owned));
  const names = nameBook(conference);
  const texts = new Map(
    mine.flatMap(({ lines }) => lines.map((line) => [line.id, line.text] as const)),
  );
  const typed = (entry: Entry<Owned>) => typedLine(entry, conference, names, texts);
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
      children: conference.children.map(({ name }) => name),
    },
    people: peopleOf(conference),
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
    scales: mine.flatMap(({ scales }) => scales.map((scale) => typedScale(scale, names, texts))),
    decision: decisionOutcome(conference, template, names),
    dates: conference.dates.map((next) => ({
      what: next.label || (words.dateKinds[next.what] ?? next.what),
      date: next.date,
      time: next.time,
      place: next.place,
    })),
  };
}

const owned = ({ audience, lines }: BoardDocument): Owned[] =>
  lines.map((line) => ({ ...line, audience }));

function typedLine(
  { line, comments }: Entry<Owned>,
  conference: Conference,
  names: NameBook,
  texts: ReadonlyMap<string, string>,
): OutcomeLine {
  const audience = conference.audiences.get(line.audience);
  const isForAll = audience?.members.by === 'standing' && audience.members.standing === 'everyone';
  return {
    kind: line.code,
    text: line.text,
    saidBy: line.saidBy.map(names.voice),
    writtenBy: names.writtenBy(line.recordedBy, line.saidBy),
    evidence: line.evidence ?? null,
    children: names.children(line.children ?? []),
    struck: line.struck,
    onlyFor: isForAll ? null : (audience?.name ?? ''),
    action: line.code === 'action' ? typedAction(line, names, texts) : null,
    comments: comments.map(({ text, saidBy, struck }) => ({
      text,
      saidBy: saidBy.map(names.voice),
      struck,
    })),
  };
}

const typedAction = (
  line: Line,
  names: NameBook,
  texts: ReadonlyMap<string, string>,
): OutcomeLine['action'] => ({
  who: line.owner ? names.name(line.owner) : null,
  with: (line.with ?? []).map(names.name),
  by: line.by || null,
  howWeWillKnow: line.howWeWillKnow ?? '',
  answers: texts.get(line.goal ?? '') ?? null,
});

const typedScale = (
  scale: RevealedScale,
  names: NameBook,
  texts: ReadonlyMap<string, string>,
): OutcomeScale => ({
  question: scale.question,
  ten: scale.ten,
  zero: scale.zero,
  about: texts.get(scale.danger ?? '') ?? null,
  answers: scale.answers.map(({ person, score, reason, oneHigher, recordedBy }) => ({
    ...names.voice(person),
    score,
    reason,
    oneHigher,
    writtenBy: names.writtenBy(recordedBy, [person]),
  })),
});

/** Who was there and who sent apologies; who never came is not in the outcomes. */
const peopleOf = ({ people }: Conference): Outcomes['people'] =>
  [...people.values()].flatMap(({ name, title, agency, role, where, attendance }) =>
    attendance === 'present' || attendance === 'left' || attendance === 'apologies'
      ? [{ name, title, agency, role, where, attendance }]
      : [],
  );
