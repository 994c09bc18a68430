import * as fc from 'fast-check';
import { revealGroups, type RevealGroup } from '../../../shared/conference/template.ts';
import { afterwards, notify, officeOnly, restrict, type After } from './after-intents.ts';
import { whos, type Who } from './cast.ts';
import { drawn, type Drawn } from './drawing-intents.ts';
import type { LineAct } from './ops.ts';

/** How a question is put: all at once or in turn, with or without whether a plan is needed. */
type ScaleMore = { readonly inTurn: boolean; readonly asksPlan: boolean };
type Knock = 'admit' | 'turnAway' | 'goAway' | 'wait';
type Prepared = 'needs' | 'error' | 'absence' | 'talk' | 'exclusion';
type Shows = 'join' | 'board' | 'blank' | 'break';

/**
 * What somebody wants to do, never Yjs bytes. `in`, `line`, `scale`, `part` count among those there are when it is done;
 * `wild` ones are picked among all there are, as somebody might who guesses.
 */
export type Intent =
  | { do: 'newLine'; who: Who; in: number; after: number }
  | { do: LineAct; who: Who; in: number; line: number; at: number }
  | { do: 'caret'; who: Who; in: number; line: number; at: number }
  | { do: 'addLine'; who: Who; in: number; about: number | null; children: number; wild: boolean }
  | { do: 'changeLine' | 'strikeLine' | 'restoreLine'; who: Who; line: number; wild: boolean }
  | { do: 'askScale'; in: number; asked: readonly Who[]; more: ScaleMore; again: number | null }
  | { do: 'answerScale'; who: Who; scale: number; score: number; wild: boolean }
  | { do: 'revealScale'; scale: number; group: RevealGroup | null }
  | { do: 'withdrawScale' | 'answerAlert'; scale: number }
  | { do: 'givePen' | 'takePen' | 'remove' | 'seat' | 'leave'; who: Who }
  | { do: 'comeBack' | 'change'; who: Who }
  | { do: 'leaveOneself'; who: Who; other: Who }
  | { do: 'setRights'; who: Who; adds: boolean; scores: boolean }
  | { do: 'setHearing'; who: Who; children: number }
  | { do: 'keepApart'; who: Who; from: readonly Who[] }
  | { do: 'knock'; fate: Knock }
  | { do: 'plug' | 'unplug'; who: Who; in: number | null }
  | { do: 'attend'; who: Who; here: boolean }
  | { do: 'invite' | 'addSpareLinks' | 'settings' | 'askTakeOver' }
  | { do: 'format'; to: number }
  | { do: 'addPart'; people: readonly Who[]; restricted: boolean }
  | { do: 'changePart'; part: number; who: Who; joins: boolean }
  | { do: 'openPart'; part: number }
  | { do: 'removePart'; part: number }
  | { do: 'makeAudience'; by: 'people' | 'all-but' | 'roles'; people: readonly Who[] }
  | { do: 'narrowAudience'; who: Who; in: number; children: number; wild: boolean }
  | { do: 'narrowLine'; who: Who; line: number; children: number; wild: boolean }
  | { do: 'redactLine'; line: number; wild: boolean }
  | { do: 'redactScale'; scale: number }
  | { do: 'releaseLines'; to: number; lines: readonly number[]; other: boolean }
  | { do: 'handIn'; who: Who; what: number; child: number }
  | { do: 'handInAtDoor'; who: Who; what: number }
  | { do: 'releaseHandedIn'; entry: number; to: number; other: boolean; noted: boolean }
  | { do: 'setAside'; entry: number }
  | { do: 'childPage'; child: number; in: number | null }
  | { do: 'giveScreen'; audiences: readonly number[] }
  | { do: 'screen'; shows: Shows }
  | { do: 'dates'; who: Who; audiences: readonly number[] }
  | { do: 'agree'; who: Who; line: number; other: Who | null; agrees: boolean; wild: boolean }
  | { do: 'planFrame'; who: Who; in: number; people: readonly Who[]; wild: boolean }
  | { do: 'decision' }
  | { do: 'report'; who: Who; people: readonly Who[] }
  | { do: 'shareReport'; who: Who; report: number; back: boolean }
  | { do: 'readReport'; who: Who; report: number; wild: boolean }
  | { do: 'prepare'; who: Who; what: Prepared; part: number }
  | { do: 'setAgency'; who: Who; sector: number }
  | { do: 'askViews'; in: number }
  | { do: 'giveViews'; who: Who; round: number; outcome: number; wild: boolean }
  | { do: 'showViews' | 'withdrawViews'; round: number }
  | { do: 'step'; by: number }
  | { do: 'turn'; who: Who }
  | { do: 'timer'; seconds: number; shown: boolean }
  | { do: 'pause'; why: 'break' | 'out' }
  | { do: 'protect'; people: readonly Who[]; words: number }
  | After
  | Drawn
  | { do: 'askPlan'; who: Who; in: number; wild: boolean }
  | { do: 'answerPlan'; who: Who; other: Who | null; in: number; answer: number; wild: boolean }
  | { do: 'close' | 'reopen' }
  /** Closed, what happens then, and opened again. */
  | { do: 'closeAndReopen'; meanwhile: readonly After[] }
  | { do: 'adjournAndStart' }
  /** By the observer. */
  | { do: 'probe'; document: number; wild: boolean };

