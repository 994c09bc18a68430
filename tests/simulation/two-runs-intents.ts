import * as fc from 'fast-check';

/** People and documents by the names the intents use. */
export type Who = 'chair' | 'minuteTaker' | 'police' | 'mother';
/** Whose bytes are compared: the screen is a reader of its own. */
export type Observer = Who | 'screen';
export type Where = 'everyone' | 'professionals' | 'chair';

/** What a pen does to a line that is there. */
export type LineAct = 'type' | 'erase' | 'strike' | 'move';

/**
 * What somebody wants to do, never Yjs bytes: the same intent can be held in two histories. Things it makes have ids of
 * its own; `line` and `scale` count among those of the same document.
 */
export type Intent =
  | { do: 'newLine'; who: Who; in: Where; id: string; after: number }
  | { do: LineAct; who: Who; in: Where; line: number; at: number }
  | { do: 'caret'; who: Who; in: Where; line: number; at: number }
  | { do: 'addLine'; who: Who; in: Where; id: string; about: number | null }
  | { do: 'strikeLine' | 'restoreLine'; who: Who; in: Where; line: number }
  | { do: 'askScale'; in: Where; id: string }
  | { do: 'answerScale'; who: Who; in: Where; scale: number; score: number }
  | { do: 'revealScale' | 'withdrawScale'; in: Where; scale: number }
  | { do: 'givePen' | 'takePen'; who: Who }
  | { do: 'knock'; id: string; fate: 'admit' | 'turnAway' | 'goAway' | 'wait' }
  | { do: 'leave' | 'comeBack'; who: Who; id: string }
  | { do: 'unplug' | 'plug'; who: Who; in: Where | 'live' }
  | { do: 'attend'; who: Who; here: boolean }
  | { do: 'invite' | 'addSpareLinks'; id: string }
  | { do: 'screen'; shows: 'join' | 'board' | 'blank' | 'break' }
  | { do: 'dates' }
  | { do: 'closeAndReopen'; id: string };

/** An intent at its own time: leaving others out moves nothing. */
export interface Step {
  readonly at: number;
  readonly intent: Intent;
}

const audiences: Record<Observer, readonly Where[]> = {
  chair: ['everyone', 'professionals', 'chair'],
  minuteTaker: ['everyone', 'professionals', 'chair'],
  police: ['everyone', 'professionals'],
  mother: ['everyone'],
  screen: ['everyone'],
};

/** Is there nothing this observer may learn of it? Judged by the rules people were told, not by the code under test. */
export function isHiddenFrom(observer: Observer, intent: Intent): boolean {
  switch (intent.do) {
    case 'knock':
      return observer !== 'chair' && intent.fate !== 'admit';
    case 'invite':
      return observer !== 'chair' && observer !== 'minuteTaker';
    case 'addSpareLinks':
      return observer !== 'chair';
    case 'attend':
      return !seesPresence(observer) && intent.who !== observer;
    case 'unplug':
    case 'plug':
      if (intent.in === 'live') return !seesPresence(observer) && intent.who !== observer;
      // What somebody unplugged writes does not arrive; and whose caret goes is seen by the other pens.
      return !audiences[observer].includes(intent.in);
    case 'caret':
      return observer === 'screen' || !audiences[observer].includes(intent.in);
    default:
      return 'in' in intent && !audiences[observer].includes(intent.in);
  }
}

const seesPresence = (observer: Observer): boolean =>
  observer === 'chair' || observer === 'minuteTaker';

const who = fc.constantFrom<Who>('chair', 'minuteTaker', 'police', 'mother');
const pens = fc.constantFrom<Who>(
  'chair',
  'minuteTaker',
  'chair',
  'minuteTaker',
  'police',
  'mother',
);
const where = fc.constantFrom<Where>('everyone', 'everyone', 'professionals', 'chair');
const number = fc.nat(12);
const id = fc.constant('');
const one = <Do extends string>(...kinds: Do[]) => fc.constantFrom(...kinds);

const intentArb: fc.Arbitrary<Intent> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: one('newLine'), who: pens, in: where, id, after: number }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: one<LineAct>('type', 'type', 'type', 'erase', 'strike', 'move'),
      who: pens,
      in: where,
      line: number,
      at: number,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: one('caret'), who: pens, in: where, line: number, at: number }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: one('addLine'), who, in: where, id, about: fc.option(number) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: one('strikeLine', 'restoreLine'), who, in: where, line: number }),
  },
  { weight: 2, arbitrary: fc.record({ do: one('askScale'), in: where, id }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: one('answerScale'),
      who,
      in: where,
      scale: number,
      score: fc.nat(10),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: one('revealScale', 'withdrawScale'), in: where, scale: number }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: one('givePen', 'givePen', 'givePen', 'takePen'),
      who: fc.constantFrom<Who>('police', 'mother'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: one('knock'),
      id,
      fate: fc.constantFrom('admit', 'turnAway', 'goAway', 'wait'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: one('leave', 'comeBack', 'comeBack'),
      who: fc.constantFrom<Who>('police', 'mother'),
      id,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: one('unplug', 'plug'),
      who,
      in: fc.constantFrom<Where | 'live'>('everyone', 'professionals', 'chair', 'live'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: one('attend'), who, here: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: one('invite', 'addSpareLinks'), id }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: one('screen'),
      shows: fc.constantFrom('join', 'board', 'blank', 'break'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'dates' } as const) },
  { weight: 1, arbitrary: fc.record({ do: one('closeAndReopen'), id }) },
);

/** A history with its own times and ids, shrinking to a handful of steps. */
export const historyArb = (longest: number): fc.Arbitrary<Step[]> =>
  fc.array(intentArb, { maxLength: longest, size: 'max' }).map((intents) =>
    intents.map((intent, index) => ({
      at: 1_770_000_000_000 + index * 3000,
      intent:
        'id' in intent ? { ...intent, id: `intent-${String(index).padStart(12, '0')}` } : intent,
    })),
  );
