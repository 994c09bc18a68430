import type { Became } from '../board/became.ts';
import type { Code } from '../board/codes.ts';
import type { evidences } from '../board/line.ts';
import type { Settings } from '../conference/conference.ts';
import type { Role } from '../conference/roles.ts';
import type { DrawingKind } from '../drawing/drawing.ts';
import { plainLabels, plainPageWords } from '../drawing/page-words.ts';
import type { DrawingLabels, PageWords } from '../drawing/page-words.ts';
import type { PlanNeeded } from '../board/plan-needed.ts';
import { inGroups } from './in-groups.ts';
import { englishRecord, type RecordWords } from './record-words.ts';
import type { Voice } from './voices.ts';

/** Every word the typed outcomes print by themselves, in one catalogue; a language is another one of these. */
export interface OutcomeWords extends RecordWords {
  readonly lang: string;
  readonly title: string;
  readonly initial: string;
  readonly review: string;
  readonly madeFor: (name: string) => string;
  readonly version: (version: number, date: string) => string;
  readonly aboutThis: string;
  readonly children: string;
  readonly people: string;
  /** What somebody was there as, where nobody wrote it down. */
  readonly roles: Readonly<Record<Role, string>>;
  readonly inTheRoom: string;
  readonly byVideo: string;
  readonly leftEarly: string;
  readonly apologies: string;
  /** From when to when, and in which part; a conference that is not split has none. */
  readonly attended: (part: string, from: string, to: string) => string;
  /** The time on the clock, in London, of a moment in UTC. */
  readonly clock: (iso: string) => string;
  readonly dangers: string;
  readonly goalsFor: string;
  readonly goals: string;
  readonly childrensWords: string;
  readonly nothingWritten: string;
  readonly said: string;
  readonly writtenBy: (name: string) => string;
  readonly spokenBy: (name: string) => string;
  readonly struck: string;
  readonly onlyFor: (audience: string) => string;
  /** Those of an audience who may hear about these children. */
  readonly whoMayHear: (audience: string, children: string) => string;
  /** An audience whose name says too much. */
  readonly notEveryone: string;
  readonly about: (children: string) => string;
  readonly who: string;
  readonly with: string;
  readonly by: string;
  readonly howWeWillKnow: string;
  readonly answers: string;
  readonly achievable: string;
  readonly realistic: string;
  readonly timely: string;
  readonly stepsIn: string;
  readonly does: string;
  readonly agreedBy: (names: string) => string;
  readonly agreedBefore: (names: string) => string;
  /** At a review: from the last conference, and what has become of it. */
  readonly since: (date: string) => string;
  readonly became: Record<Became, string>;
  /** Who leads the plan and who meets. */
  readonly plan: string;
  readonly lead: string;
  readonly coreGroup: string;
  readonly every: string;
  readonly notChosen: string;
  readonly scale: string;
  readonly scaleAbout: string;
  readonly ten: string;
  readonly zero: string;
  readonly spread: (low: number, high: number) => string;
  readonly allTheSame: (score: number) => string;
  readonly nobodyGaveANumber: string;
  readonly voices: Readonly<Record<Voice, string>>;
  readonly number: string;
  readonly noNumber: string;
  readonly reason: string;
  readonly oneHigher: string;
  readonly planNeeded: Readonly<Record<PlanNeeded, string>>;
  readonly secondRound: (round: number) => string;
  readonly before: (score: number | null) => string;
  /** What was said to a very low number. */
  readonly alert: (names: string, at: number) => string;
  readonly decision: string;
  /** Who decides, where the chair says that it is not as the format has it. */
  readonly decidedBy: Readonly<Record<Settings['decides'], string>>;
  readonly category: string;
  readonly alsoCategory: string;
  readonly reasons: string;
  readonly agenciesSaid: string;
  readonly agencyCount: (count: number, all: number, outcome: string) => string;
  /** Why it is not what most agencies said. */
  readonly differs: string;
  readonly censusCode: (code: string) => string;
  /** Durham (D36): without a protection plan, what was agreed does not change. */
  readonly planStays: string;
  readonly quorum: (agencies: number, met: boolean) => string;
  readonly dissent: string;
  readonly formal: string;
  readonly dissentLine: (name: string, children: string, outcome: string) => string;
  readonly parentsViews: string;
  readonly noDecision: string;
  readonly dates: string;
  readonly noDates: string;
  readonly at: (time: string) => string;
  readonly next: string;
  readonly howToCorrect: string;
  readonly howToComplain: string;
  readonly code: (code: string) => string;
  readonly whyCode: string;
  /** Where the journal of the conference ended, on papers of staff. */
  readonly journal: (end: { facts: number; mac: string; at: number }) => string;
  readonly kinds: Record<Code, string>;
  readonly evidence: Record<(typeof evidences)[number], string>;
  readonly dateKinds: Record<string, string>;
  readonly list: (names: readonly string[]) => string;
  readonly date: (iso: string) => string;
  /** Pages somebody drew: what stands on their templates, and how they are said in words. */
  readonly drawings: string;
  readonly drawingKinds: Readonly<Record<DrawingKind, string>>;
  readonly pageLabels: DrawingLabels;
  readonly pageWords: PageWords;
}

