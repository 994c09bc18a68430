import { circle, oneOverAnother, personAt, square, type DemoPage } from './page.ts';

/** Who helps, by how close. The children stand in the middle from the beginning. */
export const safetyCircles: DemoPage = {
  kind: 'safety-circles',
  name: 'Who helps us',
  audience: 'A',
  child: null,
  drawers: [],
  description:
    'The children are in the middle. Closest to them are their mum Kezia and Nana Bett. Next come Mr Applegarth, who walks Otis to football, Mrs Dovecote in the school library, and Mr Arkwell with the breakfast club. Furthest out, people the family could ask: Maud the health visitor, Gethin the recovery worker, and Bea’s mum.',
  things: oneOverAnother([
    personAt('kezia', { x: 365, y: 342 }, { name: 'Mum', symbol: circle }),
    personAt('bettina', { x: 683, y: 685 }, { name: 'Nana Bett', symbol: circle, note: 'Fridays' }),
    personAt(
      'applegarth',
      { x: 783, y: 268 },
      { name: 'Mr Applegarth', symbol: square, note: 'football' },
    ),
    personAt(
      'dovecote',
      { x: 189, y: 736 },
      { name: 'Mrs Dovecote', symbol: circle, note: 'library' },
    ),
    personAt(
      'arkwell',
      { x: 517, y: 909 },
      { name: 'Mr Arkwell', symbol: square, note: 'breakfast club' },
    ),
    personAt('maud', { x: 994, y: 642 }, { name: 'Maud', symbol: circle, note: 'health visitor' }),
    personAt(
      'gethin',
      { x: 8, y: 503 },
      { name: 'Gethin', symbol: square, note: 'recovery worker' },
    ),
    personAt('bea', { x: 862, y: 881 }, { name: 'Bea’s mum', symbol: circle }),
  ]),
  ties: [],
};
