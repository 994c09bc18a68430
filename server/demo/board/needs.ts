import type { PenLine } from './line.ts';
import { allChildren, said } from './line.ts';

export const dangers: readonly PenLine[] = [
  {
    ...said(
      'D1',
      'danger-statement',
      ['ines', 'maud', 'tobias', 'lanternhill', 'bettina'],
      'Social care, the health visitor, school, police and Nana Bett are worried that Kezia will drink so much when she is on her own with the children that she cannot wake up or look after them, as happened on 20 March when Wren was left crying in a wet nappy and Juno had to take charge. If nothing changes Wren could be badly hurt or become very ill before anyone knows, Otis could go without food and treatment, and Juno could lose her childhood and her schooling looking after everyone.',
    ),
    children: allChildren,
    forFather: {
      text: 'Social care, the health visitor, school and police are worried that Kezia will drink so much that she cannot look after Otis and Wren, as happened on 20 March. If nothing changes Wren could be badly hurt or become very ill and Otis could go without food and treatment.',
    },
  },
  {
    ...said(
      'SG1',
      'safety-goal',
      ['ines'],
      'The children will always have a grown-up with them who is awake, sober and able to look after them. When Kezia wants to drink or feels very low she will ring someone on her list before she drinks, and they will come or have the children. Juno will be a big sister, not the person in charge.',
    ),
    goal: 'D1',
    children: allChildren,
    forFather: {
      text: 'The children will always have a grown-up with them who is awake, sober and able to look after them.',
    },
  },
  {
    ...said(
      'D2',
      'danger-statement',
      ['ines', 'tobias', 'lanternhill'],
      'Social care, school and police are worried that Rowan will shout, break things or hurt Kezia again when the children are there, as happened on 7 February. If nothing changes the children could be hit by something or get in the middle of a fight, and Otis and Juno could go on feeling frightened at night.',
    ),
    children: allChildren,
    forFather: {
      text: 'Social care, school and police are worried that Rowan will shout, break things or hurt Kezia again when the children are there, as happened on 7 February. If nothing changes Otis and Wren could be hurt or get in the middle of a fight, and Otis could go on feeling frightened and getting into trouble at school.',
    },
  },
  {
    ...said(
      'SG2',
      'safety-goal',
      ['ines'],
      'Rowan and Kezia will only be in touch through the person they have agreed, and the children will only see Rowan where he is calm and Halina or another agreed grown-up is there.',
    ),
    goal: 'D2',
    forFather: 'as it stands',
  },
];

export const actions: readonly PenLine[] = [
  {
    ...said(
      'A2',
      'action',
      ['kezia'],
      'Write down a list of four people to ring before drinking, put it on the fridge and practise ringing one of them.',
    ),
    owner: 'kezia',
    with: ['bettina', 'ines'],
    by: '2026-04-24',
    howWeWillKnow: 'List brought to the first core group; two practice calls made.',
    goal: 'SG1',
  },
  {
    ...said(
      'A5',
      'action',
      ['maud'],
      "Book and go with Kezia to the baby clinic for Wren's late injections and nine-month check.",
    ),
    owner: 'maud',
    with: ['kezia'],
    by: '2026-04-30',
    howWeWillKnow: 'Red book shows injections given and check done.',
    goal: 'SG1',
    children: ['Wren'],
  },
  {
    ...said('A6', 'action', ['kezia'], 'Get Otis an emergency dental appointment and take him.'),
    owner: 'kezia',
    with: ['tobias'],
    by: '2026-04-21',
    howWeWillKnow: 'Dentist confirms Otis was seen; no toothache reported by Otis at school.',
    goal: 'SG1',
    children: ['Otis'],
  },
  {
    ...said(
      'A8',
      'action',
      ['tobias'],
      'Give Otis a free place at breakfast club every day and tell the social worker the same day if he or Juno is not in.',
    ),
    owner: 'tobias',
    by: '2026-04-20',
    howWeWillKnow: 'Attendance 95 per cent or better for both by 26 June.',
    goal: 'SG1',
    children: ['Juno', 'Otis'],
    forFather: {
      text: 'Give Otis a free place at breakfast club every day.',
      howWeWillKnow: 'Otis is in school 95 days out of 100 by 26 June.',
    },
  },
  {
    ...said('A10', 'action', ['ines'], 'Start the behaviour change course in the evening group.'),
    owner: 'rowan',
    with: ['ines'],
    by: '2026-05-12',
    howWeWillKnow: 'Course leader confirms start date and attendance each month.',
    goal: 'SG2',
    forFather: 'as it stands',
  },
  {
    ...said(
      'A11',
      'action',
      ['ines'],
      "Agree and write down the contact plan: Sundays 11am to 3pm at Halina's, with Halina there all the time, messages through Halina.",
    ),
    owner: 'ines',
    with: ['rowan', 'halina'],
    by: '2026-04-24',
    howWeWillKnow: 'Signed plan in English and Polish; children say how Sundays were.',
    goal: 'SG2',
    children: ['Otis', 'Wren'],
    forFather: 'as it stands',
  },
];
