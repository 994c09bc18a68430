import type { Command } from '../../../shared/conference/commands.ts';
import { maySeeDrawingNow } from '../../../shared/conference/drawing-rights.ts';
import type { Drawing } from '../../../shared/conference/drawings.ts';
import { readPage } from '../../../shared/drawing/read-page.ts';
import type { Who } from './cast.ts';
import { byChair, idsOf, pick, pickAudience, type Acts, type Do } from './picking.ts';
import type { World } from './world.ts';

/** Pages to draw on: made, drawn on, named, put away, released, shown and taken away. */
export const drawingActs: Pick<Acts, DrawingDoes> = {
  makeDrawing: async (world, { who, in: where, kind, child, drawers, wordless }, perform, opId) => {
    const audience = pickAudience(world, who, where)?.id ?? 'no-such-audience';
    const { children } = world.room.state();
    const command: Command = {
      kind: 'makeDrawing',
      opId,
      drawing: kind,
      audience,
      name: `Page ${opId}`,
      child: child === null ? null : (children[child]?.id ?? null),
      drawers: who === 'chair' ? idsOf(world, drawers) : [],
    };
    const made = await perform({ kind: 'command', sender: who, command });
    if (made && !wordless) await describe(who, opId, perform, opId);
  },
  draw: async (world, { who, page, what, at }, perform, id) => {
    const drawing = pickPage(world, who, page);
    if (drawing === undefined) return;
    await perform({ kind: 'draw', who, drawing: drawing.id, what, thing: id, at });
  },
  changeDrawing: async (world, { who, page, what, wild }, perform, opId) => {
    const drawing = pickPage(world, who, page, wild)?.id ?? 'no-such-drawing';
    const command: Command =
      what === 'nameDrawing'
        ? { kind: what, opId, drawing, name: `Named ${opId}` }
        : { kind: what, opId, drawing };
    const sender = what === 'redactDrawing' ? 'chair' : who;
    await perform({ kind: 'command', sender, command });
  },
  setDrawers: async (world, { page, people }, perform, opId) => {
    const drawing = pickPage(world, 'chair', page)?.id ?? 'no-such-drawing';
    await perform(byChair({ kind: 'setDrawers', opId, drawing, drawers: idsOf(world, people) }));
  },
  releaseDrawing: async (world, { page, to: n }, perform, opId) => {
    const drawing = pickPage(world, 'chair', page);
    if (drawing === undefined) return;
    // The widest first: most pages go to more people.
    const others = [...world.room.state().audiences.keys()].filter((id) => id !== drawing.audience);
    const audience = pick(others, n) ?? 'no-such-audience';
    const release = { drawing: drawing.id, audience, newcomers: [] };
    await perform(byChair({ kind: 'releaseDrawing', opId, ...release }));
  },
  showDrawing: async (world, { page }, perform, opId) => {
    const drawing = page === null ? null : (pickPage(world, 'chair', page)?.id ?? null);
    await perform(byChair({ kind: 'showDrawing', opId, drawing }));
  },
};

/** Nobody can close before each page says in words what it shows. */
export async function describeAll(world: World, perform: Do, id: string): Promise<void> {
  for (const { id: drawing } of world.room.state().drawings.values()) {
    const doc = world.pageOf('chair', drawing)?.doc;
    if (doc !== undefined && readPage(doc).description === '')
      await describe('chair', drawing, perform, id);
  }
}

/** Words of their own name: what is called otherwise the second time is not these. */
const describe = async (who: Who, drawing: string, perform: Do, id: string) =>
  perform({ kind: 'draw', who, drawing, what: 'describe', thing: `${id}-words`, at: 0 });

/** Those this person may see now, or any there is; the newest first. */
function pickPage(world: World, who: Who, at: number, wild = false): Drawing | undefined {
  const state = world.room.state();
  const reader = { as: 'person', person: world.people[who] } as const;
  const all = [...state.drawings.values()].filter(
    (one) => wild || maySeeDrawingNow(state, reader, one),
  );
  return pick(all.toReversed(), at);
}

type DrawingDoes =
  | 'makeDrawing'
  | 'draw'
  | 'changeDrawing'
  | 'setDrawers'
  | 'releaseDrawing'
  | 'showDrawing';
