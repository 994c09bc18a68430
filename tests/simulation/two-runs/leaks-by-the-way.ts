import type { Map as YMap } from 'yjs';
import { officialKeys, officialOf } from '../../../shared/board/roots.ts';
import type { BoardLookup } from '../../../shared/conference/board-lookup.ts';
import type { Conference } from '../../../shared/conference/conference.ts';
import { lineIn } from '../../support/pen-writing.ts';
import { counter, inHolding, inView, inWriting, leakOf, shared, soonBy, spoil } from './plant.ts';
import type { AnyFunction, Leak } from './plant.ts';

const part = ({ parts, currentPart }: Conference) => parts.get(currentPart);

/** Counts, sequence numbers, and who is where: what leaks by the way. */
export const leaksByTheWay: Record<string, Leak> = {
  // Counts and sequence numbers
  'how many lines were said in all': inView(({ contributions }) => contributions.size),
  'how many scales were asked in all parts': inView(({ scales }) => scales.size),
  'how many people are on the list': soonBy(
    inView(({ people }) => people.size),
    { do: 'invite' },
  ),
  'how many audiences there are': inView(({ audiences }) => audiences.size),
  'how many parts there are': inView(({ parts }) => parts.size),
  'how many dates were set for others': inView(({ dates }) => dates.length),
  'how many core groups were chosen elsewhere': inView(({ planFrames }) => planFrames.size),
  'how many copies were made': inView(({ issues }) => issues.at(-1)?.copies.size),
  'how many lines were shown to others': inView(({ released }) => released.size),
  'how many lines were redacted': inView(({ redacted }) => redacted.size),
  'which lines were redacted on other boards': leakOf(
    `${shared}/conference/view/redacted-view.ts`,
    'mother',
    spoil('redactedView', () => (...values: never[]) => {
      const [{ redacted }] = values as unknown as [Conference];
      return { redacted: [...redacted.keys()] };
    }),
  ),
  'what agencies say elsewhere': inView(({ viewRounds }) =>
    [...viewRounds.values()].map(({ given }) => given.length),
  ),
  'what was handed in to the chair': inView(({ preparation }) => preparation.handedIn.size),
  'how a child took part': inView(({ preparation }) =>
    [...preparation.childPages.values()].map(({ participation }) => participation),
  ),
  'how many reports others have': inView(({ preparation }) => preparation.reports.size),
  'who is to stay away': inView(({ preparation }) => preparation.exclusions.size),
  'which version of a report they were given': leakOf(
    `${shared}/conference/view/preparing-view.ts`,
    'mother',
    spoil('preparingView', (call) => (...values: never[]) => {
      const [{ preparation }] = values as unknown as [Conference];
      const versions = [...preparation.reports.values()].map(({ note }) => note);
      const { mine } = call(...values) as { mine?: object };
      return mine === undefined ? {} : { mine: { ...mine, versions } };
    }),
  ),
  'how far another part has come': inView(({ courses }) => [...courses.values()]),
  'a timer that only the chair sees': leakOf(
    `${shared}/conference/view/course-view.ts`,
    'mother',
    spoil('courseView', (call) => (...values: never[]) => {
      const [{ courses, currentPart }] = values as unknown as [Conference];
      const seen = call(...values) as object | undefined;
      return seen && { ...seen, timer: courses.get(currentPart)?.timer };
    }),
  ),
  'how often decisions were recorded': inView(({ decision }) => decision?.version),
  'how many spare links there are': soonBy(
    inView(({ spareLinks }) => spareLinks.length),
    { do: 'addSpareLinks' },
  ),
  'a number that counts every view made': inView(() => (counter().count += 1)),
  'a counter in the addresses of documents': leakOf(
    '../../server/rooms/document-rights.ts',
    'mother',
    spoil('lookUp', (call) => (...values: never[]) => ({
      ...(call(...values) as BoardLookup),
      freshId: () => `made-as-number-${(counter().count += 1)}`,
    })),
  ),
  'an order computed across documents': inWriting('lineAdded', (doc, { line }) =>
    lineIn(doc, line)?.set('order', `a${(counter().count += 1)}`),
  ),
  'how many lines were contributed anywhere, written beside the locks': inWriting(
    'lineAdded',
    (doc) => {
      const locked = officialOf(doc).get(officialKeys.locked) as YMap<unknown>;
      locked.set('count', (counter().count += 1));
    },
  ),

  // Who is where
  'who waits at the door': inView(({ waiting }) => waiting.size),
  'who else waits, to who waits': inView(({ waiting }) => waiting.size, 'waiting'),
  'who is connected, in the order they came': inView((_, { presence }) => [...presence.keys()]),
  'whose connection was lost, to those who do not keep the board': inView(
    ({ people }, { presence }) => [...people.keys()].map((id) => presence.get(id) ?? 'lost'),
    'police',
  ),
  'who is in the other part': leakOf(
    `${shared}/conference/view/people-views.ts`,
    'mother',
    spoil('peopleViews', (call) => (...values: never[]) => {
      const [{ people }] = values as unknown as [Conference];
      const present = [...people.values()].filter(({ attendance }) => attendance === 'present');
      return [...(call(...values) as unknown[]), ...present.map(({ name }) => ({ name }))];
    }),
  ),
  'when people came and went': inView(({ stays }) => stays.map(({ from, to }) => [from, to])),
  'who holds the pen elsewhere': inView(({ people }) =>
    [...people.values()].filter(({ pen }) => pen).map(({ id }) => id),
  ),
  'who must not meet whom': inView(
    ({ people }) => [...people.values()].map(({ apart }) => apart.length),
    'nana',
  ),
  'who was named on any board': leakOf(
    '../../server/rooms/names.ts',
    'mother',
    spoil('createNames', (call) => (...values: never[]) => {
      const names = call(...values) as { in: (id: string) => Set<string>; watch: AnyFunction };
      const audiences = new Set<string>();
      return {
        in: () => new Set([...audiences].flatMap((id) => [...names.in(id)])),
        watch: (audience: never, doc: never) => {
          audiences.add(audience);
          names.watch(audience, doc);
        },
      };
    }),
  ),

  // Parts
  'the name of the part that runs, to who waits for theirs': inHolding((one) => part(one)?.name),
  'that a restricted part runs, to who waits': inHolding(
    (one) => part(one)?.restricted === true && part(one)?.people.length,
  ),
  'what the screen shows, to who waits': inHolding(({ screen }) => screen.shows),
  'the names of the other parts': inView(({ parts }) =>
    [...parts.values()].map(({ name }) => name),
  ),
  'who is asked, to who waits': inHolding(({ scales }) => [...scales.keys()]),
};
