import type { BoardLookup } from '../../../shared/conference/board-lookup.ts';
import type { Conference } from '../../../shared/conference/conference.ts';
import type { AnyCommand } from '../../../shared/conference/decide.ts';
import type { Drawing } from '../../../shared/conference/drawings.ts';
import type { Reader } from '../../../shared/conference/reader.ts';
import type { BoardDocument } from '../../../shared/outcomes/readable-board.ts';
import type { Intent } from './intents.ts';
import { inView, leakOf, shared, soonBy, spoil, type AnyFunction, type Leak } from './plant.ts';

const make = (more: Partial<Extract<Intent, { do: 'makeDrawing' }>> = {}): Intent => ({
  do: 'makeDrawing',
  who: 'chair',
  in: 0,
  kind: 'blank',
  child: null,
  drawers: [],
  wordless: false,
  ...more,
});
/** To everybody. */
const release: Intent = { do: 'releaseDrawing', page: 0, to: 0 };

const oftener = (weight: number, leak: Leak, ...often: readonly Intent[]): Leak => ({
  ...soonBy(leak, ...often),
  weight,
});

/** What leaks of pages to draw on. */
export const leaksOfDrawings: Record<string, Leak> = {
  'how many pages there are to draw on': inView(({ drawings }) => drawings.size),
  'the names of pages for others': leakOf(
    `${shared}/conference/view/drawing-view.ts`,
    'mother',
    spoil('drawingsView', (call) => (...values: never[]) => {
      const [{ drawings }] = values as unknown as [Conference];
      return { ...(call(...values) as object), pages: [...drawings.values()].map(nameOf) };
    }),
  ),
  'the place of a page among all': soonBy(
    leakOf(
      `${shared}/conference/view/drawing-view.ts`,
      'mother',
      spoil('drawingsView', (call) => (...values: never[]) => {
        const [{ drawings }] = values as unknown as [Conference];
        const order = [...drawings.keys()];
        const seen = call(...values) as { drawings?: { id: string }[] };
        return {
          drawings: seen.drawings?.map((one) => ({ ...one, place: order.indexOf(one.id) })),
        };
      }),
    ),
    make(),
  ),
  'which page a released one was': oftener(
    3,
    leakOf(
      `${shared}/conference/view/drawing-view.ts`,
      'mother',
      spoil('drawingsView', (call) => (...values: never[]) => {
        const [{ drawings }] = values as unknown as [Conference];
        const seen = call(...values) as { drawings?: { id: string }[] };
        return {
          drawings: seen.drawings?.map((one) => ({ ...one, from: drawings.get(one.id)?.from })),
        };
      }),
    ),
    make({ in: 1 }),
    release,
  ),
  'who draws on a page, to those who look on': soonBy(
    leakOf(
      `${shared}/conference/view/drawing-view.ts`,
      'nana',
      spoil('drawingsView', (call) => (...values: never[]) => {
        const [{ drawings }] = values as unknown as [Conference];
        const seen = call(...values) as { drawings?: { id: string }[] };
        return {
          drawings: seen.drawings?.map((one) => ({
            ...one,
            drawers: drawings.get(one.id)?.drawers,
          })),
        };
      }),
    ),
    make(),
    { do: 'setDrawers', page: 0, people: ['mother'] },
  ),
  'a page of fewer people, on the room’s screen': soonBy(
    leakOf(`${shared}/conference/drawing-rights.ts`, 'screen', (original) => {
      const maySeeDrawingNow = original['maySeeDrawingNow'] as AnyFunction;
      return {
        ...original,
        mayBeShown: () => true,
        maySeeDrawingNow: (...values: never[]) => {
          const [{ screen }, reader, { id }] = values as unknown as [Conference, Reader, Drawing];
          return reader.as === 'screen' ? screen.drawing === id : maySeeDrawingNow(...values);
        },
      };
    }),
    make({ in: 1 }),
    { do: 'showDrawing', page: 0 },
  ),
  'a page put away, in a refusal': soonBy(
    leakOf(
      `${shared}/conference/decide.ts`,
      'minuteTaker',
      spoil('decide', (call) => (...values: never[]) => {
        const [{ drawings }, command] = values as unknown as [
          Conference,
          AnyCommand,
          unknown,
          unknown,
          BoardLookup,
        ];
        const decided = call(...values) as { ok: boolean; problem?: { message: string } };
        if (decided.ok || command.kind !== 'nameDrawing' || !drawings.has(command.drawing)) {
          return decided;
        }
        return { ok: false, problem: { ...decided.problem, message: 'It is not yours.' } };
      }),
    ),
    make({ in: 0 }),
    { do: 'changeDrawing', who: 'minuteTaker', page: 0, what: 'nameDrawing', wild: true },
  ),
  'somebody who came to another part, on a family tree': soonBy(
    leakOf(
      `${shared}/conference/decide/begin-drawing.ts`,
      'mother',
      spoil('beginsWith', (call) => (...values: never[]) => {
        const [{ people }] = values as unknown as [Conference];
        const came = [...people.values()].filter(({ attendance }) => attendance === 'present');
        return { ...(call(...values) as object), people: came.map(({ id }) => id) };
      }),
    ),
    make({ kind: 'family-tree' }),
  ),
  'the pages of others, in copies': {
    ...soonBy(
      leakOf(
        `${shared}/outcomes/build-outcomes.ts`,
        'mother',
        spoil('buildOutcomes', (call) => (...values: never[]) => {
          const [board] = values as unknown as [readonly BoardDocument[]];
          const all = board.flatMap(({ pages = [] }) => pages.map(({ page }) => page.description));
          return { ...(call(...values) as object), pages: all };
        }),
      ),
      make(),
    ),
    closes: true,
  },
};

const nameOf = ({ name }: Drawing): string => name;
