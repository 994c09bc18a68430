import type { Outcomes } from '../outcomes/outcomes.ts';
import { addendaBlock, agreementBlock, changesBlocks } from './after-blocks.ts';
import { type Maybe, paragraph, section, those } from './blocks.ts';
import { decisionBlocks } from './decision-blocks.ts';
import { drawingBlocks } from './drawing-blocks.ts';
import { footOf, leadOf, nextSection } from './head-and-foot.ts';
import { linesBlock, paperLine } from './line-blocks.ts';
import type { Block, Paper } from './paper.ts';
import { datesList, frameBlocks, peopleList } from './people-blocks.ts';
import { childrensBlocks } from './said-together.ts';
import { scaleSection } from './scale-blocks.ts';
import { withShortAnswers } from './short-answers.ts';
import { englishPapers, type PaperWords } from './words.ts';

/**
 * The typed outcomes as a paper: everything on the whiteboard under its heading exactly as shown, the scale, the plan,
 * the decision, what happens next and whom to ask.
 */
export function outcomesPaper(outcomes: Outcomes, words: PaperWords = englishPapers): Paper {
  const { outcomes: say } = words;
  const { people, scales, plan, decision, dates, childrensWords, goals } = outcomes;
  const { headings } = withShortAnswers(outcomes);
  return {
    kind: 'outcomes',
    lang: say.lang,
    title: say.title,
    lead: leadOf(outcomes, say.aboutThis, words),
    blocks: those([
      section(words.changes, changesBlocks(outcomes, words)),
      section(say.people, [peopleList(people, say)]),
      dangersSection(outcomes, words),
      goals.length > 0 && section(say.goals, [linesBlock(goals, words)], 'goal'),
      childrensWords.length > 0 &&
        section(
          say.childrensWords,
          childrensBlocks(childrensWords, (line) => paperLine(line, words), words),
          'child',
        ),
      ...headings.map(({ text, subtext, lines }) =>
        section(text, [paragraph(subtext, { weight: 'soft' }), linesBlock(lines, words)]),
      ),
      section(say.drawings, drawingBlocks(outcomes.drawings, words)),
      section(
        say.scale,
        scales.map((scale) => scaleSection(scale, say)),
      ),
      section(say.plan, frameBlocks(plan, say)),
      section(words.agreement, [agreementBlock(outcomes.agreement, words)]),
      section(say.decision, decisionBlocks(decision, say)),
      section(say.dates, [datesList(dates, say) ?? paragraph(say.noDates, { weight: 'soft' })]),
      section(words.addenda, [addendaBlock(outcomes.addenda, words)]),
      nextSection(outcomes, words),
    ]),
    foot: footOf(outcomes, words),
  };
}

/** Each danger statement with the safety goals that answer it. */
export function dangersSection({ dangers }: Outcomes, words: PaperWords): Block | null {
  const one = ({ statement, goals }: Outcomes['dangers'][number]): Maybe<Block>[] => [
    linesBlock([statement], words),
    goals.length > 0 && section(words.outcomes.goalsFor, [linesBlock(goals, words)], 'goal'),
  ];
  const blocks =
    dangers.length === 1
      ? dangers.flatMap(one)
      : dangers.map((danger, at) => section(words.danger(at + 1), one(danger), 'danger'));
  return section(words.outcomes.dangers, blocks, 'danger');
}
