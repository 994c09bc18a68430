import type { Conference, Decision, Person, PlanOutcome } from '../conference/conference.ts';
import { hearsAbout } from '../conference/membership.ts';
import type { Template } from '../conference/template.ts';
import type { NameBook } from './name-book.ts';
import type { Outcomes } from './outcomes.ts';
import { goesInCopy } from './readable-board.ts';
import type { OutcomeWords } from './words.ts';

/**
 * The decision in the council's words, about the children the reader may hear about. Whoever was told it in the
 * conference, and may hear about all of them, has it with its reasons, who did not agree and what the parents said;
 * everyone else is told what was decided, and nothing of how but what they said themselves.
 */
export function decisionOutcome(
  conference: Conference,
  reader: Person,
  template: Template,
  names: NameBook,
  words: OutcomeWords,
): Outcomes['decision'] {
  const { decision } = conference;
  const hears = (children: readonly string[]): boolean => hearsAbout(reader, children);
  const decided = decision?.children.filter(({ child }) => hears([child])) ?? [];
  if (decision === null || decided.length === 0 || !isToldOf(reader)) return null;
  const isWhole = goesInCopy(conference, reader, decision.audience);
  const told = isWhole ? decision : { ...decision, reasons: '', dissent: [], parentsViews: [] };
  const isAboutAll = decided.length === decision.children.length;
  const saidOfAll = told.parentsViews.filter(({ person }) => isAboutAll || person === reader.id);
  return {
    by: decidedBy(conference, template, words),
    reasons: isAboutAll ? told.reasons : '',
    children: decided.map((one) => decidedChild(one, template, names)),
    dissent: told.dissent
      .filter(({ children }) => hears(children))
      .map(({ person, children, outcome: view, reason }) => {
        const { name, title } = names.voice(person);
        const about = children.map(names.child);
        return { name, title, children: about, words: outcomeWords(template)[view], reason };
      }),
    parentsViews: saidOfAll.map(({ person, words: said }) => {
      const { name, title } = names.voice(person);
      return { name, title, words: said };
    }),
  };
}

/** Whoever came or sent apologies. */
const isToldOf = ({ attendance }: Person): boolean =>
  attendance !== 'invited' && attendance !== 'removed';

/** The format's own sentence, unless the chair says that it is different this time. */
const decidedBy = ({ settings }: Conference, template: Template, words: OutcomeWords): string =>
  settings.decides === template.settings.decides
    ? template.decision.by
    : words.decidedBy[settings.decides];

function decidedChild(
  { child, outcome, category, alsoCategories }: Decision['children'][number],
  template: Template,
  names: NameBook,
): NonNullable<Outcomes['decision']>['children'][number] {
  const inWords = (id: string): string =>
    template.categories.find((one) => one.id === id)?.words ?? id;
  return {
    child: names.child(child),
    outcome,
    words: outcomeWords(template)[outcome],
    category: category === null ? null : inWords(category),
    alsoCategories: alsoCategories.map(inWords),
  };
}

const outcomeWords = ({ decision }: Template): Record<PlanOutcome, string> => ({
  plan: decision.plan,
  'child-in-need': decision.childInNeed,
  neither: decision.neither,
});
