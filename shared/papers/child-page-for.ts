import type { Child, Conference, Person } from '../conference/conference.ts';
import { childrenWithoutCopy } from '../conference/without-copy.ts';
import { buildOutcomes, type Edition } from '../outcomes/build-outcomes.ts';
import type { BoardDocument } from '../outcomes/readable-board.ts';
import type { ChildId } from '../protocol/ids.ts';
import { childPage } from './child-page.ts';
import type { Paper } from './paper.ts';

/**
 * The page of a child who gets no copy of their own: as a reader would have it who hears about this child alone and is of
 * `everyone` and of nothing else. Null for a child with a copy, whose page is made of that, and before the close.
 */
export function childPageFor(
  board: readonly BoardDocument[],
  conference: Conference,
  child: ChildId,
  edition: Edition,
): Paper | null {
  const found = childrenWithoutCopy(conference).find(({ id }) => id === child);
  if (found === undefined || conference.progress !== 'closed') return null;
  const reader = readerFor(found);
  const seen: Conference = {
    ...conference,
    people: new Map(conference.people).set(reader.id, reader),
    audiences: new Map(
      [...conference.audiences].filter(
        ([, { members }]) => members.by === 'standing' && members.standing === 'everyone',
      ),
    ),
  };
  const outcomes = buildOutcomes(board, seen, reader.id, edition);
  return outcomes === null ? null : childPage(outcomes);
}

/** Nobody of the list: they were not there, and may read what lasts. */
const readerFor = ({ id, name }: Child): Person => ({
  id: `reader of ${id}`,
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
  hears: [id],
  apart: [],
  speaksFor: [],
  linkGeneration: 0,
});
