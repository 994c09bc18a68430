import type { Line } from '../../../shared/board/line.ts';
import type { Conference, Person, Stay } from '../../../shared/conference/conference.ts';
import { hearsAbout, isInPart, partOf } from '../../../shared/conference/membership.ts';
import { nothingPrepared } from '../../../shared/conference/preparation.ts';
import { mayRead } from '../../../shared/conference/rights.ts';
import type { Drawn } from './hidden-things.ts';

/** The same conference as if nothing hidden from this reader had ever been: no line, nobody, no part of it. */
export function withoutHidden({ conference, board }: Drawn, reader: Person): Drawn {
  const readable = (audience: string): boolean =>
    mayRead(conference, { as: 'person', person: reader.id }, audience) &&
    partOf(conference, audience)?.restricted !== true;
  const kept = heard(
    board.filter(({ audience }) => readable(audience)),
    reader,
  );
  const drawn = new Set(
    [...conference.drawings.values()]
      .filter(
        ({ audience, about, putAway }) =>
          !putAway && readable(audience) && hearsAbout(reader, about),
      )
      .map(({ id }) => id),
  );
  const stays = sharedStays(conference, reader);
  const isTold = readable(conference.decision?.audience ?? '');
  const all = conference.decision?.children.map(({ child }) => child) ?? [];
  const saidOfAll = hearsAbout(reader, all)
    ? {}
    : {
        reasons: '',
        parentsViews:
          conference.decision?.parentsViews.filter(({ person }) => person === reader.id) ?? [],
      };
  const decision = conference.decision && {
    ...conference.decision,
    ...(isTold
      ? saidOfAll
      : { reasons: 'others', audience: 'elsewhere', dissent: [], parentsViews: [] }),
    children: conference.decision.children.filter(({ child }) => hearsAbout(reader, [child])),
  };
  const decided = decision && {
    ...decision,
    dissent: decision.dissent.filter((view) => hearsAbout(reader, view.children)),
  };
  const lines = kept.flatMap((document) => document.lines);
  const answers = kept.flatMap(({ scales }) => scales.flatMap((scale) => scale.answers));
  const named = new Set([
    ...lines.flatMap(namedOn),
    ...answers.flatMap(({ person, recordedBy }) => [person, recordedBy]),
    ...(decided?.dissent ?? []).map(({ person }) => person),
    ...(decided?.parentsViews ?? []).map(({ person }) => person),
  ]);
  const parts = [...conference.parts].filter(
    ([id, part]) =>
      readable(part.audience) ||
      isInPart(part, reader) ||
      conference.stays.some((stay) => stay.part === id && stay.person === reader.id),
  );
  const people = [...conference.people.values()].flatMap((person) =>
    asKnown(person, reader, { conference, stays, named }),
  );
  return {
    board: kept.map(({ pages = [], ...document }) => ({
      ...document,
      pages: pages.filter(({ drawing }) => drawn.has(drawing)),
    })),
    conference: {
      ...conference,
      children: conference.children.filter(({ id }) => hearsAbout(reader, [id])),
      people: new Map(people.map((person) => [person.id, person])),
      audiences: new Map([...conference.audiences].filter(([id]) => readable(id))),
      parts: new Map(parts),
      stays,
      released: new Map([...conference.released].filter(([, one]) => readable(one.audience))),
      decision: decided,
      dates: conference.dates.filter(({ audience }) => readable(audience)),
      viewRounds: roundsHeard(conference, reader, readable),
      preparation: preparedFor(conference, reader),
      drawings: new Map([...conference.drawings].filter(([id]) => drawn.has(id))),
    },
  };
}

/** Rounds of the reader's audiences, with what was said of the children they may hear about. */
const roundsHeard = (
  { viewRounds }: Conference,
  reader: Person,
  readable: (audience: string) => boolean,
): Conference['viewRounds'] =>
  new Map(
    [...viewRounds]
      .filter(([, { audience }]) => readable(audience))
      .map(([id, round]) => [
        id,
        { ...round, given: round.given.filter(({ child }) => hearsAbout(reader, [child])) },
      ]),
  );

/** Reports the reader was given or wrote, with nobody else who has them; and the mistakes they named themselves. */
const preparedFor = ({ preparation }: Conference, { id }: Person): Conference['preparation'] => ({
  ...nothingPrepared,
  reports: new Map(
    [...preparation.reports]
      .filter(([, { author, shared }]) => author === id || shared.some((one) => one.person === id))
      .map(([key, report]) => [
        key,
        {
          ...report,
          author: report.author === id ? id : 'somebody else',
          shared: report.shared.filter(({ person }) => person === id),
          receivedOn: '',
          note: '',
        },
      ]),
  ),
  errors: new Map([...preparation.errors].filter(([, { raisedBy }]) => raisedBy === id)),
});

function heard(board: Drawn['board'], reader: Person): Drawn['board'] {
  const isGone = (line: Line, passed: readonly Line[] = []): boolean =>
    !hearsAbout(reader, line.children ?? []) ||
    (line.code === 'comment' &&
      !passed.includes(line) &&
      board
        .flatMap(({ lines }) => lines)
        .some((one) => one.id === line.about && isGone(one, [...passed, line])));
  return board.map((document) => ({
    ...document,
    lines: document.lines.filter((line) => !isGone(line)),
  }));
}

/** Of the parts the reader was in: while they were there, or all of it where the part is still theirs. */
function sharedStays({ stays, parts, people }: Conference, reader: Person): Stay[] {
  const own = stays.filter(({ person }) => person === reader.id);
  return stays.filter((stay) => {
    const part = parts.get(stay.part);
    const person = people.get(stay.person);
    if (part === undefined || person === undefined) return false;
    const mine = own.filter((one) => one.part === stay.part);
    const wouldBeThere = own.length === 0 && isInPart(part, reader);
    if (mine.length === 0 && !wouldBeThere) return false;
    const isBoths =
      isInPart(part, reader) && isInPart(part, person) && !reader.apart.includes(person.id);
    return (
      isBoths ||
      mine.some(
        (one) => one.from === stay.from || (one.from < (stay.to ?? 0) && stay.from < (one.to ?? 0)),
      )
    );
  });
}

interface Known {
  readonly conference: Conference;
  readonly stays: readonly Stay[];
  readonly named: ReadonlySet<string>;
}

/** Whole, by the name alone, or not at all. */
function asKnown(
  person: Person,
  reader: Person,
  { conference, stays, named }: Known,
): readonly Person[] {
  if (person.id === reader.id) return [person];
  const met = stays.some((stay) => stay.person === person.id);
  // What became of them elsewhere, later, is not to be seen.
  if (met) return [{ ...person, attendance: 'present', hears: [], device: false, pen: true }];
  const own = stays.some((stay) => stay.person === reader.id);
  const isMissed = [...conference.parts.values()].some(
    (part) =>
      isInPart(part, person) &&
      (own
        ? stays.some((stay) => stay.person === reader.id && stay.part === part.id)
        : isInPart(part, reader) && stays.some((stay) => stay.part === part.id)),
  );
  if (person.attendance === 'apologies' && isMissed) return [person];
  return named.has(person.id) ? [{ ...person, attendance: 'invited', hears: [], apart: [] }] : [];
}

const namedOn = ({ saidBy, recordedBy, owner, with: helpers }: Line): string[] => [
  ...saidBy,
  recordedBy,
  ...(owner ? [owner] : []),
  ...(helpers ?? []),
];
