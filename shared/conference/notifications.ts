import type { Child, Conference, Person } from './conference.ts';
import { ageOn } from './suggest-core-group.ts';

/** Who is told of the decision besides those who were there (D51): health, schools, police. Chair and minute taker see it. */
export interface Notification {
  readonly id: string;
  readonly kind: NotifiedKind;
  /** Whom exactly: a name, a surgery. */
  readonly to: string;
  /** What they are told: about which children. */
  readonly what: string;
  /** ISO date; empty while they have not been told. */
  readonly toldOn: string;
  readonly how: string;
}

export const notified = [
  'health-visitor',
  'school-nurse',
  'gp',
  'hospital',
  'midwife',
  'police',
  'school',
  'nursery',
  'other',
] as const;
export type NotifiedKind = (typeof notified)[number];

/** Somebody who is told by most councils, and is not on the list of those told yet. */
export interface SuggestedNotification {
  readonly kind: NotifiedKind;
  /** Of the people invited, who seems to be this: their name and what they are; empty for nobody. */
  readonly to: string;
  /** First names of the children whose age it follows from. */
  readonly children: readonly string[];
}

/**
 * Durham (D51): police and school or nursery are notified; health visitors, school nurses, GP practices, hospitals and
 * midwives may be told. Which of them follows from the children's ages; of a child whose birthday nobody wrote, all.
 */
export function suggestNotifications(conference: Conference): SuggestedNotification[] {
  const told = new Set([...conference.notifications.values()].map(({ kind }) => kind));
  const { date } = conference.details;
  return notified.flatMap((kind): SuggestedNotification[] => {
    const rule = concerns[kind];
    if (rule === undefined || told.has(kind)) return [];
    const children = conference.children.filter(({ born }) => rule(stageOf(born, date)));
    return children.length === 0
      ? []
      : [{ kind, to: whoIs(conference, kind), children: children.map(nameOf) }];
  });
}

type Stage = 'unborn' | 'baby' | 'small' | 'school' | 'older' | 'unknown';

const stageOf = (born: string, on: string): Stage => {
  if (born === '') return 'unknown';
  if (born > on) return 'unborn';
  const age = ageOn(born, on);
  if (age < 1) return 'baby';
  if (age < 5) return 'small';
  return age < 17 ? 'school' : 'older';
};

const isOneOf =
  (...stages: readonly Stage[]) =>
  (stage: Stage): boolean =>
    stages.includes(stage);

const concerns: Partial<Record<NotifiedKind, (stage: Stage) => boolean>> = {
  'health-visitor': isOneOf('unborn', 'baby', 'small', 'unknown'),
  'school-nurse': isOneOf('school', 'unknown'),
  gp: () => true,
  hospital: isOneOf('unborn', 'baby'),
  midwife: isOneOf('unborn', 'baby'),
  police: () => true,
  school: isOneOf('school', 'unknown'),
  nursery: isOneOf('small', 'unknown'),
};

const nameOf = ({ name }: Child): string => name;

function whoIs({ people }: Conference, kind: NotifiedKind): string {
  const sign = signs[kind];
  const found = [...people.values()].find(
    (person) => person.role === 'professional' && sign?.test(titleOf(person)) === true,
  );
  return found === undefined ? '' : [found.name, titleOf(found)].filter(Boolean).join(', ');
}

const titleOf = ({ title, agency }: Person): string =>
  [title, agency].filter((part) => part !== '').join(', ');

const signs: Partial<Record<NotifiedKind, RegExp>> = {
  'health-visitor': /health visit/iu,
  'school-nurse': /school nurse/iu,
  gp: /\bgps?\b|general practi|surgery/iu,
  hospital: /hospital|paediatric/iu,
  midwife: /midwi/iu,
  police: /police|constab/iu,
  school: /\bschool\b(?! nurse)|academy|teacher/iu,
  nursery: /nursery|pre-?school/iu,
};
