import type { Outcomes } from '../outcomes/outcomes.ts';
import { childPage } from './child-page.ts';
import { decisionLetter } from './decision-letter.ts';
import { easyReadPaper } from './easy-read.ts';
import { outcomesPaper } from './outcomes-paper.ts';
import type { Paper, PaperKind } from './paper.ts';
import { papersFor } from './papers-for.ts';
import { planPaper } from './plan.ts';
import { recordPaper } from './record-paper.ts';

/** The restricted annex and the notifications are made from the conference, for staff. */
const makers: Readonly<
  Record<Exclude<PaperKind, 'annex' | 'notifications'>, (outcomes: Outcomes) => Paper | null>
> = {
  outcomes: outcomesPaper,
  'easy-read': easyReadPaper,
  'decision-letter': decisionLetter,
  plan: planPaper,
  record: recordPaper,
  'child-page': childPage,
};

/** One paper of a reader, made of their own copy and of nothing else; null where there is no such paper for them. */
export function makePaper(kind: PaperKind, outcomes: Outcomes): Paper | null {
  if (kind === 'annex' || kind === 'notifications') return null;
  return papersFor(outcomes).includes(kind) ? makers[kind](outcomes) : null;
}
