import type { NotifiedKind } from '../../conference/notifications.ts';

/** The words of the papers that only the council's own people get: who is told, and the annex of a restricted part. */
export interface StaffPaperWords {
  readonly notifications: {
    readonly title: string;
    readonly about: string;
    readonly kinds: Readonly<Record<NotifiedKind, string>>;
    readonly list: string;
    readonly head: readonly string[];
    readonly notYet: string;
    readonly nobody: string;
    readonly suggested: string;
    readonly suggestedAbout: string;
    readonly for: (children: string) => string;
  };
  readonly annex: {
    readonly title: string;
    readonly apart: string;
    readonly why: string;
    readonly noWhy: string;
    readonly review: (date: string) => string;
    readonly noReview: string;
    readonly readers: string;
    readonly written: string;
  };
}

export const englishStaffPapers: StaffPaperWords = {
  notifications: {
    title: 'Who is told of the decision',
    about: 'For the chair and the minute taker only.',
    kinds: {
      'health-visitor': 'Health visitor',
      'school-nurse': 'School nurse',
      gp: 'GP practice',
      hospital: 'Hospital',
      midwife: 'Midwife',
      police: 'Police',
      school: 'School',
      nursery: 'Nursery',
      other: 'Somebody else',
    },
    list: 'Told, or to be told',
    head: ['Who', 'What they are told', 'When', 'How'],
    notYet: 'Not told yet',
    nobody: 'Nobody is on the list yet.',
    suggested: 'Not on the list',
    suggestedAbout: 'Most councils tell these too, because of the ages of the children.',
    for: (children) => `About ${children}`,
  },
  annex: {
    title: 'Restricted annex',
    apart: 'Keep this apart from all other papers. Do not show it, copy it or pass it on.',
    why: 'Why it is restricted',
    noWhy: 'Nobody wrote down why.',
    review: (date) => `It is looked at again on ${date}.`,
    noReview: 'No day is set on which it is looked at again.',
    readers: 'Who may read this',
    written: 'What was written',
  },
};
