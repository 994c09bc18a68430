import type { BoardLookup } from '../../../shared/conference/board-lookup.ts';
import type { Conference } from '../../../shared/conference/conference.ts';
import type { AnyCommand } from '../../../shared/conference/decide.ts';
import type { LivePeer } from '../../../server/rooms/peer.ts';
import { lineIn } from '../../support/pen-writing.ts';
import { leaksAfterClose } from './leaks-after-close.ts';
import { leaksOfDrawings } from './leaks-of-drawings.ts';
import { leaksByTheWay } from './leaks-by-the-way.ts';
import { inWriting, kept, leakOf, shared, spoil, type Leak } from './plant.ts';
import type { Owner } from '../../../server/rooms/document-rights.ts';

/** Every leak somebody could plant by a slip, each by the name of what is told. */
export const leaks: Record<string, Leak> = {
  ...leaksByTheWay,

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
      spoil('findOwner', (call) => (...values: never[]) => {
        const [conference, ever, document] = values as unknown as [
          Conference,
          Map<string, Owner>,
          string,
        ];
        const owner = ever.get(document);
        const isNow = conference.audiences.get(owner?.id ?? '')?.document === document;
        return isNow ? { ok: true, value: owner } : call(...values);
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

  ...leaksAfterClose,
  ...leaksOfDrawings,
};
