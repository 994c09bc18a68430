import type { AnyCommand } from '../../../shared/conference/decide.ts';
import {
  idOf,
  inPart,
  isGivenCopy,
  isHere,
  isKeeper,
  isOf,
  placeOf,
  sees,
  type Model,
  type Place,
} from './model.ts';
import { follow } from './follow.ts';
import type { Observer, Who } from './cast.ts';
import type { Done, Op } from './ops.ts';
import { isAfterCloseVisible, shareAnnex } from './visible-after-close.ts';
import { isPageVisible, seesPage } from './drawn.ts';
import { splitsForThem } from './split.ts';
import { isPreparingVisible } from './prepared.ts';
import { knockOfObserver } from './world.ts';

type People = Readonly<Record<Who, string>>;

/** What was done, and how things stood before it and after each thing from then on. */
interface Moment {
  readonly done: Done;
  readonly before: Model;
  readonly after: Model;
  /** Every state from this one to the end. */
  readonly later: readonly Model[];
}

export interface Oracle {
  /** What the observer may learn of: they did it, or some of it reaches them at some time. */
  readonly visible: readonly boolean[];
  readonly moments: readonly Moment[];
}

export function judge(
  ops: readonly Done[],
  start: Model,
  people: People,
  observer: Observer,
): Oracle {
  const states: Model[] = [start];
  for (const done of ops) states.push(follow(states.at(-1) ?? start, done));
  const moments = ops.map((done, index): Moment => ({
    done,
    before: states[index] ?? start,
    after: states[index + 1] ?? start,
    later: states.slice(index + 1),
  }));
  const who = idOf(people, observer);
  const visible = moments.map((moment) => isVisible(moment, { who, observer }));
  return { visible, moments };
}

interface Eyes {
  readonly who: string;
  readonly observer: Observer;
}

function isVisible(
  { done: { op, done }, ...moment }: Omit<Moment, 'done'> & { done: Done },
  eyes: Eyes,
) {
  if (op.kind === 'command') {
    if (op.sender === eyes.observer) return true;
    return done && isCommandVisible(op.command, moment, eyes);
  }
  if (op.who === eyes.observer) return true;
  return done && isDeedVisible(op, moment, eyes);
}

type Around = Omit<Moment, 'done'>;

const reaches = ({ later }: Around, who: string, place: Place): boolean =>
  later.some((model) => sees(model, who, place));

const hasPen = (model: Model, { who }: Eyes): boolean => model.people.get(who)?.pen === true;

const keeps = ({ later }: Around, { who }: Eyes): boolean =>
  later.some((model) => isKeeper(model, who) && (isHere(model, who) || isGivenCopy(model, who)));

function isDeedVisible(op: Exclude<Op, { kind: 'command' }>, around: Around, eyes: Eyes): boolean {
  switch (op.kind) {
    case 'probe':
      return false;
    case 'attend':
      return keeps(around, eyes);
    case 'plug':
    case 'unplug': {
      if (op.where === 'live') return keeps(around, eyes);
      const place = placeOf(around.after, op.where);
      // Whoever comes again writes under another clientID of Yjs, and whose caret goes is seen by the other pens.
      return reaches(around, eyes.who, place);
    }
    case 'draw':
      return around.later.some((model) => seesPage(model, eyes.who, op.drawing));
    case 'caret': {
      const place = placeOf(around.after, op.audience);
      return around.later.some((model) => hasPen(model, eyes) && sees(model, eyes.who, place));
    }
    default: {
      const line = around.after.places.get(op.line) ?? placeOf(around.after, op.audience);
      return reaches(around, eyes.who, line);
    }
  }
}

