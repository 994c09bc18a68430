/** The words of the easy-read paper: one idea a line. */
export interface EasyReadWords {
  readonly title: string;
  readonly forWhom: (name: string) => string;
  readonly aboutWhom: (children: string) => string;
  readonly metOn: (date: string) => string;
  readonly newer: (version: number) => string;
  readonly youDo: string;
  readonly youHelp: string;
  readonly othersDo: string;
  readonly nobodyYet: string;
  readonly dates: string;
  readonly decided: string;
  readonly mainReason: string;
  readonly parts: {
    readonly worry: string;
    readonly good: string;
    readonly want: string;
    readonly always: string;
    readonly instead: string;
    readonly child: string;
    readonly other: string;
  };
  readonly scale: string;
  readonly yourNumber: (score: number) => string;
  readonly wrong: string;
}

export const englishEasyRead: EasyReadWords = {
  title: 'Easy-read outcomes',
  forWhom: (name) => `This paper is for ${name}.`,
  aboutWhom: (children) => `It is about ${children}.`,
  metOn: (date) => `We met on ${date}.`,
  newer: (version) =>
    `This is version ${String(version)}. Please do not use the older one any more.`,
  youDo: 'What you will do',
  youHelp: 'What you will help with',
  othersDo: 'What other people will do',
  nobodyYet: 'We do not know yet who does this',
  dates: 'When we meet next',
  decided: 'What was decided',
  mainReason: 'The main reason',
  parts: {
    worry: 'What people worry about',
    good: 'What is good',
    want: 'What we want to see',
    always: 'What must always happen',
    instead: 'What we do if things go wrong',
    child: 'What the children said',
    other: 'What else people said',
  },
  scale: 'The numbers people gave',
  yourNumber: (score) => `You said ${String(score)}.`,
  wrong: 'If something is wrong',
};
