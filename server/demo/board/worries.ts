import type { PenLine } from './line.ts';
import { allChildren, said } from './line.ts';

export const worries: readonly PenLine[] = [
  {
    ...said(
      'W1',
      'harm-now',
      ['lanternhill'],
      'On Friday 20 March at about 9.15pm police found Kezia asleep on the sofa after drinking and very hard to wake. Wren was crying in her cot in a soaked nappy. Juno was looking after Otis and Wren.',
    ),
    evidence: 'fact',
    children: allChildren,
    forFather: {
      text: 'On Friday 20 March police found Kezia asleep after drinking and hard to wake. Otis and Wren were in the home and Wren had been left crying.',
    },
  },
  {
    ...said(
      'W2',
      'harm-past',
      ['lanternhill'],
      "There were three police visits in the last 12 months because of shouting and things being broken. On 7 February Rowan punched a door and Kezia's phone was broken. All three children were in the house.",
    ),
    evidence: 'fact',
    children: allChildren,
    forFather: {
      text: "There were three police visits in the last 12 months because of shouting and things being broken. On 7 February Rowan punched a door and Kezia's phone was broken. Otis and Wren were in the house.",
    },
  },
  {
    ...said(
      'W3',
      'impact',
      ['tobias'],
      "Juno has been getting Otis ready and making Wren's bottles. Her attendance this term is 81 per cent and she has fallen asleep in class three times.",
    ),
    evidence: 'fact',
    children: ['Juno'],
  },
  {
    ...said(
      'W4',
      'harm-now',
      ['tobias'],
      'Otis has come to school hungry on at least nine days since January and has had toothache for a month without seeing a dentist.',
    ),
    evidence: 'fact',
    children: ['Otis'],
    forFather: 'as it stands',
  },
  {
    ...said(
      'W5',
      'harm-now',
      ['maud'],
      'Wren has missed three of five health appointments and her second injections are seven weeks late.',
    ),
    evidence: 'fact',
    children: ['Wren'],
    forFather: 'as it stands',
  },
  {
    ...said(
      'W7',
      'impact',
      ['tobias'],
      'Otis has hit other children four times this term. School says it is usually the day after he has heard shouting.',
    ),
    evidence: 'opinion',
    children: ['Otis'],
    forFather: 'as it stands',
  },
  {
    ...said(
      'W8',
      'harm-now',
      ['ines'],
      "On 24 March the children's bedroom had no sheets, there was mould by the window and the cot had a broken slat.",
    ),
    evidence: 'fact',
    forFather: 'as it stands',
  },
  {
    ...said(
      'W11',
      'complicating-factor',
      ['ines'],
      'Rowan says the arguments were not serious and has not yet started the behaviour change course he was offered.',
    ),
    evidence: 'opinion',
    children: ['Otis', 'Wren'],
    forFather: 'as it stands',
  },
  {
    ...said(
      'W13',
      'family-worry',
      ['kezia'],
      'Kezia worries that if she is honest about drinking the children will be taken away.',
    ),
    evidence: 'family-view',
  },
  {
    ...said(
      'G3',
      'grey-area',
      ['tobias'],
      'We do not know whether Otis can hear properly. School wonders if this is part of why he gets cross.',
    ),
    evidence: 'not-known',
    children: ['Otis'],
    forFather: 'as it stands',
  },
];
