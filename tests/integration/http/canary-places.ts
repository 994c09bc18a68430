/** Everybody who receives anything in the test, by what they are. */
export const readers = [
  'chair',
  'minuteTaker',
  'police',
  'healthVisitor',
  'mother',
  'father',
  'aunt',
  'girl',
  'screen',
  'stranger',
] as const;

export type ReaderName = (typeof readers)[number];

/** The parts of the sample family: with the mother, with the father, restricted, and the end of it. */
export const partPeople = {
  A: ['minuteTaker', 'police', 'healthVisitor', 'mother'],
  B: ['minuteTaker', 'police', 'father', 'aunt'],
  R: ['police'],
  C: ['minuteTaker', 'police', 'healthVisitor', 'mother', 'girl'],
} as const satisfies Record<string, readonly ReaderName[]>;

export type PartName = keyof typeof partPeople;

export const parts = Object.keys(partPeople) as PartName[];

/** Who may receive what is typed in a part: its people, and the screen where the chair shows the board there. */
const readersOf = (part: PartName): ReaderName[] => [
  'chair',
  ...partPeople[part],
  ...(part === 'C' ? (['screen'] as const) : []),
];

type May = (part: PartName) => readonly ReaderName[];

const keepers: May = () => ['chair', 'minuteTaker'];
const chairAlone: May = () => ['chair'];
const people: May = () => readers.filter((one) => one !== 'stranger');
const besideFather: May = () => ['chair', 'minuteTaker', 'police', 'father', 'aunt'];
// Its author and whom it was shared with.
const withReport: May = () => ['chair', 'minuteTaker', 'police', 'healthVisitor', 'father'];
const withMistake: May = () => ['chair', 'minuteTaker', 'father'];
const withNeeds: May = () => ['chair', 'minuteTaker', 'father'];
const everyReader: May = () => readers.filter((one) => one !== 'stranger' && one !== 'screen');
const besideRelease: May = () => readersOf('B');

/**
 * Every place of a command where somebody can type what they like, and who may receive what was typed there. A new one
 * makes the test ask.
 */
export const places: Record<string, May> = {
  'changeDetails.place': people,
  'changeDetails.children.name': people,
  'invite.name': keepers,
  'invite.title': keepers,
  'invite.agency': keepers,
  'changePerson.name': besideFather,
  'changePerson.title': besideFather,
  'changePerson.agency': besideFather,
  'admit.name': keepers,
  'admit.title': keepers,
  'admit.agency': keepers,
  // The start puts the board of the first part on the screen.
  'addPart.name': (part) => [...readersOf(part), ...(part === 'A' ? (['screen'] as const) : [])],
  'changePart.name': readersOf,
  'makeAudience.name': keepers,
  'releaseLines.lines.text': besideRelease,
  'releaseLines.lines.howWeWillKnow': besideRelease,
  'releaseLines.lines.achievable': besideRelease,
  'releaseLines.lines.realistic': besideRelease,
  'releaseLines.lines.timely': besideRelease,
  'releaseLines.lines.does': besideRelease,
  'reopen.reason': keepers,
  'addLine.text': readersOf,
  'changeLine.text': readersOf,
  'askScale.question': readersOf,
  'askScale.ten': readersOf,
  'askScale.zero': readersOf,
  'answerScale.reason': readersOf,
  'answerScale.oneHigher': readersOf,
  'answerAlert.words': keepers,
  'giveViews.views.reason': readersOf,
  'recordDecision.children.reason': readersOf,
  'recordDecision.children.differs': readersOf,
  'recordDecision.reasons': readersOf,
  'recordDecision.dissent.reason': readersOf,
  'recordDecision.parentsViews.words': readersOf,
  'setDates.dates.label': readersOf,
  'setDates.dates.place': readersOf,
  'setPlanFrame.every': readersOf,
  'setNeeds.note': withNeeds,
  'putReport.title': withReport,
  'putReport.note': keepers,
  'shareReport.version': keepers,
  // The full record has it, of whoever named it and of the keepers.
  'putError.where': withMistake,
  'putError.says': withMistake,
  'putError.correct': withMistake,
  'putError.answer': withMistake,
  'putExclusion.reason': chairAlone,
  'putExclusion.views': chairAlone,
  'putTalk.note': chairAlone,
  'setAbsence.views': chairAlone,
  'handIn.text': chairAlone,
  'handIn.toWhom': chairAlone,
  'releaseHandedIn.text': readersOf,
  'releaseHandedIn.note': readersOf,
  'keepChildPage.note': chairAlone,
  'agreePlan.reason': readersOf,
  'setRestriction.why': () => ['chair', 'police'],
  'putNotification.to': keepers,
  'putNotification.what': keepers,
  'putNotification.how': keepers,
  'setProtected.facts.text': chairAlone,
  // A second person sees what was settled, and why.
  'settleHit.reason': keepers,
  'answerCorrection.words': () => ['chair', 'mother'],
  'addAddendum.words': besideRelease,
  'close.reason': everyReader,
  'makeDrawing.name': readersOf,
  'nameDrawing.name': readersOf,
};

/** The same for a line that somebody writes with the pen. */
export const penPlaces: Record<string, May> = {
  'line.text': readersOf,
  'line.howWeWillKnow': readersOf,
  'line.lang': readersOf,
  'line.achievable': readersOf,
  'line.realistic': readersOf,
  'line.timely': readersOf,
  'line.does': readersOf,
};

/** The same for a page that somebody draws on. */
export const drawnPlaces: Record<string, May> = {
  'drawing.description': readersOf,
  'drawing.person': readersOf,
  'drawing.note': readersOf,
  'drawing.home': readersOf,
  'drawing.words': readersOf,
};

/** Of commands, the ones that are carried out once in the whole conference. */
export const once = new Set([
  'changeDetails',
  'invite',
  'changePerson',
  'admit',
  'makeAudience',
  'releaseLines',
  'reopen',
  'setNeeds',
  'putReport',
  'shareReport',
  'putError',
  'putExclusion',
  'putTalk',
  'setAbsence',
  'setRestriction',
  'putNotification',
  'setProtected',
  'settleHit',
  'answerCorrection',
  'addAddendum',
  'close',
]);

/** Nothing is decided and no date is set while a restricted part is open. */
export const notInRestricted = new Set([
  'recordDecision',
  'setDates',
  'setPlanFrame',
  'releaseHandedIn',
  'keepChildPage',
  'agreePlan',
]);
