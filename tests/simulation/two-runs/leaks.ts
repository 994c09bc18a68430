import type { Doc, Map as YMap } from 'yjs';
import type { Writing } from '../../../shared/board/write-facts.ts';
import { officialKeys, officialOf } from '../../../shared/board/roots.ts';
import type { BoardLookup } from '../../../shared/conference/board-lookup.ts';
import type { Conference } from '../../../shared/conference/conference.ts';
import type { AnyCommand } from '../../../shared/conference/decide.ts';
import type { Fact } from '../../../shared/conference/facts.ts';
import type { Live } from '../../../shared/conference/live.ts';
import type { LiveReader } from '../../../shared/conference/reader.ts';
import type { View } from '../../../shared/conference/view.ts';
import type { LivePeer } from '../../../server/rooms/peer.ts';
import { lineIn } from '../../support/pen-writing.ts';
import type { Observer } from './cast.ts';

/** A module as it is, changed into one that leaks. */
export type Mock = (original: Record<string, unknown>) => Record<string, unknown>;

export interface Leak {
  readonly file: string;
  readonly mock: Mock;
  /** Who learns of it. */
  readonly to: Observer;
}

type AnyFunction = (...values: never[]) => unknown;

/** A function of a module, called and then spoiled. */
const spoil =
  (name: string, spoiled: (call: AnyFunction) => AnyFunction): Mock =>
  (original) => ({ ...original, [name]: spoiled(original[name] as AnyFunction) });

/** Which of the two times a history is held: what a leak keeps lasts as long. */
let holding = 0;
export const nextHolding = (): void => void (holding += 1);

function kept<Value extends object>(make: () => Value): () => Value {
  let last: { holding: number; value: Value } | null = null;
  return () => {
    if (last?.holding !== holding) last = { holding, value: make() };
    return last.value;
  };
}

const counter = kept(() => ({ count: 0 }));

const shared = '../../shared';
const viewFor = `${shared}/conference/view-for.ts`;
const writeFacts = `${shared}/board/write-facts.ts`;

type Told = (conference: Conference, live: Live, reader: LiveReader, view: View) => unknown;

/** Adds something to every view that its reader may not know. */
const inView = (leak: Told, to: Observer = 'mother'): Leak => ({
  file: viewFor,
  to,
  mock: spoil('viewFor', (call) => (...values: never[]) => {
    const [conference, reader, live] = values as unknown as [Conference, LiveReader, Live];
    const view = call(...values) as View;
    return { ...view, leak: leak(conference, live, reader, view) };
  }),
});

/** Only while their reader waits for another part. */
const inHolding = (leak: (conference: Conference) => unknown): Leak =>
  inView((conference, _, __, view) => (view.at === 'holding' ? leak(conference) : null));

/** Writes something more with each fact of a kind. */
const inWriting = (
  kind: Fact['kind'],
  more: (doc: Doc, fact: Extract<Fact, { line: string }>) => void,
): Leak => ({
  file: writeFacts,
  to: 'mother',
  mock: spoil('writesOf', (call) => (...values: never[]) => {
    const writing = call(...values) as Writing | null;
    const [fact] = values as unknown as [Fact];
    if (writing === null || fact.kind !== kind || !('line' in fact)) return writing;
    return {
      ...writing,
      write: (doc: Doc) => {
        writing.write(doc);
        more(doc, fact);
      },
    };
  }),
});

const leakOf = (file: string, to: Observer, mock: Mock): Leak => ({ file, to, mock });

const part = ({ parts, currentPart }: Conference) => parts.get(currentPart);

