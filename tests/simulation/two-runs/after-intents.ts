import * as fc from 'fast-check';
import { whos, type Who } from './cast.ts';

/** What happens when it is closed; some of it may at any time. */
export type After =
  | { do: 'giveOut' }
  | { do: 'officeOnly'; who: Who; on: boolean }
  | { do: 'correct'; who: Who; line: number | null; statement: boolean; forOther: boolean }
  | { do: 'answer'; correction: number; changed: boolean }
  | { do: 'add'; in: number; children: number; correction: number | null; statement: boolean }
  | { do: 'notify'; who: Who; older: number | null; drops: boolean }
  | { do: 'restrict'; part: number };

const guest = fc.constantFrom<Who>(...whos.filter((who) => who !== 'chair'));
const number = fc.nat(12);
const one = <Do extends string>(...kinds: Do[]) => fc.constantFrom(...kinds);

export const officeOnly = fc.record({ do: one('officeOnly'), who: guest, on: fc.boolean() });
export const notify = fc.record({
  do: one('notify'),
  who: one<Who>('chair', 'minuteTaker'),
  older: fc.option(fc.nat(2), { nil: null }),
  drops: fc.boolean(),
});
export const restrict = fc.record({ do: one('restrict'), part: number });

/** What happens when it is closed: copies that wait go out, readers ask, and something is added. */
const after: fc.Arbitrary<After> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: one('giveOut') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: one('correct'),
      who: guest,
      line: fc.option(number, { nil: null }),
      statement: fc.boolean(),
      forOther: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: one('answer'), correction: fc.nat(2), changed: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: one('add'),
      in: number,
      children: fc.nat(3),
      correction: fc.option(fc.nat(2), { nil: null }),
      statement: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: officeOnly },
  { weight: 1, arbitrary: notify },
  { weight: 1, arbitrary: restrict },
);

const giveOut = { do: 'giveOut' } as const;

/** Half of the time everybody has their copy at once. */
export function afterwards(most: number): fc.Arbitrary<After[]> {
  return fc
    .tuple(fc.boolean(), fc.array(fc.tuple(after, fc.boolean()), { maxLength: most }))
    .map(([gives, rest]) => [
      ...(gives ? [giveOut] : []),
      ...rest.flatMap(([done, goesOut]) =>
        done.do === 'add' && goesOut ? [done, giveOut] : [done],
      ),
    ]);
}
