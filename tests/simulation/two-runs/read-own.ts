import { copiesFor, givenCopyFor } from '../../../shared/conference/giving-out.ts';
import { isHere } from '../../../shared/conference/membership.ts';
import { isKeeper } from '../../../shared/conference/roles.ts';
import { outcomesSchema } from '../../../shared/outcomes/outcomes.ts';
import { papersFor } from '../../../shared/papers/papers-for.ts';
import type { Person } from '../../../shared/conference/conference.ts';
import type { Papers } from './tiers.ts';
import type { World } from './world.ts';

/**
 * All that the observer can read for themselves at this moment, and none of it is pushed: each copy they are given with
 * every paper made of it, the page of what they asked for, and the papers for staff. What is as it was is not told twice.
 */
export async function readOwn(world: World, papers: Papers): Promise<void> {
  const { room, store, people, observer } = world;
  if (observer === 'screen' || observer === 'waiting') return;
  const state = room.state();
  const reader = state.people.get(people[observer]);
  if (reader === undefined || state.issues.length === 0) return;
  if (!['present', 'left'].includes(reader.attendance)) return;
  for (const [where, paper] of staffPapers(world, reader, papers)) world.hearAnew(where, paper);
  const isInOffice = state.givingOut.officeOnly.has(reader.id);
  const own = givenCopyFor(state, reader.id);
  if (own === null) return;
  world.hearAnew('page', papers.listOwn({ conference: state, person: reader.id }));
  const isGone = own.issue.destroyed || isInOffice;
  const stored = isGone ? null : await store.readCopy(state.id, own.copy);
  if (stored === null || !world.hearAnew('copy', stored.json)) return;
  const outcomes = outcomesSchema.parse(JSON.parse(stored.json));
  for (const kind of papersFor(outcomes)) world.hearAnew(kind, papers.makePaper(kind, outcomes));
}

/** The annex of each restricted part, and who is told. */
function staffPapers({ room }: World, reader: Person, papers: Papers): [string, unknown][] {
  const state = room.state();
  if (state.progress !== 'closed' || state.givingOut.officeOnly.has(reader.id)) return [];
  const board = room.readBoard() ?? [];
  const annexes = [...state.parts.values()]
    .filter(({ restricted }) => restricted)
    .map(({ id }) => ['annex', papers.annexPaper(board, state, id, reader.id)] as const)
    .filter(([, paper]) => paper !== null)
    .map(([name, paper]): [string, unknown] => [name, paper]);
  return isKeeper(reader) && isHere(state, reader)
    ? [...annexes, ['notifications', papers.notificationsPaper(state)]]
    : annexes;
}

/** Ids of copies are random and mean nothing: the second time they go by which copy of this reader's it is. */
export function withoutCopyIds(
  { room, people, observer }: World,
  heard: readonly string[],
): string[] {
  if (observer === 'screen' || observer === 'waiting') return [...heard];
  const own = copiesFor(room.state(), people[observer]);
  return heard.map((one) =>
    own.reduce((text, { copy, version }) => text.replaceAll(copy, `copy-${version}`), one),
  );
}
