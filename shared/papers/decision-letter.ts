import type { Outcomes } from '../outcomes/outcomes.ts';
import { contactBlocks } from './after-blocks.ts';
import { list, type Maybe, paragraph, section, those } from './blocks.ts';
import { dissentSection } from './decision-blocks.ts';
import { footOf } from './head-and-foot.ts';
import { actionsOf } from './lines-of.ts';
import type { Block, Paper, Words } from './paper.ts';
import { datesList, frameBlocks } from './people-blocks.ts';
import { englishPapers, type PaperWords } from './words.ts';

type Decision = NonNullable<Outcomes['decision']>;

/**
 * The letter that tells what was decided and why, the plan in short, who leads it, the dates, and how to disagree or
 * complain; null where nothing was decided that this reader may know.
 */
export function decisionLetter(
  outcomes: Outcomes,
  words: PaperWords = englishPapers,
): Paper | null {
  const { decision } = outcomes;
  if (decision === null) return null;
  const { outcomes: say, letter } = words;
  const { conference, contacts } = outcomes;
  const { kind, children, date } = conference;
  return {
    kind: 'decision-letter',
    lang: say.lang,
    title: letter.title,
    lead: those([contacts?.council, say.date(outcomes.issuedAt)]).filter((line) => line !== ''),
    blocks: those([
      paragraph(letter.dear(outcomes.for.name)),
      paragraph(`${letter.opening(say[kind], say.list(children), say.date(date))} ${letter.tells}`),
      outcomes.version > 1 && paragraph(say.version(outcomes.version, say.date(outcomes.issuedAt))),
      section(say.decision, decidedBlocks(decision, words)),
      section(say.reasons, reasonsFor(decision)),
      dissentSection(decision, say),
      section(letter.plan, planBlocks(outcomes, words)),
      section(say.plan, frameBlocks(outcomes.plan, say)),
      section(say.dates, [datesList(outcomes.dates, say)]),
      section(letter.unhappy, [paragraph(letter.mayDisagree), ...contactBlocks(contacts, words)]),
      paragraph(letter.closing),
      paragraph(signedBy(outcomes, words)),
    ]),
    foot: footOf(outcomes, words),
  };
}

function decidedBlocks(decision: Decision, { outcomes: say, letter }: PaperWords): Maybe<Block>[] {
  const isSaidOnce = new Set(decision.children.map(({ reason }) => reason ?? '')).size === 1;
  const inWords = (one: Decision['children'][number]): Words => {
    const reasons = say.list(those([one.category, ...one.alsoCategories]));
    const text = reasons === '' ? one.words : `${one.words}. ${letter.mainReason(reasons)}`;
    return { label: one.child, text, weight: 'strong' };
  };
  return [
    ...(isSaidOnce
      ? [list(decision.children.map(inWords))]
      : decision.children.flatMap((one) => [list([inWords(one)]), paragraph(one.reason ?? '')])),
    decision.children.some(({ outcome }) => outcome !== 'plan') && paragraph(say.planStays),
  ];
}

/** The same words for every child are said once. */
function reasonsFor(decision: Decision): Maybe<Block>[] {
  const common = commonReason(decision);
  return [
    paragraph(decision.reasons),
    common !== null && common !== decision.reasons && paragraph(common),
  ];
}

function commonReason({ children }: Decision): string | null {
  const [first, ...others] = children.map(({ reason }) => reason);
  return first !== undefined && others.every((reason) => reason === first) ? first : null;
}

function planBlocks(outcomes: Outcomes, { letter, plan }: PaperWords): Maybe<Block>[] {
  const actions = actionsOf(outcomes);
  if (actions.length === 0) return [];
  const items = actions.map(({ text, action: { who, by } }): Words => {
    const name = who ?? letter.nobodyYet;
    return { label: by === null ? name : letter.byDay(name, plan.day(by)), text };
  });
  return [list(items), paragraph(letter.wholePlan)];
}

/** The chair the reader was in the conference with. */
function signedBy({ people }: Outcomes, { letter }: PaperWords): string {
  const chair = people.find(({ role }) => role === 'chair');
  return those([chair?.name, letter.chair]).join(', ');
}
