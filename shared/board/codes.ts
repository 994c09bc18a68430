import * as z from 'zod/mini';

/** What a line is. A template places codes under headings. */
export const codes = [
  'harm-now',
  'harm-past',
  'impact',
  'complicating-factor',
  'family-worry',
  'grey-area',
  'strength',
  'existing-safety',
  'danger-statement',
  'safety-goal',
  'family-goal',
  'bottom-line',
  'action',
  /** The network's table: how we would know (the text), who steps in (owner), what they do (does). */
  'step-in',
  'contingency',
  /** What brings the review forward. */
  'early-review',
  'child-view',
  'comment',
] as const;

export type Code = (typeof codes)[number];

export const codeSchema = z.enum(codes);