/** Every leak somebody could plant by a slip, each by the name of what is told. */
export const leaks: Record<string, Leak> = {
  // Counts and sequence numbers
  'how many lines were said in all': inView(({ contributions }) => contributions.size),
  'how many scales were asked in all parts': inView(({ scales }) => scales.size),
  'how many people are on the list': inView(({ people }) => people.size),
  'how many audiences there are': inView(({ audiences }) => audiences.size),
  'how many parts there are': inView(({ parts }) => parts.size),
  'how many dates were set for others': inView(({ dates }) => dates.length),
  'how many copies were made': inView(({ issues }) => issues.at(-1)?.copies.size),
  'how many lines were shown to others': inView(({ released }) => released.size),
  'how often decisions were recorded': inView(({ decision }) => decision?.version),
  'how many spare links there are': inView(({ spareLinks }) => spareLinks.length),
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

  // What stands on the boards
  'the place of each document among all': leakOf(
    `${shared}/conference/view/document-views.ts`,
    'mother',
    spoil('documentViews', (call) => (...values: never[]) => {
      const [{ audiences }] = values as unknown as [Conference];
      const order = [...audiences.keys()];
      const views = call(...values) as { audience: string }[];
      return views.map((view) => ({ ...view, place: order.indexOf(view.audience) }));
    }),
  ),
  'which lines stand for one that is not seen': leakOf(
    `${shared}/conference/view/variant-views.ts`,
    'mother',
    spoil('variantsNow', () => (...values: never[]) => {
      const [{ released }] = values as unknown as [Conference];
      return [...released].map(([line, { root }]) => ({ line, of: root }));
    }),
  ),
  'which line a released one was': inWriting('lineReleased', (doc, fact) => {
    if (fact.kind === 'lineReleased') lineIn(doc, fact.line)?.set('lang', String(fact.root));
  }),
  'a comment on a line that is not seen': leakOf(
    `${shared}/conference/wider.ts`,
    'mother',
    spoil('isWider', () => () => true),
  ),
  'the decision of another part': leakOf(
    `${shared}/conference/view/decision-view.ts`,
    'mother',
    spoil('decisionView', () => (...values: never[]) => {
      const [{ decision }] = values as unknown as [Conference];
      return decision;
    }),
  ),
  'the dates of another part': leakOf(
    `${shared}/conference/view/decision-view.ts`,
    'mother',
    spoil('dateViews', () => (...values: never[]) => {
      const [{ dates }] = values as unknown as [Conference];
      return dates;
    }),
  ),
  'the scales of another part': leakOf(
    `${shared}/conference/view/scale-views.ts`,
    'mother',
    spoil('scaleViews', () => (...values: never[]) => {
      const [{ scales }] = values as unknown as [Conference];
      return [...scales.values()].map(({ question, asked }) => ({ question, asked }));
    }),
  ),
  'carets of another document': leakOf(
    '../../server/rooms/carets.ts',
    'mother',
    spoil('createCarets', (call) => {
      const all = kept((): { carets?: unknown } => ({}));
      return (...values: never[]) => (all().carets ??= call(...values));
    }),
  ),
  'carets, to those without a pen': leakOf(
    '../../server/rooms/crowd.ts',
    'mother',
    spoil('createCrowd', (call) => (...values: never[]) => {
      const crowd = call(...values) as { send: (message: Uint8Array, except: unknown) => void };
      return { ...crowd, offerPens: crowd.send };
    }),
  ),

  // When rights are judged
  'a board after the right to it ended: judged only when somebody connects': leakOf(
    '../../server/rooms/crowd.ts',
    'mother',
    spoil('createCrowd', (call) => (...values: never[]) => {
      const [rights] = values as unknown as [object];
      return call({ ...rights, maySee: () => true } as never);
    }),
  ),
  'a board to whoever has a lasting right to it, before it is looked whether they are there':
    leakOf(
      '../../server/rooms/document-rights.ts',
      'mother',
      spoil('findAudience', (call) => (...values: never[]) => {
        const [conference, ever, document] = values as unknown as [
          Conference,
          Map<string, string>,
          string,
        ];
        const audience = ever.get(document) ?? '';
        const isNow = conference.audiences.get(audience)?.document === document;
        return isNow ? { ok: true, value: audience } : call(...values);
      }),
    ),

  // Answers
  'in a refusal, that a line is there': leakOf(
    `${shared}/conference/decide.ts`,
    'mother',
    spoil('decide', (call) => (...values: never[]) => {
      const [, command, , , board] = values as unknown as [
        unknown,
        AnyCommand,
        unknown,
        unknown,
        BoardLookup,
      ];
      const decided = call(...values) as { ok: boolean; problem?: { message: string } };
      const line = 'line' in command ? command.line : '';
      if (decided.ok || board.audienceOf(line) === null) return decided;
      return { ok: false, problem: { ...decided.problem, message: 'This line is not yours.' } };
    }),
  ),
  'in a refusal, that a scale is there': leakOf(
    `${shared}/conference/decide.ts`,
    'mother',
    spoil('decide', (call) => (...values: never[]) => {
      const [conference, command] = values as unknown as [Conference, AnyCommand];
      const decided = call(...values) as { ok: boolean; problem?: { message: string } };
      if (decided.ok || command.kind !== 'answerScale' || !conference.scales.has(command.scale)) {
        return decided;
      }
      return { ok: false, problem: { ...decided.problem, kind: 'not-allowed' } };
    }),
  ),

  // When something is sent
  'a beat whenever something is decided': leakOf(
    '../../server/rooms/live-crowd.ts',
    'mother',
    spoil('createLiveCrowd', (call) => (...values: never[]) => {
      const crowd = call(...values) as {
        join: (reader: never, peer: never) => object;
        push: () => void;
      };
      const peers = new Set<LivePeer>();
      return {
        ...crowd,
        join: (reader: never, peer: never) => {
          peers.add(peer);
          return crowd.join(reader, peer);
        },
        push: () => {
          crowd.push();
          for (const peer of peers) peer.send('{"type":"beat"}');
        },
      };
    }),
  ),

  // Outcomes
  'how many others were there, in the outcomes': leakOf(
    `${shared}/outcomes/build-outcomes.ts`,
    'mother',
    spoil('buildOutcomes', (call) => (...values: never[]) => {
      const [, { people }] = values as unknown as [unknown, Conference];
      const here = [...people.values()].filter(({ attendance }) => attendance === 'present');
      return { ...(call(...values) as object), here: here.length };
    }),
  ),
  'the lines of others, in the outcomes': leakOf(
    `${shared}/outcomes/build-outcomes.ts`,
    'mother',
    spoil('buildOutcomes', (call) => (...values: never[]) => {
      const [board] = values as unknown as [{ lines: unknown[] }[]];
      return { ...(call(...values) as object), lines: board.map(({ lines }) => lines.length) };
    }),
  ),
};