const list = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });
const date = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

const moment = (at: number): string => {
  const day = date.format(at).replace(',', '');
  return `${day} at ${clock.format(at)}`;
};

export const englishOutcomes: OutcomeWords = {
  ...englishRecord,
  lang: 'en-GB',
  title: 'Typed outcomes',
  initial: 'Initial child protection conference',
  review: 'Review child protection conference',
  madeFor: (name) => `This copy is for ${name}.`,
  version: (version, day) =>
    version === 1
      ? `Made on ${day}.`
      : `Version ${version}, made on ${day}. It takes the place of the one before.`,
  aboutThis: 'These are the lines of the whiteboard, in the words that were on it.',
  children: 'Children',
  people: 'Who was there',
  roles: {
    chair: 'Chair',
    'minute-taker': 'Minute taker',
    professional: 'Professional',
    parent: 'Parent or carer',
    child: 'Child or young person',
    network: 'Family or friend',
    supporter: 'Supporter',
    advocate: 'Advocate',
    interpreter: 'Interpreter',
    observer: 'Observer',
  },
  inTheRoom: 'in the room',
  byVideo: 'by video',
  leftEarly: 'left before the end',
  apologies: 'could not come',
  attended: (part, from, to) =>
    `${to === '' ? `from ${from}` : `${from} to ${to}`}${part === '' ? '' : `, ${part}`}`,
  clock: (iso) => clock.format(new Date(iso)),
  dangers: 'What could happen if nothing changes',
  goalsFor: 'What we want to see instead',
  goals: 'Safety goals',
  childrensWords: 'In the children’s own words',
  nothingWritten: 'Nothing was written here.',
  said: 'Said by',
  writtenBy: (name) => `written down by ${name}`,
  spokenBy: (name) => `said by ${name}, who speaks for them`,
  struck: 'Struck out',
  onlyFor: (audience) => `Only for: ${audience}`,
  whoMayHear: (audience, children) => `${audience}, who may hear about ${children}`,
  notEveryone: 'some of the people who were there',
  about: (children) => `About ${children}`,
  who: 'Who',
  with: 'With',
  by: 'By when',
  howWeWillKnow: 'How we will know',
  answers: 'This answers',
  achievable: 'What makes it possible',
  realistic: 'Can it be managed',
  timely: 'Small tasks',
  stepsIn: 'Who steps in',
  does: 'What they do',
  agreedBy: (names) => `Agreed by ${names}`,
  agreedBefore: (names) => `Agreed by ${names}, before the words were changed`,
  since: (date) => `From ${date}`,
  became: {
    better: 'Better now',
    same: 'The same now',
    worse: 'Worse now',
    answered: 'Answered',
    kept: 'Still so',
    reworded: 'In new words now',
    closed: 'Over',
    done: 'Done',
    'partly-done': 'Partly done',
    late: 'Late',
    'not-done': 'Not done',
  },
  plan: 'Who leads the plan, and who meets',
  lead: 'Lead social worker',
  coreGroup: 'Core group',
  every: 'How often they meet',
  notChosen: 'Not chosen yet',
  scale: 'The scale',
  scaleAbout: 'About this worry',
  ten: '10 means',
  zero: '0 means',
  spread: (low, high) => `The numbers go from ${low} to ${high}.`,
  allTheSame: (score) => `Everyone who gave a number said ${score}.`,
  nobodyGaveANumber: 'Nobody gave a number.',
  voices: {
    professional: 'Professionals',
    family: 'Family and friends',
    child: 'Child or young person',
  },
  number: 'Number',
  noNumber: 'Would rather not give a number',
  reason: 'Why',
  oneHigher: 'What would make it one higher',
  planNeeded: {
    yes: 'A plan is needed',
    no: 'No plan is needed',
    'not-sure': 'Not sure if a plan is needed',
  },
  secondRound: (round) => (round === 2 ? 'Asked a second time' : `Asked again, round ${round}`),
  before: (score) => (score === null ? 'no number before' : `${score} before`),
  alert: (names, at) => `A number at or below ${at}: ${names}`,
  decision: 'The decision',
  decidedBy: {
    chair: 'The chair decides.',
    professionals: 'The professionals at the conference decide.',
    agencies: 'The agencies decide. The chair says the decision.',
    members: 'The members of the conference decide.',
  },
  category: 'Main reason for the plan',
  alsoCategory: 'Also',
  reasons: 'Why this was decided',
  agenciesSaid: 'The agencies said',
  agencyCount: (count, all, outcome) => `${count} of ${all}: ${outcome}`,
  differs: 'Why this is not what most agencies said',
  censusCode: (code) => `Census code: ${code}`,
  planStays: 'Where there is no protection plan, what was agreed in the plan still stays.',
  quorum: (agencies, met) =>
    `${agencies === 1 ? '1 agency was' : `${agencies} agencies were`} here: ${met ? 'enough' : 'not enough'} to decide.`,
  dissent: 'Who did not agree',
  formal: 'Wants it to be looked at formally.',
  dissentLine: (name, children, outcome) =>
    `${name} did not agree about ${children}. Their view: ${outcome}.`,
  parentsViews: 'What parents said about the decision',
  noDecision: 'There is no decision in this copy.',
  drawings: 'Drawings',
  drawingKinds: {
    'family-tree': 'Family tree',
    'three-houses': 'Three houses',
    'safety-circles': 'Safety circles',
    blank: 'Drawing',
  },
  pageLabels: plainLabels,
  pageWords: plainPageWords,
  dates: 'What happens next',
  noDates: 'There are no dates in this copy.',
  at: (time) => `at ${time}`,
  next: 'If something is wrong, or you are unhappy',
  howToCorrect:
    'If something here is not what was on the whiteboard, tell the chair or your social worker. They will look at it with you and write down what you say.',
  howToComplain:
    'You can complain about how the conference was run. Ask the chair or the council how to do it, or ask someone you trust to help you.',
  code: (code) => `Code of this copy: ${inGroups(code)}`,
  whyCode: 'With this code the council can tell which copy this is.',
  journal: ({ facts, mac, at }) =>
    `Journal on ${moment(at)}: ${String(facts)} entries, ends with ${inGroups(mac)}`,
  kinds: {
    'harm-now': 'What is happening now',
    'harm-past': 'What has happened before',
    impact: 'What it is like for the child',
    'complicating-factor': 'What makes it harder',
    'family-worry': 'The family’s worry',
    'grey-area': 'What we do not know',
    strength: 'What is good',
    'existing-safety': 'What already keeps the children safe',
    'danger-statement': 'Danger statement',
    'safety-goal': 'Safety goal',
    'family-goal': 'The family’s goal',
    'bottom-line': 'What must always happen',
    action: 'Action',
    'step-in': 'Who steps in, and when',
    contingency: 'If the plan does not work',
    'early-review': 'What brings the review forward',
    'child-view': 'A child’s own words',
    comment: 'Answer',
  },
  evidence: {
    fact: 'Fact',
    opinion: 'Opinion',
    reported: 'Told by someone else',
    'family-view': 'The family’s view',
    'not-known': 'Not known',
  },
  dateKinds: {
    'core-group': 'Core group',
    review: 'Review conference',
    'child-in-need-meeting': 'Child in need meeting',
    visit: 'Visit',
    'conference-goes-on': 'The conference goes on',
    other: 'Date',
  },
  list: (names) => list.format(names),
  // Some releases of ICU put a comma after the weekday, some do not.
  date: (iso) => date.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)).replace(',', ''),
};

/** The spread of the numbers in words; never an average (ux: an average hides the child's 2). */
export function spreadInWords(scores: readonly (number | null)[], words: OutcomeWords): string {
  const given = scores.filter((score) => score !== null);
  if (given.length === 0) return words.nobodyGaveANumber;
  const [low, high] = [Math.min(...given), Math.max(...given)];
  return low === high ? words.allTheSame(low) : words.spread(low, high);
}

/** "13:48 to 15:05, With Kezia"; whoever was still there when the copy was made has no end. */
export const timeInWords = (
  { part, from, to }: { part: string; from: string; to: string | null },
  words: OutcomeWords,
): string => words.attended(part, words.clock(from), to === null ? '' : words.clock(to));
