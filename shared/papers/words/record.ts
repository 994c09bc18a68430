/** The words of the full record. */
export interface RecordPaperWords {
  readonly title: string;
  readonly about: string;
  readonly there: string;
  readonly name: string;
  readonly as: string;
  readonly when: string;
  readonly away: string;
  readonly exclusions: string;
  readonly keptFrom: string;
  readonly ground: string;
  readonly why: string;
  readonly heardHow: string;
  readonly talks: string;
  readonly reports: string;
  readonly report: string;
  readonly by: string;
  readonly received: string;
  readonly shared: string;
  readonly notReceived: string;
  readonly sharedOn: (name: string, date: string) => string;
  readonly notShared: string;
  readonly note: string;
  readonly errors: string;
  readonly itSays: string;
  readonly shouldSay: string;
  readonly standing: string;
  readonly answer: string;
  readonly raisedBy: (name: string) => string;
  readonly opinions: string;
  readonly views: string;
  readonly agency: string;
  readonly child: string;
  readonly view: string;
}

export const englishRecordPaper: RecordPaperWords = {
  title: 'Full record',
  about: 'This is the record of the conference. It is not a list of every word that was said.',
  there: 'Who was there',
  name: 'Name',
  as: 'There as',
  when: 'From when to when',
  away: 'Who could not come',
  exclusions: 'Who was kept away, and how they were heard',
  keptFrom: 'Kept away from',
  ground: 'Ground',
  why: 'Why',
  heardHow: 'How they were heard',
  talks: 'Whom the chair talked to before the day',
  reports: 'Reports',
  report: 'Report',
  by: 'Written by',
  received: 'Received',
  shared: 'Shared with',
  notReceived: 'It has not come.',
  sharedOn: (name, date) => `${name}, on ${date}`,
  notShared: 'Not shared with anybody',
  note: 'Note',
  errors: 'Mistakes that were named in reports',
  itSays: 'The paper says',
  shouldSay: 'It should say',
  standing: 'Settled',
  answer: 'What was done',
  raisedBy: (name) => `Named by ${name}`,
  opinions: 'Where a line is somebody’s opinion, it says so.',
  views: 'What each agency said',
  agency: 'Agency',
  child: 'About',
  view: 'Its view',
};
