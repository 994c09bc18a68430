import { hold, holdAgain } from './hold.ts';
import type { Observer } from './cast.ts';
import type { History } from './intents.ts';
import { nextHolding } from './plant.ts';
import { visiblePart } from './visible-part.ts';
import type { Tiers } from './tiers.ts';

/** What came of holding one history twice. */
export interface Compared {
  /** Somebody could not do what they did before, as something hidden had let them: nothing is shown by such a pair. */
  readonly undecided: boolean;
  /** How many things were left out the second time. */
  readonly left: number;
  /** What was done, in words for whoever looks for a leak. */
  readonly ops: readonly string[];
  readonly whole: readonly string[];
  readonly rest: readonly string[];
}

/** The same history twice, once without what is hidden from the observer. */
export async function compare(
  tiers: Tiers,
  history: History,
  observer: Observer,
): Promise<Compared> {
  nextHolding();
  const first = await hold(tiers, history, observer);
  const visible = visiblePart(first.ops, first.start, first.people, observer);
  nextHolding();
  const second = await holdAgain(tiers, visible, observer);
  const undecided = first.ops.some(({ op, done }, index) => {
    const isOwn = op.kind === 'command' ? op.sender === observer : op.who === observer;
    const again = second.done[index] ?? null;
    return !isOwn && again !== null && again !== done;
  });
  const left = visible.filter(({ op }) => op === null).length;
  const ops = first.ops.map(
    ({ op, done, at }, index) =>
      `${at % 10_000_000} ${done ? '' : 'refused '}${visible[index]?.op ? '' : 'HIDDEN '}${JSON.stringify(op)}`,
  );
  return { undecided, left, ops, whole: first.heard, rest: second.heard };
}
