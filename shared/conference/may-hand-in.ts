import type { HandedIn } from './preparation.ts';
import type { Role } from './roles.ts';

type Kind = HandedIn['kind'];

const family = ['statement', 'factual-error', 'objection', 'needs'] as const;

/** What each role may hand in to the chair, in the order it is offered. Everybody may say what they need. */
export const handsIn: Record<Role, readonly Kind[]> = {
  parent: family,
  network: family,
  child: ['child-view', 'objection', 'needs'],
  advocate: ['child-view', 'statement', 'objection', 'needs'],
  professional: [
    'statement',
    'child-view',
    'danger-statement',
    'safety-goal',
    'action',
    'factual-error',
    'needs',
  ],
  supporter: ['needs'],
  interpreter: ['needs'],
  observer: ['needs'],
  'minute-taker': ['needs'],
  // Brings in what came on paper or by another program.
  chair: ['child-view', 'statement', 'danger-statement', 'safety-goal', 'action'],
};

/** Drafts that the social worker brings: not anybody's words, so the pen may change them on the board. */
export const draftKinds: ReadonlySet<Kind> = new Set(['danger-statement', 'safety-goal', 'action']);

/** Never for the board. */
export const chairOnlyKinds: ReadonlySet<Kind> = new Set(['objection', 'needs', 'factual-error']);
