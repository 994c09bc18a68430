import type { SentLine } from './line.ts';

/** What people sent themselves. */
export const sentLines: readonly SentLine[] = [
  {
    by: 'kezia',
    saidBy: 'kezia',
    code: 'comment',
    about: 'W1',
    text: 'This is true. I am ashamed of it. It was the worst night.',
  },
  {
    by: 'kezia',
    saidBy: 'kezia',
    code: 'comment',
    about: 'W3',
    text: 'I did not know she was falling asleep.',
  },
  {
    by: 'bettina',
    saidBy: 'bettina',
    code: 'comment',
    about: 'W8',
    text: 'I have mended the cot and brought bedding.',
  },
  {
    by: 'kezia',
    saidBy: 'kezia',
    code: 'family-goal',
    text: 'I want to be the mum who reads with the voices every night and I want to tell people when it is getting bad.',
  },
  {
    by: 'bettina',
    saidBy: 'bettina',
    code: 'family-goal',
    text: 'I want to be Nana again and not the night watch.',
  },
  {
    by: 'sunniva',
    saidBy: 'juno',
    code: 'child-view',
    text: "When mum is asleep and I can't wake her up.",
  },
  {
    by: 'sunniva',
    saidBy: 'juno',
    code: 'child-view',
    text: 'I want someone else to do the bottles.',
  },
  {
    by: 'sunniva',
    saidBy: 'juno',
    code: 'child-view',
    text: "Nana's on Fridays. Mum does voices when she reads.",
  },
];
