import type { PenLine } from './line.ts';
import { said } from './line.ts';

/** What everybody may know, whichever part they are in. */
export const forEveryone: readonly PenLine[] = [
  {
    ...said(
      'B3',
      'bottom-line',
      ['ines'],
      'The social worker will see each child on their own at least every 10 working days.',
    ),
    audience: 'everyone',
  },
  {
    ...said(
      'N2',
      'strength',
      ['marguerite'],
      'Everyone who was asked has come, or has sent their words.',
    ),
    audience: 'everyone',
  },
];

/** Made up for the demo: what stands here is open to nobody while another part is. */
export const restricted: readonly PenLine[] = [
  {
    ...said(
      'R1',
      'grey-area',
      ['lanternhill'],
      'The police have not finished asking people about February. Nothing about this is said outside this part.',
    ),
    audience: 'R',
    evidence: 'not-known',
  },
  {
    ...said(
      'R2',
      'complicating-factor',
      ['ines'],
      'Two agencies will ring the social worker before Friday, and she tells the chair what may be shared.',
    ),
    audience: 'R',
  },
];

export const narrower: readonly PenLine[] = [
  {
    ...said(
      'G2',
      'grey-area',
      ['ines', 'lanternhill'],
      'We do not know whether Rowan has been to the home since February. Accounts differ.',
    ),
    audience: 'professionals',
    evidence: 'not-known',
  },
  {
    ...said(
      'N1',
      'grey-area',
      ['marguerite'],
      'Juno told Sunniva one thing about school that she does not want on the board. Ask Sunniva afterwards who may hear it.',
    ),
    audience: 'chair',
  },
];