function isCommandVisible(command: AnyCommand, around: Around, eyes: Eyes): boolean {
  const { who, observer } = eyes;
  const { before, after, later } = around;
  if (observer === 'chair') return true;
  const prepared = isPreparingVisible(command, {
    who,
    keeps: keeps(around, eyes),
    before: before.reports,
    // The record of what was made ready is in their copy, too.
    later: later
      .filter((model) => isHere(model, who) || isGivenCopy(model, who))
      .map(({ reports }) => reports),
  });
  if (prepared !== null) return prepared;
  const afterClose = isAfterCloseVisible(command, { who, keeps: keeps(around, eyes), ...around });
  if (afterClose !== null) return afterClose;
  const ofPage = isPageVisible(command, { who, keeps: keeps(around, eyes), ...around });
  if (ofPage !== null) return ofPage;
  switch (command.kind) {
    case 'knock':
      return observer === 'waiting' && command.opId === knockOfObserver;
    case 'goAway':
    case 'turnAway':
      return false;
    case 'admit':
    case 'seat':
    case 'leave':
    case 'remove':
    case 'givePen':
    case 'takePen':
    case 'invite':
      return isPersonVisible(personOf(command), around, eyes);
    case 'uninvite':
    case 'changePerson':
      return observer !== 'waiting';
    // That lines about a child go to a document of their own is seen by those who have it.
    case 'setHearing':
      return observer !== 'waiting';
    case 'setRights':
      return command.person === who || keeps(around, eyes);
    case 'keepApart':
      // They are told nothing of one another.
      return (
        observer === 'screen' ||
        [command.person, ...command.from].includes(who) ||
        keeps(around, eyes)
      );
    // Everybody's board is shown in the new format.
    case 'changeDetails':
      return observer !== 'waiting';
    // Who decides stands beside the decision.
    case 'changeSettings':
      return observer !== 'waiting';
    case 'addPart':
    case 'changePart':
    case 'removePart': {
      if (splitsForThem(around, who)) return true;
      const part = command.kind === 'addPart' ? command.opId : command.part;
      const isOne = [before, after, ...later].some(
        (model) => model.parts.has(part) && inPart(model, part, who),
      );
      if (observer === 'screen') return [before, ...later].some(({ current }) => current === part);
      const opens = before.current !== after.current && isOpeningVisible(around, eyes);
      return isOne || opens;
    }
    case 'openPart':
      return isOpeningVisible(around, eyes);
    case 'makeAudience':
      if (splitsForThem(around, who)) return true;
      // Also one they are of and never come to see: an address that is theirs is answered otherwise than any other.
      return later.some((model) => isOf(model, who, { audience: command.opId, children: [] }));
    case 'narrowAudience': {
      const wide = placeOf(after, command.audience);
      const children = [...new Set([...wide.children, ...command.children])];
      return reaches(around, who, { audience: wide.audience, children });
    }
    case 'giveScreen':
      return observer === 'screen' || keeps(around, eyes);
    case 'showOnScreen':
      return observer === 'screen' || later.some((model) => isHere(model, who));
    case 'addLine':
    case 'askScale':
    case 'askViews':
      return reaches(around, who, after.places.get(command.opId) ?? nowhere);
    case 'changeLine':
    case 'strikeLine':
    case 'restoreLine':
      return reaches(around, who, after.places.get(command.line) ?? nowhere);
    case 'agreeLine':
      return reaches(around, who, after.places.get(command.line) ?? nowhere);
    case 'setPlanFrame':
      return reaches(around, who, placeOf(after, command.audience));
    case 'narrowLine':
      return [command.line, command.opId].some((line) =>
        reaches(around, who, after.places.get(line) ?? nowhere),
      );
    case 'redactLines':
      // Whoever has a copy can tell: every copy goes.
      if (before.after.given.has(who)) return true;
      return [...command.lines, ...(command.scales ?? [])].some((line) =>
        reaches(around, who, after.places.get(line) ?? nowhere),
      );
    case 'releaseHandedIn':
      return reaches(around, who, after.places.get(command.opId) ?? nowhere);
    // The chair's alone, until it is released.
    case 'handIn':
    case 'handInAtDoor':
    case 'setHandedInAside':
      return false;
    case 'keepChildPage':
      return [before, after].some((model) =>
        reaches(around, who, model.pages.get(command.child) ?? nowhere),
      );
    case 'releaseLines':
      return reaches(around, who, placeOf(after, command.to));
    case 'answerScale':
    case 'revealScale':
    case 'withdrawScale':
      return reaches(around, who, after.places.get(command.scale) ?? nowhere);
    case 'answerAlert':
      // In the record of those who keep it, and nowhere before.
      return later.some(
        (model) =>
          isKeeper(model, who) &&
          isGivenCopy(model, who) &&
          sees(model, who, after.places.get(command.scale) ?? nowhere),
      );
    case 'giveViews':
    case 'showViews':
    case 'withdrawViews':
      return reaches(around, who, after.places.get(command.round) ?? nowhere);
    // Of which agency somebody is changes how many there are.
    case 'setAgency':
      return observer !== 'waiting';
    case 'recordDecision':
      // What was decided is in everybody's copy; why, in those of its part.
      return reaches(around, who, hereIn(after)) || later.some((model) => isGivenCopy(model, who));
    case 'setDates':
      return (
        JSON.stringify(datesFor(before, around, who)) !==
        JSON.stringify(datesFor(after, around, who))
      );
    case 'setTimer':
      return (command.shown || before.timerShown) && sitsIn(after.current, around, eyes);
    case 'goToStage':
    case 'giveTurn':
    case 'startBreak':
    case 'endBreak':
    case 'stepOut':
    case 'comeBack':
      return sitsIn(after.current, around, eyes);
    case 'assignStaff':
    case 'askTakeOver':
    case 'refuseTakeOver':
    case 'addSpareLinks':
      return false;
    default:
      return true;
  }
}

