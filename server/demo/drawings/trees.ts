import { circle, oneOverAnother, personAt, square, tieOf, type DemoPage } from './page.ts';

/**
 * What everybody of the conference may know: no child stands on it by name, as no father may read of the other's. Where
 * somebody lives is on neither page.
 */
export const treeForAll: DemoPage = {
  kind: 'family-tree',
  name: 'Who is who',
  audience: 'everyone',
  child: null,
  drawers: [],
  description:
    'A family tree of the grown-ups. Kezia and Rowan are separated. Bettina, called Nana Bett, is Kezia’s mother. Halina, called Babcia, is Rowan’s mother. The children live with Kezia, and Nana Bett looks after them too.',
  things: oneOverAnother([
    personAt('bettina', { x: 52, y: 70 }, { name: 'Bettina', symbol: circle, note: 'Nana Bett' }),
    personAt('halina', { x: 652, y: 70 }, { name: 'Halina', symbol: circle, note: 'Babcia' }),
    personAt('kezia', { x: 282, y: 310 }, { name: 'Kezia', symbol: circle, home: 'Kezia’s home' }),
    personAt('rowan', { x: 652, y: 310 }, { name: 'Rowan', symbol: square }),
    personAt(
      'children',
      { x: 282, y: 560 },
      { name: 'The children', symbol: 'diamond', home: 'Kezia’s home' },
    ),
  ]),
  ties: [
    tieOf('parent', 'bettina', 'kezia'),
    tieOf('parent', 'halina', 'rowan'),
    tieOf('separated', 'kezia', 'rowan'),
    tieOf('parent', 'kezia', 'children'),
    tieOf('looks-after', 'bettina', 'children'),
  ],
};

/** The whole family, with both fathers, for those who work with all of them. */
export const wholeFamily: DemoPage = {
  kind: 'family-tree',
  name: 'The whole family',
  audience: 'professionals',
  child: null,
  drawers: [],
  description:
    'The family tree with both fathers. Silas Orrery is Juno’s father; he lives far away. Kezia and Rowan, separated since 8 February, are the parents of Otis and Wren. Between Kezia and Rowan it is difficult: by his bail he must not contact her. Juno, Otis and Wren live with Kezia. Bettina is Kezia’s mother and has the children on Fridays. Halina is Rowan’s mother. Mr Applegarth, a neighbour of Bettina, walks Otis to football.',
  things: oneOverAnother([
    personAt('bettina', { x: 412, y: 60 }, { name: 'Bettina', symbol: circle, note: 'Nana Bett' }),
    personAt('halina', { x: 812, y: 60 }, { name: 'Halina', symbol: circle, note: 'Babcia' }),
    personAt(
      'silas',
      { x: 112, y: 300 },
      { name: 'Silas', symbol: square, note: 'sees Juno in the holidays' },
    ),
    personAt('kezia', { x: 412, y: 300 }, { name: 'Kezia', symbol: circle, home: 'Kezia’s home' }),
    personAt(
      'rowan',
      { x: 812, y: 300 },
      { name: 'Rowan', symbol: square, note: 'bail: no contact with Kezia' },
    ),
    personAt(
      'juno',
      { x: 262, y: 560 },
      { name: 'Juno', symbol: circle, note: '11', home: 'Kezia’s home' },
    ),
    personAt(
      'otis',
      { x: 512, y: 560 },
      { name: 'Otis', symbol: square, note: '7', home: 'Kezia’s home' },
    ),
    personAt(
      'wren',
      { x: 672, y: 560 },
      { name: 'Wren', symbol: circle, note: '8 months', home: 'Kezia’s home' },
    ),
    personAt(
      'applegarth',
      { x: 880, y: 560 },
      { name: 'Mr Applegarth', symbol: square, note: 'neighbour of Bettina' },
    ),
  ]),
  ties: [
    tieOf('parent', 'bettina', 'kezia'),
    tieOf('parent', 'halina', 'rowan'),
    tieOf('parent', 'silas', 'juno'),
    tieOf('parent', 'kezia', 'juno'),
    tieOf('separated', 'kezia', 'rowan'),
    tieOf('parent', 'kezia', 'otis'),
    tieOf('parent', 'rowan', 'otis'),
    tieOf('parent', 'kezia', 'wren'),
    tieOf('parent', 'rowan', 'wren'),
  ],
};
