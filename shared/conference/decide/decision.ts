import { ok } from '../../result.ts';
import type { Quorum } from '../agency-views.ts';
import type { CommandOf } from '../commands.ts';
import type { Conference } from '../conference.ts';
import { categoryBefore } from '../earlier.ts';
import { currentPart } from '../membership.ts';
import { mostSay } from '../most-say.ts';
import { keptQuorum, quorumNow } from '../quorum.ts';
import { noSuchChild, noSuchPerson, refuse } from '../refuse.ts';
import { agenciesIn, newestShown, shownRounds, tallyOf } from '../tally.ts';
import type { Decide } from './matter.ts';

const recordDecision: Decide<'recordDecision'> = ({ conference, command }) => {
  if (command.over !== (conference.decision?.version ?? 0)) return olderVersion;
  const problem =
    judgeChildren(conference, command) ??
    judgeCategories(command) ??
    judgeReasons(conference, command) ??
    judgeVoices(conference, command);
  if (problem !== null) return problem;
  const { children, dissent, parentsViews, reasons } = command;
  return ok([
    {
      kind: 'decisionRecorded',
      audience: currentPart(conference)?.audience ?? '',
      version: command.over + 1,
      children: children.map(({ child, outcome, category, alsoCategories }) => ({
        child,
        outcome,
        category,
        alsoCategories,
      })),
      dissent: dissent.map(({ person, children: about, outcome, formal }) => ({
        person,
        children: about,
        outcome,
        ...(formal === true ? { formal } : {}),
      })),
      parentsViews: parentsViews.map(({ person }) => person),
      rounds: shownRounds(conference).map(({ id }) => id),
      quorum: quorumFor(conference),
      words: {
        reasons,
        each: children.map(({ reason = '', differs = '' }) => ({ reason, differs })),
        dissent: dissent.map(({ reason }) => reason),
        parentsViews: parentsViews.map(({ words }) => words),
      },
    },
  ]);
};

/** What was decided for each child. */
export const decisionCommands = { recordDecision };

type Recorded = CommandOf<'recordDecision'>;

/**
 * Who was here to decide: where enough agencies were when the views were shown, those; it is often told and written
 * down in a part of its own. Else who is here now.
 */
function quorumFor(conference: Conference): Quorum {
  const shown = newestShown(conference)?.shown?.quorum;
  return shown?.met === true ? shown : keptQuorum(quorumNow(conference));
}

/** Every child of the conference exactly once: none is forgotten, none is decided twice. */
function judgeChildren({ children }: Conference, command: Recorded) {
  const known = new Set(children.map(({ id }) => id));
  const decided = command.children.map(({ child }) => child);
  const named = [...decided, ...command.dissent.flatMap((one) => one.children)];
  if (named.some((id) => !known.has(id))) return noSuchChild;
  if (new Set(decided).size < decided.length) return decidedTwice;
  return decided.length < known.size ? childMissing : null;
}

function judgeCategories({ children }: Recorded) {
  for (const { outcome, category, alsoCategories } of children) {
    if (outcome === 'plan' && category === null) return noCategory;
    if (outcome !== 'plan' && (category !== null || alsoCategories.length > 0)) return onlyPlans;
    if (new Set([category, ...alsoCategories]).size <= alsoCategories.length) return categoryTwice;
  }
  return null;
}

/** Durham (D34): the chair explains clearly why, for each child. Another category, or another outcome, needs a word. */
function judgeReasons(conference: Conference, { children }: Recorded) {
  for (const { child, outcome, category, reason = '', differs = '' } of children) {
    const isSaid = reason.trim() !== '';
    if (outcome === 'plan' && conference.template.decision.reasonForEach === true && !isSaid) {
      return noReason;
    }
    const before = categoryBefore(conference, child);
    if (before !== null && category !== null && before !== category && !isSaid) return whyChanged;
    const most = mostSaidOf(conference, child);
    if (most !== null && most !== outcome && differs.trim() === '') return whyDiffers;
  }
  return null;
}

/** What most agencies said of this child, in the newest views that were shown. */
function mostSaidOf(conference: Conference, child: string) {
  const round = newestShown(conference);
  if (round === null) return null;
  const [tally] = tallyOf([child], agenciesIn(conference, round));
  return tally === undefined ? null : mostSay(tally.counts);
}

function judgeVoices({ people }: Conference, { dissent, parentsViews }: Recorded) {
  const named = [...dissent, ...parentsViews].map(({ person }) => person);
  return named.every((id) => people.has(id)) ? null : noSuchPerson;
}

const olderVersion = refuse(
  'someone-was-first',
  'The decision was changed on another device. Look at the newest one before you record yours.',
);
const decidedTwice = refuse('malformed', 'One child has two decisions.');
const childMissing = refuse('not-complete', 'Please record a decision for every child.');
const noCategory = refuse('not-complete', 'A plan needs a main reason. Please choose one.');
const onlyPlans = refuse('malformed', 'Only a child protection plan has a main reason.');
const categoryTwice = refuse('malformed', 'The same reason is chosen twice.');
const noReason = refuse('not-complete', 'Please say for each child why a plan is needed.');
const whyChanged = refuse(
  'not-complete',
  'The main reason is not the one of the last conference. Please say why.',
);
const whyDiffers = refuse(
  'not-complete',
  'Most agencies said something else for one of the children. Please say why you decide otherwise.',
);
