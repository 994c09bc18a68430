import { ok } from '../../result.ts';
import type { Decide } from './matter.ts';

const setDates: Decide<'setDates'> = ({ command: { dates, opId } }) =>
  ok([
    {
      kind: 'datesSet',
      dates: dates.map(({ what, date, time }, index) => ({
        id: `${opId}-${index + 1}`,
        what,
        date,
        time,
      })),
      words: { labels: dates.map(({ label }) => label), places: dates.map(({ place }) => place) },
    },
  ]);

/** What is agreed aloud about the time after: core group, review, visits. */
export const dateCommands = { setDates };
