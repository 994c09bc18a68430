import * as z from 'zod/mini';

/** What a line is (domain.md section 2). A template places codes under headings. */
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
  'child-view',
  'comment',
] as const;

export type Code = (typeof codes)[number];

export const codeSchema = z.enum(codes);
