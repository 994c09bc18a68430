import type { CommandOf } from '../../../shared/conference/commands.ts';
import type { Conference } from '../../../shared/conference/conference.ts';
import { canary } from './canaries.ts';
import type { PartName } from './canary-places.ts';
import { choosePlan } from './plan-canaries.ts';
import { opId } from './scene.ts';

/** What deciding needs of the conference that is held. */
interface DecidingStage {
  readonly idOf: (name: 'police' | 'mother' | 'father') => string;
  readonly state: () => Promise<Conference>;
  readonly send: (name: 'chair' | 'police', command: Record<string, unknown>) => Promise<unknown>;
}

/** One agency says what it thinks, and it is shown. */
export async function hearAgencies(
  { send, idOf, state }: DecidingStage,
  part: PartName,
  audience: string,
): Promise<void> {
  const round = opId();
  await send('chair', { kind: 'askViews', opId: round, audience });
  const { children } = await state();
  const view = { outcome: 'plan', reason: canary('giveViews.views.reason', part) } as const;
  const views = children.map(({ id }) => ({ child: id, ...view }));
  const person = idOf('police');
  await send('police', { kind: 'giveViews', round, person, views } satisfies Omit<
    CommandOf<'giveViews'>,
    'opId'
  >);
  await send('chair', { kind: 'showViews', round });
}

/** Decided otherwise than the agencies said, with every word there is about it, and dates. */
export async function decideThings(
  { send, idOf, state }: DecidingStage,
  part: PartName,
  audience: string,
): Promise<void> {
  const { children, decision } = await state();
  const outcome = { outcome: 'neither', category: null, alsoCategories: [] } as const;
  const parent = part === 'B' ? 'father' : 'mother';
  await send('chair', {
    kind: 'recordDecision',
    over: decision?.version ?? 0,
    children: children.map(({ id }) => ({
      child: id,
      ...outcome,
      alsoCategories: [],
      reason: canary('recordDecision.children.reason', part),
      differs: canary('recordDecision.children.differs', part),
    })),
    reasons: canary('recordDecision.reasons', part),
    dissent: [
      {
        person: idOf('police'),
        children: children.map(({ id }) => id),
        outcome: 'plan',
        reason: canary('recordDecision.dissent.reason', part),
      },
    ],
    parentsViews: [
      { person: idOf(parent), words: canary('recordDecision.parentsViews.words', part) },
    ],
  } satisfies Omit<CommandOf<'recordDecision'>, 'opId'>);
  await send('chair', choosePlan(part, audience));
  await send('chair', {
    kind: 'setDates',
    dates: [
      {
        what: 'other',
        label: canary('setDates.dates.label', part),
        date: '2026-05-01',
        time: '',
        place: canary('setDates.dates.place', part),
      },
    ],
  });
}
