import type { PenLine } from './line.ts';
import { shared } from './line.ts';

export const narrower: readonly PenLine[] = [
  {
    ...shared(
      'G2',
      'grey-area',
      ['ines', 'lanternhill'],
      'We do not know whether Rowan has been to the home since February. Accounts differ.',
    ),
    audience: 'professionals',
    evidence: 'not-known',
  },
  {
    ...shared(
      'N1',
      'grey-area',
      ['marguerite'],
      'Juno told Sunniva one thing about school that she does not want on the board. Ask Sunniva afterwards who may hear it.',
    ),
    audience: 'chair',
  },
];
