import type { Child, Details } from '../conference.ts';
import type { Fold } from './fold.ts';

interface DetailsFact {
  readonly details: Omit<Details, 'place'>;
  readonly children: readonly string[];
  readonly words?: { place: string; children: Record<string, string> };
}

const made: Fold<'made'> = (conference, fact) => ({
  ...conference,
  account: fact.account,
  details: detailsOf(fact),
  children: childrenOf(fact),
  audiences: new Map(fact.audiences.map((audience) => [audience.id, { ...audience, epoch: 0 }])),
  parts: new Map([
    [
      fact.part.id,
      { ...fact.part, name: fact.words?.part ?? '', people: 'everyone', restricted: false },
    ],
  ]),
  currentPart: fact.part.id,
  screen: { shows: 'join', audiences: [fact.part.audience] },
});

const detailsChanged: Fold<'detailsChanged'> = (conference, fact) => ({
  ...conference,
  details: detailsOf(fact),
  children: childrenOf(fact),
});

const progressed: Fold<'progressed'> = (conference, { progress, date, time }) => ({
  ...conference,
  progress,
  details: {
    ...conference.details,
    date: date ?? conference.details.date,
    time: time ?? conference.details.time,
  },
});

const screenShows: Fold<'screenShows'> = (conference, { shows }) => ({
  ...conference,
  screen: { ...conference.screen, shows },
});

const decisionRecorded: Fold<'decisionRecorded'> = (conference, { words, ...fact }) => ({
  ...conference,
  decision: {
    version: fact.version,
    children: fact.children,
    reasons: words?.reasons ?? '',
    dissent: fact.dissent.map((one, index) => ({ ...one, reason: words?.dissent[index] ?? '' })),
    parentsViews: fact.parentsViews.map((person, index) => ({
      person,
      words: words?.parentsViews[index] ?? '',
    })),
  },
});

const datesSet: Fold<'datesSet'> = (conference, { dates, words }) => ({
  ...conference,
  dates: dates.map((date, index) => ({
    ...date,
    label: words?.labels[index] ?? '',
    place: words?.places[index] ?? '',
  })),
});

const outcomesIssued: Fold<'outcomesIssued'> = (conference, { version, at, copies }) => ({
  ...conference,
  issues: [
    ...conference.issues,
    { version, at, copies: new Map(copies.map(({ person, copy }) => [person, copy])) },
  ],
});

/** How the conference was made, where it stands and how it ended. */
export const progressFolds = {
  made,
  detailsChanged,
  progressed,
  screenShows,
  decisionRecorded,
  datesSet,
  outcomesIssued,
};

const detailsOf = ({ details, words }: DetailsFact): Details => ({
  ...details,
  place: words?.place ?? '',
});

const childrenOf = ({ children, words }: DetailsFact): Child[] =>
  children.map((id) => ({ id, name: words?.children[id] ?? '' }));