/** How a conference is prepared before its chair starts it: the parts, and who comes. */
export interface Prelude {
  readonly split: boolean;
  readonly apart: boolean;
  /** The half-siblings' father hears about his own child only. */
  readonly hearing: boolean;
  readonly parts: readonly { people: readonly Who[]; restricted: boolean }[];
  readonly come: readonly Who[];
  readonly made: readonly { by: 'people' | 'all-but' | 'roles'; people: readonly Who[] }[];
}

export interface History {
  readonly prelude: Prelude;
  readonly intents: readonly Intent[];
  /** It is closed in the end, this happens, and everybody has their copy; null: it is not closed. */
  readonly closes: readonly After[] | null;
}

const guests = whos.filter((who) => who !== 'chair');
const companions = guests.filter((who) => who !== 'mother' && who !== 'father');
const who = fc.constantFrom<Who>(...whos);
const guest = fc.constantFrom<Who>(...guests);
const pens = fc.constantFrom<Who>(
  'chair',
  'chair',
  'chair',
  'minuteTaker',
  'minuteTaker',
  ...guests,
);
const givers = fc.constantFrom<Who>('police', 'worker', 'police', 'worker', 'chair', ...guests);
const some = fc.subarray<Who>(companions);
const number = fc.nat(12);
const namedPeople = fc.subarray<Who>(guests, { minLength: 1, maxLength: 4 });
const children = fc.nat(3);
const wild = fc.boolean();
const one = <Do extends string>(...kinds: Do[]) => fc.constantFrom(...kinds);

/** Mostly of one parent's side; those who are named for a restricted part are professionals. */
const peopleOfPart = fc.oneof(
  { weight: 3, arbitrary: some.map((people): Who[] => ['mother', ...people]) },
  { weight: 3, arbitrary: some.map((people): Who[] => ['father', ...people]) },
  { weight: 1, arbitrary: fc.subarray<Who>(guests) },
);
const professionals = fc.subarray<Who>(['minuteTaker', 'police', 'worker', 'advocate']);
const part = fc.oneof(
  { weight: 3, arbitrary: fc.record({ people: peopleOfPart, restricted: fc.constant(false) }) },
  { weight: 2, arbitrary: fc.record({ people: professionals, restricted: fc.constant(true) }) },
);
const audience = fc.record({
  by: one('people', 'all-but', 'roles'),
  people: fc.subarray<Who>(guests, { minLength: 1, maxLength: 4 }),
});

