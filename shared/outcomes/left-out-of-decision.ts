import type { Conference, Person } from '../conference/conference.ts';
import type { ChildId } from '../protocol/ids.ts';
import { decisionOutcome } from './decision-outcome.ts';
import { nameBook } from './name-book.ts';
import type { Outcomes } from './outcomes.ts';
import { englishOutcomes } from './words.ts';

/** A sentence of the decision, and the children it is about. */
interface Said {
  readonly text: string;
  readonly children: readonly ChildId[];
}

/** What the chair's copy says of the decision and this reader's does not. */
export function leftOutOfDecision(conference: Conference, reader: Person): Said[] {
  const chair = [...conference.people.values()].find(({ role }) => role === 'chair');
  if (chair === undefined) return [];
  const own = new Set(saidTo(conference, reader).map(({ text }) => text));
  return saidTo(conference, chair).filter(({ text }) => text !== '' && !own.has(text));
}

function saidTo(conference: Conference, reader: Person): Said[] {
  const { template, children: all } = conference;
  const names = nameBook(conference, reader);
  const told = decisionOutcome(conference, reader, template, names, englishOutcomes);
  if (told === null) return [];
  const idsOf = (named: readonly string[]): ChildId[] =>
    all.filter(({ name }) => named.includes(name)).map(({ id }) => id);
  return [
    ...told.children.flatMap((one) => childSaid(one, idsOf([one.child]))),
    { text: told.reasons, children: [] },
    ...told.dissent.map(({ name, words, reason, children }) => ({
      text: `${name}: ${words}. ${reason}`,
      children: idsOf(children),
    })),
    ...told.parentsViews.map(({ name, words }) => ({ text: `${name}: ${words}`, children: [] })),
  ];
}

function childSaid(
  one: NonNullable<Outcomes['decision']>['children'][number],
  children: readonly ChildId[],
): Said[] {
  const { child, words, reason = '', differs = '' } = one;
  return [
    { text: `${child}: ${words}`, children },
    ...[reason, differs].flatMap((text) =>
      text === '' ? [] : [{ text: `${child}: ${text}`, children }],
    ),
  ];
}
