import type { Outcomes } from '../outcomes/outcomes.ts';
import type { OutcomeWords } from '../outcomes/words.ts';
import { factsBlock, type Maybe, paragraph, section } from './blocks.ts';
import type { Block, PaperLine } from './paper.ts';

type Decision = NonNullable<Outcomes['decision']>;

/** The decision child by child, with its reasons, who did not agree, and what the parents said beside it. */
export function decisionBlocks(
  decision: Outcomes['decision'],
  words: OutcomeWords,
): readonly Maybe<Block>[] {
  if (decision === null) return [paragraph(words.noDecision, { weight: 'soft' })];
  return [
    ...decision.children.map((child) => childSection(child, decision, words)),
    paragraph(decision.by),
    decision.children.some(({ outcome }) => outcome !== 'plan') && paragraph(words.planStays),
    decision.quorum && paragraph(words.quorum(decision.quorum.agencies, decision.quorum.met)),
    section(words.reasons, [paragraph(decision.reasons)]),
    dissentSection(decision, words),
    section(words.parentsViews, [
      decision.parentsViews.length > 0 && {
        is: 'lines',
        lines: decision.parentsViews.map(({ name, title, words: text }) =>
          quoted(text, [name, title].filter((part) => part !== '').join(', ')),
        ),
      },
    ]),
  ];
}

/** What was decided for one child, why, and what the agencies said of it. */
const childSection = (
  decided: Decision['children'][number],
  { reasons }: Decision,
  words: OutcomeWords,
): Block | null =>
  section(decided.child, [
    paragraph(decided.words, { weight: 'strong' }),
    factsBlock([
      [words.category, decided.category],
      [words.alsoCategory, words.list(decided.alsoCategories)],
    ]),
    decided.censusCode !== undefined &&
      paragraph(words.censusCode(decided.censusCode), { weight: 'soft' }),
    // The reasons for all stand beneath: the same words are not said again for each.
    decided.reason !== reasons && paragraph(decided.reason ?? ''),
    paragraph(agenciesSaid(decided, words), { label: words.agenciesSaid }),
    paragraph(decided.differs ?? '', { label: words.differs }),
  ]);

function agenciesSaid({ said = [] }: Decision['children'][number], words: OutcomeWords): string {
  const all = said.reduce((sum, { count }) => sum + count, 0);
  return words.list(said.map((one) => words.agencyCount(one.count, all, one.words)));
}

/** Who did not agree, about whom, and why. */
export const dissentSection = ({ dissent }: Decision, words: OutcomeWords): Block | null =>
  section(words.dissent, [
    dissent.length > 0 && {
      is: 'lines',
      lines: dissent.map(({ name, children, words: view, reason, formal }) =>
        quoted(
          reason,
          words.dissentLine(name, words.list(children), view),
          formal ? [words.formal] : [],
        ),
      ),
    },
  ]);

/** Somebody's words with whose they are beneath. */
export const quoted = (text: string, said: string, notes: readonly string[] = []): PaperLine => ({
  text,
  tone: 'plain',
  struck: false,
  said,
  notes,
  facts: [],
  comments: [],
});