const weighted: readonly (readonly [weight: number, arbitrary: fc.Arbitrary<Intent>])[] = [
  [6, fc.record({ do: one('newLine'), who: pens, in: number, after: number })],
  [
    8,
    fc.record({
      do: one<LineAct>('type', 'type', 'type', 'erase', 'strike', 'move'),
      who: pens,
      in: number,
      line: number,
      at: number,
    }),
  ],
  [3, fc.record({ do: one('caret'), who: pens, in: number, line: number, at: number })],
  [
    7,
    fc.record({
      do: one('addLine'),
      who,
      in: number,
      about: fc.option(number, { nil: null }),
      children,
      wild,
    }),
  ],
  [4, fc.record({ do: one('changeLine', 'strikeLine', 'restoreLine'), who, line: number, wild })],
  [
    3,
    fc.record({
      do: one('askScale'),
      in: number,
      asked: fc.subarray<Who>(guests),
      more: fc.record({ inTurn: fc.boolean(), asksPlan: fc.boolean() }),
      again: fc.option(number, { nil: null, freq: 3 }),
    }),
  ],
  [6, fc.record({ do: one('answerScale'), who, scale: number, score: fc.nat(10), wild })],
  [
    2,
    fc.record({
      do: one('revealScale'),
      scale: number,
      group: fc.option(fc.constantFrom(...revealGroups), { nil: null }),
    }),
  ],
  [2, fc.record({ do: one('withdrawScale', 'answerAlert', 'answerAlert'), scale: number })],
  [3, fc.record({ do: one('givePen', 'givePen', 'takePen'), who: guest })],
  [2, fc.record({ do: one('remove', 'seat', 'leave'), who: guest })],
  [2, fc.record({ do: one('comeBack'), who: guest })],
  [1, fc.record({ do: one('leaveOneself'), who: guest, other: who })],
  [1, fc.record({ do: one('change'), who: guest })],
  [1, fc.record({ do: one('setRights'), who: guest, adds: fc.boolean(), scores: fc.boolean() })],
  [1, fc.record({ do: one('setHearing'), who: guest, children })],
  [
    1,
    fc.record({
      do: one('keepApart'),
      who: guest,
      from: fc.subarray<Who>(guests, { maxLength: 2 }),
    }),
  ],
  [2, fc.record({ do: one('knock'), fate: one('admit', 'turnAway', 'goAway', 'wait') })],
  [4, fc.record({ do: one('plug', 'unplug'), who: pens, in: fc.option(number, { nil: null }) })],
  [1, fc.record({ do: one('attend'), who, here: fc.boolean() })],
  [1, fc.record({ do: one('invite', 'addSpareLinks', 'settings', 'askTakeOver') })],
  [1, fc.record({ do: one('format'), to: number })],
  [2, part.map((one) => ({ do: 'addPart', ...one }))],
  [2, fc.record({ do: one('changePart'), part: number, who: guest, joins: fc.boolean() })],
  [7, fc.record({ do: one('openPart'), part: number })],
  [1, fc.record({ do: one('removePart'), part: number })],
  [1, audience.map((one) => ({ do: 'makeAudience', ...one }))],
  [1, fc.record({ do: one('narrowAudience'), who, in: number, children, wild })],
  [1, fc.record({ do: one('narrowLine'), who, line: number, children, wild })],
  [2, fc.record({ do: one('redactLine'), line: number, wild })],
  [1, fc.record({ do: one('redactScale'), scale: number })],
  [
    3,
    fc.record({
      do: one('releaseLines'),
      to: number,
      lines: fc.array(number, { minLength: 1, maxLength: 3 }),
      other: fc.boolean(),
    }),
  ],
  [3, fc.record({ do: one('handIn'), who: guest, what: number, child: number })],
  [1, fc.record({ do: one('handInAtDoor'), who: guest, what: number })],
  [
    2,
    fc.record({
      do: one('releaseHandedIn'),
      entry: fc.nat(2),
      to: number,
      other: fc.boolean(),
      noted: fc.boolean(),
    }),
  ],
  [1, fc.record({ do: one('setAside'), entry: number })],
  [
    1,
    fc.record({
      do: one('childPage'),
      child: number,
      in: fc.option(number, { nil: null }),
    }),
  ],
  [1, fc.record({ do: one('giveScreen'), audiences: fc.array(number, { maxLength: 3 }) })],
  [
    2,
    fc.record({
      do: one('screen'),
      shows: one('join', 'board', 'board', 'board', 'blank', 'break'),
    }),
  ],
  [
    2,
    fc.record({
      do: one('dates'),
      who: one<Who>('chair', 'minuteTaker'),
      audiences: fc.array(number, { minLength: 1, maxLength: 3 }),
    }),
  ],
  [
    4,
    fc.record({
      do: one('agree'),
      who,
      line: number,
      other: fc.option(who, { nil: null }),
      agrees: fc.boolean(),
      wild,
    }),
  ],
  [
    2,
    fc.record({
      do: one('planFrame'),
      who: one<Who>('chair', 'minuteTaker'),
      in: number,
      people: fc.subarray<Who>(['mother', 'father', 'worker', 'police'], { maxLength: 3 }),
      wild,
    }),
  ],
  [2, fc.record({ do: one('decision') })],
  [
    2,
    fc.record({
      do: one('report'),
      who: guest,
      people: fc.subarray<Who>(guests, { maxLength: 4 }),
    }),
  ],
  [1, fc.record({ do: one('shareReport'), who: guest, report: number, back: fc.boolean() })],
  [2, fc.record({ do: one('readReport'), who: guest, report: number, wild })],
  [
    2,
    fc.record({
      do: one('prepare'),
      who: guest,
      what: one<Prepared>('needs', 'error', 'absence', 'talk', 'exclusion'),
      part: number,
    }),
  ],
  [1, fc.record({ do: one('setAgency'), who, sector: number })],
  [2, fc.record({ do: one('askViews'), in: number })],
  [4, fc.record({ do: one('giveViews'), who: givers, round: number, outcome: number, wild })],
  [2, fc.record({ do: one('showViews', 'showViews', 'withdrawViews'), round: number })],
  [3, fc.record({ do: one('step'), by: fc.constantFrom(1, 1, 2, -1) })],
  [1, fc.record({ do: one('turn'), who })],
  [1, fc.record({ do: one('timer'), seconds: fc.constantFrom(0, 90), shown: fc.boolean() })],
  [2, fc.record({ do: one('pause'), why: one('break', 'out') })],
  [1, fc.record({ do: one('closeAndReopen'), meanwhile: afterwards(3) })],
  [1, fc.record({ do: one('adjournAndStart') })],
  [1, fc.record({ do: one('protect'), people: namedPeople, words: number })],
  [1, officeOnly],
  [1, notify],
  [1, restrict],
  [2, fc.record({ do: one('askPlan'), who: one<Who>('chair', 'minuteTaker'), in: number, wild })],
  [
    3,
    fc.record({
      do: one('answerPlan'),
      who,
      other: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: who }),
      in: number,
      answer: fc.nat(2),
      wild,
    }),
  ],
  ...drawn,
  [2, fc.record({ do: one('probe'), document: number, wild })],
];

