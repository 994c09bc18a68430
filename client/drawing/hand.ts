import type { CanvasTool, Hand } from '../canvas/messages.ts';
import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import type { Colour, Size } from '../../shared/drawing/shape.ts';
import { colours } from '../../shared/drawing/shape.ts';
import type { CanvasState } from './frame-bridge.ts';

/** What lies ready to be taken into the hand. */
export interface HandBox {
  readonly tools: readonly CanvasTool[];
  readonly colours: readonly Colour[];
  readonly sizes: readonly Size[];
  readonly first: Hand;
}

/** What lies ready on a page of this kind: for a child on their own page few things, and large. */
export function handBoxOf(kind: DrawingKind, isForChild: boolean): HandBox {
  const tools = isForChild ? childsTools : toolsOf[kind];
  return {
    tools,
    colours: isForChild ? childsColours : colours,
    sizes: isForChild ? ['m', 'xl'] : ['s', 'm', 'xl'],
    first: {
      tool: tools.includes('person') && kind !== 'blank' ? 'select' : 'draw',
      color: isForChild ? 'blue' : 'black',
      size: isForChild ? 'xl' : 'm',
    },
  };
}

/** What the hand holds when the canvas says so: who cannot move things and chose nothing has the first thing again. */
export function handNow(
  { tools, first }: HandBox,
  before: Hand,
  { tool, selected }: Pick<CanvasState, 'tool' | 'selected'>,
): Hand {
  const held = tools.includes(tool) || selected.length > 0 ? tool : first.tool;
  return held === before.tool ? before : { ...before, tool: held };
}

/** Which of the tools is shown in the hand: who cannot move words just written still writes. */
export const toolShown = ({ tools }: HandBox, { tool }: Hand): CanvasTool =>
  tools.includes(tool) ? tool : 'words';

const childsTools: readonly CanvasTool[] = ['draw', 'words', 'eraser'];
const childsColours: readonly Colour[] = ['black', 'red', 'orange', 'green', 'blue', 'violet'];

const toolsOf: Readonly<Record<DrawingKind, readonly CanvasTool[]>> = {
  'family-tree': ['select', 'person', 'words', 'draw', 'eraser', 'hand'],
  'safety-circles': ['select', 'person', 'words', 'draw', 'eraser', 'hand'],
  'three-houses': ['draw', 'words', 'eraser', 'select', 'hand'],
  blank: ['draw', 'words', 'rectangle', 'ellipse', 'person', 'eraser', 'select', 'hand'],
};
