import { ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Conference } from '../conference.ts';
import { currentPart } from '../membership.ts';
import { noSuchChild, noSuchPerson, refuse } from '../refuse.ts';
import type { Decide } from './matter.ts';

const recordDecision: Decide<'recordDecision'> = ({ conference, command }) => {
  if (command.over !== (conference.decision?.version ?? 0)) return olderVersion;
  const problem =
    judgeChildren(conference, command) ??
    judgeCategories(command) ??
    judgeVoices(conference, command);
  if (problem !== null) return problem;
  const { children, dissent, parentsViews, reasons } = command;
  return ok([
    {
      kind: 'decisionRecorded',
      audience: currentPart(conference)?.audience ?? '',
      version: command.over + 1,
      children,
      dissent: dissent.map(({ person, children: about, outcome }) => ({
        person,
        children: about,
        outcome,
      })),
      parentsViews: parentsViews.map(({ person }) => person),
      words: {
        reasons,
        dissent: dissent.map(({ reason }) => reason),
        parentsViews: parentsViews.map(({ words }) => words),
      },
    },
  ]);
};

/** What was decided for each child. */
export const decisionCommands = { recordDecision };

type Recorded = CommandOf<'recordDecision'>;

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
