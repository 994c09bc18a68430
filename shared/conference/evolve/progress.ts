import type { Child, Conference, Decision, Details } from '../conference.ts';
import { courseIn } from '../course-in-format.ts';
import { atRest } from '../course.ts';
import type { Template } from '../template.ts';
import { drawingsOfChildren } from './drawing.ts';
import { withEach } from './fold.ts';
import type { Fold } from './fold.ts';
import { withBoardAgain } from './on-screen.ts';

interface DetailsFact {
  readonly details: Omit<Details, 'place'>;
  readonly children: readonly string[];
  readonly words?: {
    place: string;
    children: Record<string, string>;
    born?: Record<string, string>;
  };
}

const made: Fold<'made'> = (conference, fact) => ({
  ...conference,
  account: fact.account,
  details: detailsOf(fact),
  template: fact.template ?? conference.template,
  settings: fact.settings ?? conference.settings,
  children: childrenOf(fact),
  audiences: new Map(
    fact.audiences.map((audience) => [
      audience.id,
      { ...audience, children: [], of: null, epoch: 0 },
    ]),
  ),
  parts: new Map([
    [
      fact.part.id,
      {
        ...fact.part,
        name: fact.words?.part ?? '',
        people: 'everyone',
        restricted: false,
        opened: true,
      },
    ],
  ]),
  currentPart: fact.part.id,
  screen: { shows: 'join', audiences: [fact.part.audience] },
});

const detailsChanged: Fold<'detailsChanged'> = (conference, fact) => ({
  ...conference,
  details: detailsOf(fact),
  ...(fact.template !== undefined && inFormat(conference, fact.template)),
  children: childrenOf(fact),
  drawings: drawingsOfChildren(conference.drawings, fact.children),
});

/** Another format, with each part as far in its running order as in the one before. */
const inFormat = ({ courses, template: before }: Conference, template: Template) => ({
  template,
  courses: new Map(
    [...courses].map(([part, course]) => [part, courseIn(template, course, before)]),
  ),
});

const progressed: Fold<'progressed'> = (conference, { progress, date, time }) => ({
  ...conference,
  progress,
  details: {
    ...conference.details,
    date: date ?? conference.details.date,
    time: time ?? conference.details.time,
  },
  // Opened again, it is wanted: who asked for its destruction asks anew after the next close.
  retention: { ...conference.retention, asked: null, agreed: null },
  courses: withEach(conference.courses, atRest),
});

const screenShows: Fold<'screenShows'> = (conference, { shows }) => ({
  ...conference,
  screen: { ...withBoardAgain(conference).screen, shows },
});

const screenGiven: Fold<'screenGiven'> = (conference, { audiences }) => ({
  ...conference,
  screen: { ...conference.screen, audiences },
});

/** Switched on or off it holds for every supporter on the list, whatever was set for one of them before. */
const settingsChanged: Fold<'settingsChanged'> = (conference, { settings }) => {
  const adds = settings.supportersWrite;
  const isSwitched = adds !== conference.settings.supportersWrite;
  return {
    ...conference,
    settings,
    people: isSwitched
      ? withEach(conference.people, (one) => (one.role === 'supporter' ? { ...one, adds } : one))
      : conference.people,
  };
};

const decisionRecorded: Fold<'decisionRecorded'> = (conference, { words, ...fact }) => {
  const decision: Decision = {
    audience: fact.audience ?? everyone(conference),
    version: fact.version,
    children: fact.children.map((one, index) => ({ ...one, ...wordsOf(words?.each?.[index]) })),
    reasons: words?.reasons ?? '',
    dissent: fact.dissent.map((one, index) => ({ ...one, reason: words?.dissent[index] ?? '' })),
    parentsViews: fact.parentsViews.map((person, index) => ({
      person,
      words: words?.parentsViews[index] ?? '',
    })),
    ...(fact.rounds === undefined ? {} : { rounds: fact.rounds }),
    ...(fact.quorum === undefined ? {} : { quorum: fact.quorum }),
  };
  const others = conference.decisions.filter(({ audience }) => audience !== decision.audience);
  return { ...conference, decision, decisions: [...others, decision] };
};

/** What the chair said of one child; nothing where nothing was said. */
const wordsOf = ({ reason, differs }: { reason: string; differs: string } = wordless) => ({
  ...(reason === '' ? {} : { reason }),
  ...(differs === '' ? {} : { differs }),
});

const wordless = { reason: '', differs: '' };

const datesSet: Fold<'datesSet'> = (conference, { dates, words }) => ({
  ...conference,
  dates: dates.map((date, index) => ({
    ...date,
    audience: date.audience ?? everyone(conference),
    label: words?.labels[index] ?? '',
    place: words?.places[index] ?? '',
  })),
});

const outcomesIssued: Fold<'outcomesIssued'> = (
  conference,
  { version, at, copies, held, addendum, words },
) => ({
  ...conference,
  issues: [
    ...conference.issues,
    {
      version,
      at,
      copies: new Map(copies.map(({ person, copy }) => [person, copy])),
      ...(words?.reason ? { reason: words.reason } : {}),
      ...(addendum === undefined ? {} : { addendum }),
      givenOut: held === true ? null : at,
      destroyed: false,
    },
  ],
});

/** How the conference was made, where it stands and how it ended. */
export const progressFolds = {
  made,
  detailsChanged,
  progressed,
  screenShows,
  screenGiven,
  settingsChanged,
  decisionRecorded,
  datesSet,
  outcomesIssued,
};

/** The standing audience of everyone; conferences of the first release knew no other for decision and dates. */
const everyone = ({ audiences }: Conference): string =>
  [...audiences.values()].find(
    ({ members }) => members.by === 'standing' && members.standing === 'everyone',
  )?.id ?? '';

const detailsOf = ({ details, words }: DetailsFact): Details => ({
  ...details,
  place: words?.place ?? '',
});

const childrenOf = ({ children, words }: DetailsFact): Child[] =>
  children.map((id) => ({ id, name: words?.children[id] ?? '', born: words?.born?.[id] ?? '' }));
