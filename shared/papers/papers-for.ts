import type { Role } from '../conference/roles.ts';
import type { Outcomes } from '../outcomes/outcomes.ts';
import type { PaperKind } from './paper.ts';

/**
 * What each gets after the conference (domain, sections 4 and 6, and the sample's distribution). Who comes with somebody
 * has what helps to read it with them, and no letter, plan or record but through that person; an advocate also has the
 * plan, for which they speak. An observer learns from being there and takes no paper about the family away.
 */
const papersOf: Readonly<Record<Role, readonly PaperKind[]>> = {
  chair: ['outcomes', 'easy-read', 'decision-letter', 'plan', 'record'],
  'minute-taker': ['outcomes', 'easy-read', 'decision-letter', 'plan', 'record'],
  professional: ['outcomes', 'easy-read', 'decision-letter', 'plan', 'record'],
  parent: ['outcomes', 'easy-read', 'decision-letter', 'plan', 'record'],
  child: ['child-page', 'outcomes', 'easy-read'],
  network: ['outcomes', 'easy-read', 'plan'],
  advocate: ['outcomes', 'easy-read', 'plan'],
  supporter: ['outcomes', 'easy-read'],
  interpreter: ['outcomes', 'easy-read'],
  observer: [],
};

/** The papers this reader gets, the one to read first first. A letter about no decision is no letter. */
export const papersFor = (outcomes: Outcomes): PaperKind[] =>
  papersOf[outcomes.for.role].filter(
    (kind) => kind !== 'decision-letter' || outcomes.decision !== null,
  );
