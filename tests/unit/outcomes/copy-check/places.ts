import type { Conference, Person } from '../../../../shared/conference/conference.ts';
import { goesInCopy } from '../../../../shared/outcomes/readable-board.ts';
import type { BoardDocument } from '../../../../shared/outcomes/readable-board.ts';
import type { Line } from '../../../../shared/board/line.ts';
import { given } from '../../../support/held-conference.ts';

/** A conference with its boards, as values. */
export interface Stand {
  readonly conference: Conference;
  readonly board: readonly BoardDocument[];
}

type Plant = (stand: Stand, reader: string, words: string) => Stand;

/** Every kind of place where a reader's copy can hold words that somebody typed. */
export const places: Readonly<Record<string, Plant>> = {
  'a line': (stand, reader, words) => withLine(stand, reader, { text: words }),
  'a comment': (stand, reader, words) =>
    withLine(stand, reader, {
      code: 'comment',
      text: words,
      about: given(ownBoard(stand, reader).lines.find(({ code }) => code !== 'comment')).id,
    }),
  'how we will know': (stand, reader, words) =>
    withLine(stand, reader, { code: 'action', text: 'A visit', howWeWillKnow: words }),
  'what somebody does who steps in': (stand, reader, words) =>
    withLine(stand, reader, { code: 'step-in', text: 'A night away', does: words }),
  'a danger statement': (stand, reader, words) =>
    withLine(stand, reader, { code: 'danger-statement', text: words }),
  'a child’s words': (stand, reader, words) =>
    withLine(stand, reader, { code: 'child-view', text: words }),
  'why somebody does not agree': (stand, reader, words) => ({
    ...stand,
    conference: {
      ...stand.conference,
      agreements: [
        {
          audience: ownBoard(stand, reader).audience,
          person: reader,
          answer: 'does-not-agree',
          reason: words,
          recordedBy: reader,
          at: 1,
        },
      ],
    },
  }),
  'the place of a date': (stand, reader, words) => withDate(stand, reader, { place: words }),
  'what a date is for': (stand, reader, words) => withDate(stand, reader, { label: words }),
  'the place of the conference': (stand, _, words) => ({
    ...stand,
    conference: {
      ...stand.conference,
      details: { ...stand.conference.details, place: words },
    },
  }),
  'how often the core group meets': (stand, reader, words) => {
    const { audience } = ownBoard(stand, reader);
    const frame = { audience, lead: reader, coreGroup: [reader], every: words };
    const planFrames = new Map([...stand.conference.planFrames, [audience, frame]]);
    return { ...stand, conference: { ...stand.conference, planFrames } };
  },
  'somebody’s title': (stand, reader, words) => withPerson(stand, reader, { title: words }),
  'somebody’s agency': (stand, reader, words) => withPerson(stand, reader, { agency: words }),
  'somebody’s name': (stand, reader, words) => withPerson(stand, reader, { name: words }),
  'what was added after the close': (stand, reader, words) => {
    const { audience } = ownBoard(stand, reader);
    const one = {
      id: 'addendum',
      kind: 'addendum',
      by: reader,
      audience,
      children: [],
      line: null,
      words,
      at: 1,
    } as const;
    return { ...stand, conference: { ...stand.conference, addenda: [one] } };
  },
};

/** The board where the reader has most to read. */
function ownBoard({ board, conference }: Stand, reader: string): BoardDocument {
  const person = given(conference.people.get(reader));
  const own = board.filter(({ audience }) => goesInCopy(conference, person, audience));
  return given(own.toSorted((one, other) => other.lines.length - one.lines.length)[0]);
}

function withLine(stand: Stand, reader: string, line: Partial<Line>): Stand {
  const { audience } = ownBoard(stand, reader);
  const written: Line = {
    id: 'planted-line-000000000',
    code: 'strength',
    order: 'zz',
    text: '',
    saidBy: [],
    recordedBy: reader,
    struck: false,
    ...line,
  };
  return {
    ...stand,
    board: stand.board.map((one) =>
      one.audience === audience ? { ...one, lines: [...one.lines, written] } : one,
    ),
  };
}

const withDate = (
  { conference, board }: Stand,
  reader: string,
  words: { readonly place?: string; readonly label?: string },
): Stand => ({
  board,
  conference: {
    ...conference,
    dates: [
      {
        id: 'date',
        audience: ownBoard({ conference, board }, reader).audience,
        what: 'other',
        label: 'A visit',
        date: '2026-05-01',
        time: '10:00',
        place: '',
        ...words,
      },
    ],
  },
});

const withPerson = (
  { conference, board }: Stand,
  reader: string,
  change: Partial<Person>,
): Stand => ({
  board,
  conference: {
    ...conference,
    people: new Map(
      [...conference.people].map(([id, one]) => [id, id === reader ? { ...one, ...change } : one]),
    ),
  },
});