/** In this part at some time from then on, where its course is told. */
const sitsIn = (part: string, { later }: Around, { who, observer }: Eyes): boolean =>
  observer === 'screen' || later.some((model) => model.current === part && isHere(model, who));

/** The audience of the part that runs. */
export const hereIn = (model: Model): Place => ({
  audience: model.parts.get(model.current)?.audience ?? '',
  children: [],
});

const nowhere: Place = { audience: 'nowhere', children: [] };

/** Those of a list that this reader is told of at some time. */
const datesFor = ({ dates }: Model, around: Around, who: string): string[] =>
  dates
    .filter(({ place }) => reaches(around, who, place))
    .map(({ said, place }) => `${said} for ${JSON.stringify(place)}`);

export const placeOfDate = (model: Model, { audience }: { audience?: string | undefined }): Place =>
  placeOf(model, audience ?? model.parts.get(model.current)?.audience ?? '');

const personOf = (command: { opId: string; person?: string | null }): string =>
  command.person ?? command.opId;

/** Whoever speaks for somebody knows where they are. */
const speaksFor = ({ people }: Model, who: string, person: string): boolean =>
  people.get(who)?.speaksFor.includes(person) === true;

/** Keepers know the list; everyone else knows who is of the part that runs, and who is asked for a number with them. */
function isPersonVisible(person: string, around: Around, eyes: Eyes): boolean {
  const { who, observer } = eyes;
  if (observer === 'waiting') return false;
  if (person === who || keeps(around, eyes)) return true;
  if ([around.before, ...around.later].some((model) => speaksFor(model, who, person))) return true;
  const { before, after, later } = around;
  const limited = [before, after].some((model) => {
    const one = model.people.get(person);
    return one !== undefined && one.hears !== 'all';
  });
  if (limited) return true;
  if (later.some((model) => shareAnnex(model, who, person))) return true;
  const hasCopy = later.some((model) => isGivenCopy(model, who));
  return [before, ...later].some((model) => {
    // A copy tells who was in a part with them, at the same time or not.
    const sits =
      observer === 'screen' || isHere(model, who) || (hasCopy && inPart(model, model.current, who));
    if (sits && inPart(model, model.current, person)) return true;
    return [...model.asked].some(
      ([scale, asked]) =>
        asked.includes(person) && sees(model, who, model.places.get(scale) ?? nowhere),
    );
  });
}

/** Whoever is put out or comes back; what happens between other parts is nothing to them. */
function isOpeningVisible({ before, after, later }: Around, { who, observer }: Eyes): boolean {
  if (observer === 'waiting') return false;
  if (observer === 'screen') return true;
  if (isHere(before, who) || isHere(after, who)) return true;
  // The pens see one another come again.
  if (later.some((model) => isHere(model, who) && model.people.get(who)?.pen === true)) return true;
  // A copy names everybody who was in the parts its reader is of, also while they were gone themselves.
  const isOfOne = [before.current, after.current].some((part) => inPart(after, part, who));
  if (isOfOne && later.some((model) => isGivenCopy(model, who))) return true;
  // From then on the board of that part is open to those who are of it, in other parts too.
  if (later.some((model) => isHere(model, who) && inPart(model, after.current, who))) return true;
  // Documents have new addresses after a restricted part.
  const restricted = after.parts.get(after.current)?.restricted === true;
  return restricted && later.some((model) => isHere(model, who));
}
