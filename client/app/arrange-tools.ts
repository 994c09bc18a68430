import type { Tool, ToolGroup } from '../board/tools.tsx';

/**
 * Where each tool stands for who keeps the board: the room, what is worked on, what can be read. What is not here
 * comes last.
 */
const keeperOrder: readonly (readonly [string, ToolGroup])[] = [
  ['door', 'room'],
  ['people', 'room'],
  ['lead', 'room'],
  ['parts', 'room'],
  ['screen', 'room'],
  ['finish', 'room'],
  ['review', 'board'],
  ['release', 'board'],
  ['scale', 'board'],
  // The plan is made before it is decided what it is.
  ['plan', 'board'],
  ['drawings', 'board'],
  ['views', 'board'],
  ['decision', 'board'],
  ['dates', 'board'],
  ['agreement', 'board'],
  ['ready', 'papers'],
  ['handed-in', 'papers'],
  ['to-chair', 'papers'],
  ['children', 'papers'],
  ['copies', 'papers'],
  ['told', 'papers'],
  ['corrections', 'papers'],
];

/** Everyone else has few, and on a phone what is theirs comes first. */
const memberOrder: readonly string[] = [
  'people',
  'children',
  'drawings',
  'to-chair',
  'ready',
  'review',
  'scale',
  'plan',
  'views',
  'decision',
  'agreement',
  'dates',
];

/** Every tool in its place, always in the same order, whichever of them somebody has. None is left out. */
export function arrangeTools(tools: readonly Tool[], isKeeper: boolean): Tool[] {
  if (!isKeeper) return sorted(tools, memberOrder);
  const groups = new Map(keeperOrder);
  return sorted(tools, [...groups.keys()]).map((tool) => {
    const group = groups.get(tool.id);
    return group === undefined ? tool : { ...tool, group };
  });
}

const sorted = (tools: readonly Tool[], order: readonly string[]): Tool[] => {
  const placeOf = ({ id }: Tool) => (order.includes(id) ? order.indexOf(id) : order.length);
  return tools.toSorted((one, other) => placeOf(one) - placeOf(other));
};
