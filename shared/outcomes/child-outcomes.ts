import { childsPerson } from '../conference/child-pages.ts';
import type { Conference, Person } from '../conference/conference.ts';
import { newestCopyFor } from '../conference/giving-out.ts';
import { partOf } from '../conference/membership.ts';
import type { AudienceId, ChildId } from '../protocol/ids.ts';
import { buildOutcomes, type Edition } from './build-outcomes.ts';
import type { Outcomes } from './outcomes.ts';
import { withOwnPages } from './own-pages.ts';
import { goesInCopy, type BoardDocument } from './readable-board.ts';
import { englishOutcomes, type OutcomeWords } from './words.ts';

/**
 * The outcomes for the page that somebody gives a child: their own copy, or, where they get none, as a reader would have
 * them who hears about this child only and is of what everyone may read and of nothing else. With it come the child's own
 * words and pages, from whichever part they were read out or drawn in. Pure; null for a child who is not of the conference.
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
  const own = childsPerson(conference, child);
  const everyones = [...conference.audiences].filter(([id]) => isEveryones(conference, id));
  const theirs = withOwnPages(
    { board: withOwnWords(board, conference, child, own), conference },
    child,
    everyones[0]?.[0] ?? '',
  );
  if (own !== null && newestCopyFor(conference, own.id) !== null) {
    return buildOutcomes(theirs.board, theirs.conference, own.id, edition, words);
  }
  const reader = absentChild(child, name);
  const asKnown = {
    ...theirs.conference,
    people: new Map([...conference.people, [reader.id, reader]]),
    audiences: new Map(everyones),
    // Who was there is nothing a child who was not there reads, but for who is named in a line.
    stays: [],
  };
  return buildOutcomes(theirs.board, asKnown, reader.id, edition, words);
}

/** What they said themselves in a part that was not restricted stands with what everyone may read, each once. */
function withOwnWords(
  board: readonly BoardDocument[],
  conference: Conference,
  child: ChildId,
  own: Person | null,
): readonly BoardDocument[] {
  if (own === null) return board;
  const said = board
    .filter(({ audience }) => {
      const part = partOf(conference, audience);
      const isTheirs = goesInCopy(conference, own, audience);
      return part !== undefined && part.opened && !part.restricted && !isTheirs;
    })
    .flatMap(({ lines }) => lines)
    .filter(
      ({ code, saidBy, children = [] }) =>
        code === 'child-view' && saidBy.includes(own.id) && children.every((id) => id === child),
    );
  const everyones = board.findIndex(({ audience }) => isEveryones(conference, audience));
  return board.map((document, at) => {
    if (at !== everyones) return document;
    const there = new Set(document.lines.map(({ text }) => text));
    const more = said.filter(({ text }) => !there.has(text) && there.add(text));
    return { ...document, lines: [...document.lines, ...more] };
  });
}

const isEveryones = ({ audiences }: Conference, id: AudienceId): boolean => {
  const members = audiences.get(id)?.members;
  return members?.by === 'standing' && members.standing === 'everyone';
};

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
