import type { AnyCommand } from '../../../shared/conference/decide.ts';
import { idOf, isKeeper, sees, type Model, type Place } from './model.ts';
import { hereIn, judge, placeOfDate, type Oracle } from './oracle.ts';
import type { Observer, Who } from './cast.ts';
import { whos } from './cast.ts';
import type { Done, Op } from './ops.ts';
import { isPreparing, preparingAsSeen } from './prepared.ts';

type People = Readonly<Record<Who, string>>;

/** One thing of a history, or the place where it was left out. */
export interface Left {
  readonly at: number;
  readonly op: Op | null;
}

/**
 * The history without what is hidden from the observer: everything that reaches them at some time, with what made that
 * possible (who sat in the part, the line it was released from), and nothing else.
 */
export function visiblePart(
  ops: readonly Done[],
  start: Model,
  people: People,
  observer: Observer,
): readonly Left[] {
  const oracle = judge(ops, start, people, observer);
  const kept = withNeeds(oracle, people);
  const who = idOf(people, observer);
  const masked = ops.map(({ op }, index) =>
    kept[index] === true && oracle.visible[index] !== true ? hiddenNamesIn(op) : [],
  );
  const mask = maskOf(masked.flat());
  return ops.map(({ at, op }, index) => {
    if (kept[index] !== true) return { at, op: null };
    const moment = oracle.moments[index];
    if (isBy(op, observer) || moment === undefined) return { at, op };
    if (op.kind !== 'command') return { at, op: mask(op) };
    const shown = preparedAsSeen(asSeen(op.command, moment, who), moment, who, people.chair);
    return { at, op: mask({ ...op, command: shown }) };
  });
}

const isBy = (op: Op, observer: Observer): boolean =>
  (op.kind === 'command' ? op.sender : op.who) === observer;

/** Ids of lines and names that no more than their being there is needed for. */
function hiddenNamesIn(op: Op): string[] {
  if (op.kind === 'newLine') return [op.line];
  if (op.kind !== 'command') return [];
  const { command } = op;
  if (['addLine', 'makeDrawing', 'releaseDrawing'].includes(command.kind)) return [command.opId];
  return command.kind === 'addPart' || command.kind === 'makeAudience' ? [command.name] : [];
}

/** Hidden things that must be there go by another name the second time. */
const maskOf =
  (names: readonly string[]) =>
  (op: Op): Op =>
    names.length === 0
      ? op
      : (JSON.parse(JSON.stringify(op), (_, value: unknown) =>
          typeof value === 'string' && names.includes(value) ? `x${value.slice(1)}` : value,
        ) as Op);

const preparedAsSeen = (
  command: AnyCommand,
  { later }: Moment,
  who: string,
  chair: string,
): AnyCommand =>
  later.some((model) => isKeeper(model, who)) ? command : preparingAsSeen(command, who, chair);

type Moment = Oracle['moments'][number];

/** Of one command that tells several audiences something, what the observer is told. */
function asSeen(command: AnyCommand, moment: Moment, who: string): AnyCommand {
  if (command.kind === 'recordDecision') return decisionAsSeen(command, moment, who);
  if (command.kind !== 'setDates') return command;
  const { after, later } = moment;
  const dates = command.dates.filter((date) =>
    later.some((model) => sees(model, who, placeOfDate(after, date))),
  );
  return { ...command, dates };
}

/** Why it is otherwise than the agencies said is for those who see what they said last. */
function decisionAsSeen(
  command: Extract<AnyCommand, { kind: 'recordDecision' }>,
  { after, later }: Moment,
  who: string,
): AnyCommand {
  const seen = (place: Place): boolean => later.some((one) => sees(one, who, place));
  const newest = after.places.get(after.shownRounds.at(-1) ?? '');
  const children =
    newest === undefined || seen(newest)
      ? command.children
      : command.children.map((one) => ({ ...one, differs: '' }));
  if (seen(hereIn(after))) return { ...command, children };
  return { ...command, children, reasons: 'Not for them', dissent: [], parentsViews: [] };
}

