import type { Conference, Person } from '../conference/conference.ts';
import type { ChildId } from '../protocol/ids.ts';
import { buildOutcomes, type Edition } from './build-outcomes.ts';
import type { Outcomes } from './outcomes.ts';
import type { BoardDocument } from './readable-board.ts';
import { englishOutcomes, type OutcomeWords } from './words.ts';

/**
 * The outcomes for a child who is not on the list of people, for the page a person gives them: as a reader would have
 * them who hears about this child only, and is of what everyone may read and of nothing else. Pure; null for a child
 * who is not of the conference.
 */
export function childOutcomes(
  board: readonly BoardDocument[],
  conference: Conference,
  child: ChildId,
  edition: Edition,
  words: OutcomeWords = englishOutcomes,
): Outcomes | null {
  const name = conference.children.find(({ id }) => id === child)?.name;
  if (name === undefined) return null;
  const reader = absentChild(child, name);
  const everyones = [...conference.audiences].filter(
    ([, { members }]) => members.by === 'standing' && members.standing === 'everyone',
  );
  const asKnown = {
    ...conference,
    people: new Map([...conference.people, [reader.id, reader]]),
    audiences: new Map(everyones),
    // Who was there is nothing a child who was not there reads, but for who is named in a line.
    stays: [],
  };
  return buildOutcomes(board, asKnown, reader.id, edition, words);
}

/** Somebody who could not come: they may read what the others of everyone may. */
const absentChild = (child: ChildId, name: string): Person => ({
  id: `child ${child}`,
  name,
  role: 'child',
  title: '',
  agency: '',
  where: 'room',
  attendance: 'apologies',
  device: false,
  pen: false,
  adds: false,
  scores: false,
  hears: [child],
  apart: [],
  speaksFor: [],
  linkGeneration: 0,
});
