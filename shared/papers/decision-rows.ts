import type { Outcomes } from '../outcomes/outcomes.ts';
import { voice } from './line-blocks.ts';
import { several, type Row } from './row.ts';

type Decision = NonNullable<Outcomes['decision']>;

/** What was decided about each child and why, how many agencies said what, who did not agree, what the parents said. */
export function decisionRows(decision: Outcomes['decision']): Row[] {
  if (decision === null) return [];
  return [
    ...decision.children.map((child) => childRow(child, decision)),
    ...decision.children.flatMap(({ child, said = [] }) =>
      said.map(({ words, count }) => ({
        Row: 'agencies',
        About: child,
        Words: words,
        Number: String(count),
      })),
    ),
    ...(decision.quorum === undefined ? [] : [quorumRow(decision.quorum)]),
    ...decision.dissent.map((view) => ({
      Row: 'did not agree',
      Kind: view.formal === true ? 'formal' : '',
      Words: view.words,
      'Said by': voice(view),
      About: several(view.children),
      Reason: view.reason,
    })),
    ...decision.parentsViews.map((view) => ({
      Row: 'parent’s view',
      Words: view.words,
      'Said by': voice(view),
    })),
  ];
}

const childRow = (child: Decision['children'][number], { by, reasons }: Decision): Row => ({
  Row: 'decision',
  Kind: child.outcome,
  Words: child.words,
  About: child.child,
  'Said by': by,
  Outcome: child.outcome,
  Category: child.category ?? '',
  'Other categories': several(child.alsoCategories),
  'Census code': child.censusCode ?? '',
  Reason: [reasons, child.reason ?? '', child.differs ?? ''].filter(Boolean).join('\n'),
});

const quorumRow = ({ agencies, met }: NonNullable<Decision['quorum']>): Row => ({
  Row: 'quorum',
  Number: String(agencies),
  Outcome: met ? 'met' : 'not met',
});
