import { ok } from '../../result.ts';
import { currentPart } from '../membership.ts';
import { refuse } from '../refuse.ts';
import { maySeeNow } from '../rights.ts';
import type { Decide } from './matter.ts';

const setDates: Decide<'setDates'> = ({ conference, command: { dates, opId }, by, board }) => {
  const here = currentPart(conference)?.audience ?? '';
  const reader = { as: 'person', person: by.id } as const;
  const isKnown = dates.every(({ audience }) => maySeeNow(conference, reader, audience ?? here));
  if (!isKnown) return noSuchBoard;
  return ok([
    {
      kind: 'datesSet',
      // Not counted up: who is told of some of them must not see that there are more.
      dates: dates.map(({ what, date, time, audience }, index) => ({
        id: board.freshId(`date ${index} of ${opId}`),
        audience: audience ?? here,
        what,
        date,
        time,
      })),
      words: { labels: dates.map(({ label }) => label), places: dates.map(({ place }) => place) },
    },
  ]);
};

/** What is agreed aloud about the time after: core group, review, visits. */
export const dateCommands = { setDates };

const noSuchBoard = refuse('not-found', 'These people are not on your list.');
