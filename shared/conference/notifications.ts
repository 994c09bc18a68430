/** Who is told of the decision besides those who were there (D51): health, schools, police. Chair and minute taker see it. */
export interface Notification {
  readonly id: string;
  readonly kind: (typeof notified)[number];
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
