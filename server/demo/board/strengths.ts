import type { PenLine } from './line.ts';
import { allChildren, said } from './line.ts';

export const strengths: readonly PenLine[] = [
  {
    ...said(
      'S1',
      'existing-safety',
      ['kezia', 'bettina'],
      'Twice (22 February and 14 March) Kezia rang her mum when she had been drinking, and Bettina took all three children for the night.',
    ),
    evidence: 'fact',
    children: allChildren,
    forFather: {
      text: 'Twice Kezia asked for help and family looked after Otis and Wren for the night.',
    },
  },
  {
    ...said(
      'S3',
      'strength',
      ['gethin'],
      'Kezia referred herself to Clearwater on 25 March, has kept both appointments and had nine days without a drink at the time of the conference.',
    ),
    evidence: 'fact',
  },
  {
    ...said(
      'S4',
      'strength',
      ['maud'],
      'Wren is growing well along her line and is warm, smiley and settled with her mum when Kezia is well.',
    ),
    evidence: 'opinion',
    children: ['Wren'],
    forFather: 'as it stands',
  },
  {
    ...said(
      'S5',
      'existing-safety',
      ['bettina'],
      'Bettina has a key, has called in every day since 21 March and the children sleep at hers on Fridays.',
    ),
    evidence: 'fact',
    children: allChildren,
  },
  {
    ...said(
      'S6',
      'strength',
      ['tobias'],
      'Juno loves reading, has a best friend, and trusts Mrs Dovecote, the teaching assistant.',
    ),
    evidence: 'fact',
    children: ['Juno'],
  },
  {
    ...said(
      'S7',
      'strength',
      ['tobias'],
      'Otis is calmer on football days and eats a good breakfast when he gets to breakfast club.',
    ),
    evidence: 'fact',
    children: ['Otis'],
    forFather: 'as it stands',
  },
  {
    ...said(
      'S9',
      'strength',
      ['ines'],
      'Kezia has been honest today, told us when our report was wrong and has asked for help with money.',
    ),
    evidence: 'opinion',
    forFather: 'as it stands',
  },
];