/** Keeps, with each thing that is kept, what it could not have been done without. */
function withNeeds({ visible, moments }: Oracle, people: People): readonly boolean[] {
  const kept = [...visible];
  const ops = moments.map(({ done }) => done);
  let grown = true;
  while (grown) {
    grown = false;
    for (let index = ops.length - 1; index >= 0; index -= 1) {
      if (kept[index] !== true || ops[index]?.done !== true) continue;
      for (const need of needsOf(index, moments, people)) {
        if (kept[need] === true || ops[need]?.done !== true) continue;
        kept[need] = true;
        grown = true;
      }
    }
    // Whatever was opened by a part that is kept is left by one that is kept.
    const firstOpened = ops.findIndex(
      ({ op }, index) => kept[index] === true && visible[index] !== true && isOpening(op),
    );
    for (const [index, { op, done }] of ops.entries()) {
      if (firstOpened < 0 || index < firstOpened || !done || kept[index] === true) continue;
      if (!isOpening(op)) continue;
      kept[index] = true;
      grown = true;
    }
  }
  return kept;
}

const isPen = (op: Op): boolean => 'line' in op || op.kind === 'draw';

const isOpening = (op: Op): boolean => op.kind === 'command' && op.command.kind === 'openPart';

/** The things before it that name what it names. */
function needsOf(index: number, moments: readonly Moment[], people: People): number[] {
  const moment = moments[index];
  if (moment === undefined) return [];
  const { op } = moment.done;
  const names = namesIn(op, moment, people);
  const whoActs = actorOf(op);
  return moments.slice(0, index).flatMap(({ done }, at) => {
    const makes = makesOf(done);
    if (makes.some((id) => names.has(id))) return [at];
    if (whoActs === null || whoActs === 'chair') return [];
    // Whoever was put out meanwhile writes under another clientID.
    if (isPen(op) && isOpening(done.op)) return [at];
    return isAboutPerson(done.op, people[whoActs]) ? [at] : [];
  });
}

function actorOf(op: Op): Who | null {
  const who = op.kind === 'command' ? op.sender : op.who;
  return whos.find((one) => one === who) ?? null;
}

/** Every id that it names; a release needs all that was done to its lines. */
function namesIn(op: Op, { before }: Moment, people: People): Set<string> {
  const found = JSON.stringify(op).match(/[\w-]{10,}/gu) ?? [];
  const audiences = found.filter((id) => before.places.has(`audience ${id}`));
  const isOfPart = op.kind === 'command' && op.command.kind === 'recordDecision';
  const current = actorOf(op) === 'chair' && !isOfPart ? [] : [before.current];
  const restricted = before.parts.get(before.current)?.restricted === true ? [before.current] : [];
  const own = Object.values(people);
  return new Set(
    [...found, ...audiences, ...current, ...restricted].filter((id) => !own.includes(id)),
  );
}

/** The ids that a later op may lean on. */
function makesOf({ op, made, lines: moved }: Done): string[] {
  const own = made === null ? [] : [made];
  if (op.kind === 'newLine') return [op.line];
  if (op.kind === 'draw') return [op.drawing];
  if (op.kind !== 'command') return 'line' in op && op.line !== null ? [op.line] : [];
  const { command } = op;
  const lines = 'line' in command ? [command.line] : [];
  if (command.kind === 'redactLines') lines.push(...command.lines, ...(command.scales ?? []));
  const parts = 'part' in command ? [command.part] : [];
  if (isOfPage(command)) lines.push(command.drawing);
  return [...own, command.opId, ...lines, ...parts, ...moved];
}

const isAboutPerson = (op: Op, person: string): boolean =>
  !isPreparing(op) &&
  op.kind === 'command' &&
  'person' in op.command &&
  op.command.person === person;

/** Done to a page that is there. */
const isOfPage = (command: AnyCommand): command is OfPage =>
  'drawing' in command && command.kind !== 'makeDrawing' && command.drawing !== null;

type OfPage = Extract<AnyCommand, { kind: `${string}Drawing` | 'setDrawers' }> & {
  readonly drawing: string;
};