const intentArb: fc.Arbitrary<Intent> = fc.oneof(
  ...weighted.map(([weight, arbitrary]) => ({ weight, arbitrary })),
);

const preludeArb: fc.Arbitrary<Prelude> = fc.record({
  split: fc.boolean(),
  apart: fc.boolean(),
  hearing: fc.boolean(),
  parts: fc.array(part, { minLength: 1, maxLength: 4 }),
  come: fc.subarray<Who>(guests, { minLength: guests.length - 3 }),
  made: fc.array(audience, { maxLength: 1 }),
});

/** What a history may be told: it is closed in the end, and some intents come again and again among the others. */
export interface Odds {
  readonly closes?: boolean;
  readonly often?: readonly Intent[];
  readonly weight?: number;
}

const among = (often: readonly Intent[], weight: number): fc.Arbitrary<Intent> =>
  fc.oneof({ weight: 9, arbitrary: intentArb }, { weight, arbitrary: fc.constantFrom(...often) });

/** A history that shrinks to a handful of intents. */
export const historyArb = (
  longest: number,
  { closes = false, often = [], weight = 1 }: Odds = {},
): fc.Arbitrary<History> =>
  fc.record({
    prelude: preludeArb,
    intents: fc.array(often.length === 0 ? intentArb : among(often, weight), {
      minLength: longest / 4,
      maxLength: longest,
      size: 'max',
    }),
    closes: closes ? afterwards(6) : fc.option(afterwards(3), { nil: null, freq: 2 }),
  });
