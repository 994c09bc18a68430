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
    personAt('kezia', { x: 392, y: 375 }, { name: 'Mum', symbol: circle }),
    personAt('bettina', { x: 713, y: 715 }, { name: 'Nana Bett', symbol: circle, note: 'Fridays' }),
    personAt(
      'applegarth',
      { x: 730, y: 214 },
      { name: 'Mr Applegarth', symbol: square, note: 'football' },
    ),
    personAt(
      'dovecote',
      { x: 353, y: 898 },
      { name: 'Mrs Dovecote', symbol: circle, note: 'library' },
    ),
    personAt(
      'arkwell',
      { x: 928, y: 556 },
      { name: 'Mr Arkwell', symbol: square, note: 'breakfast club' },
    ),
    personAt('maud', { x: 655, y: 1063 }, { name: 'Maud', symbol: circle, note: 'health visitor' }),
    personAt('gethin', { x: 8, y: 556 }, { name: 'Gethin', symbol: square, note: 'recovery' }),
    personAt('bea', { x: 1008, y: 296 }, { name: 'Bea’s mum', symbol: circle }),
  ]),
  ties: [],
};
