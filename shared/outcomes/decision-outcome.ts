import type { ViewRound } from '../conference/agency-views.ts';
import type { Conference, Decision, Person, PlanOutcome } from '../conference/conference.ts';
import { hearsAbout } from '../conference/membership.ts';
import { isKeeper, roleRights } from '../conference/roles.ts';
import { agenciesIn, tallyOf } from '../conference/tally.ts';
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
  const said = agenciesSaid(conference, reader, decision);
  const isAboutAll = decided.length === decision.children.length;
  const saidOfAll = told.parentsViews.filter(({ person }) => isAboutAll || person === reader.id);
  return {
    by: decidedBy(conference, template, words),
    reasons: isAboutAll ? told.reasons : '',
    ...quorumOf(reader, decision),
    children: decided.map((one) => ({
      ...decidedChild(one, template, names),
      ...whyOf(one, isWhole, said?.isLast === true),
      ...codeOf(one, reader, template),
      ...(said === null ? {} : { said: saidOf(said.tally(one.child), template) }),
    })),
    dissent: told.dissent
      .filter(({ children }) => hears(children))
      .map(({ person, children, outcome: view, reason, formal }) => {
        const { name, title } = names.voice(person);
        const about = children.map(names.child);
        const words = outcomeWords(template)[view];
        return { name, title, children: about, words, reason, ...(formal ? { formal } : {}) };
      }),
    parentsViews: saidOfAll.map(({ person, words: said }) => {
      const { name, title } = names.voice(person);
      return { name, title, words: said };
    }),
  };
}

function agenciesSaid(conference: Conference, reader: Person, decision: Decision) {
  const round = roundRead(conference, reader, decision);
  if (round === null) return null;
  const agencies = agenciesIn(conference, round);
  return {
    isLast: round.id === decision.rounds?.at(-1),
    tally: (child: string) => tallyOf([child], agencies)[0]?.counts ?? null,
  };
}

/** The newest views of the agencies that this reader may read, of those the decision was held against. */
export const roundRead = (
  conference: Conference,
  reader: Person,
  { rounds = [] }: Decision,
): ViewRound | null =>
  rounds
    .flatMap((id) => {
      const round = conference.viewRounds.get(id);
      return round !== undefined && goesInCopy(conference, reader, round.audience) ? [round] : [];
    })
    .at(-1) ?? null;

/** The most first; what nobody said is left out. */
const saidOf = (
  counts: Readonly<Record<PlanOutcome, number>> | null,
  template: Template,
): { words: string; count: number }[] =>
  (Object.entries(counts ?? {}) as [PlanOutcome, number][])
    .filter(([, count]) => count > 0)
    .toSorted(([, one], [, other]) => other - one)
    .map(([outcome, count]) => ({ words: outcomeWords(template)[outcome], count }));

/** The chair's words about one child, for those who were told. */
const whyOf = (
  { reason, differs }: Decision['children'][number],
  isTold: boolean,
  sawViews: boolean,
): { reason?: string; differs?: string } => ({
  ...(reason === undefined || !isTold ? {} : { reason }),
  ...(differs === undefined || !isTold || !sawViews ? {} : { differs }),
});

/** For the council's returns, in the copies of its staff. */
function codeOf(
  { category }: Decision['children'][number],
  { role }: Person,
  { categories }: Template,
): { censusCode?: string } {
  const code = categories.find(({ id }) => id === category)?.censusCode;
  return code === undefined || !(isKeeper({ role }) || roleRights[role].professional)
    ? {}
    : { censusCode: code };
}

/** For those who keep the record. */
const quorumOf = (
  { role }: Person,
  { quorum }: Decision,
): { quorum?: { agencies: number; met: boolean } } =>
  quorum === undefined || !isKeeper({ role })
    ? {}
    : { quorum: { agencies: quorum.agencies.length, met: quorum.met } };

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

/** The council's words for each of the three. */
export const outcomeWords = ({ decision }: Template): Record<PlanOutcome, string> => ({
  plan: decision.plan,
  'child-in-need': decision.childInNeed,
  neither: decision.neither,
});
