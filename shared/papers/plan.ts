import type { OutcomeLine, Outcomes } from '../outcomes/outcomes.ts';
import { agreementBlock, changesBlocks, contactBlocks } from './after-blocks.ts';
import { type Maybe, paragraph, section, those } from './blocks.ts';
import { footOf, leadOf } from './head-and-foot.ts';
import { agreedBy, shortLine } from './line-blocks.ts';
import { actionsOf, linesOfKind } from './lines-of.ts';
import type { Block, Cell, Paper } from './paper.ts';
import { datesList, frameBlocks } from './people-blocks.ts';
import { cell } from './scale-blocks.ts';
import { englishPapers, type PaperWords } from './words.ts';

/**
 * The outline plan: what it answers, what we want to see, who does what by when and how we will know, who steps in, what
 * must always happen, what brings the review forward, who leads and meets, and who agrees.
 */
export function planPaper(outcomes: Outcomes, words: PaperWords = englishPapers): Paper {
  const { outcomes: say, plan } = words;
  const lines = (...kinds: Parameters<typeof linesOfKind>[1][]): Maybe<Block> =>
    planLines(linesOfKind(outcomes, ...kinds), words);
  return {
    kind: 'plan',
    lang: say.lang,
    title: plan.title,
    lead: leadOf(outcomes, aboutIt(outcomes, words), words),
    blocks: those([
      section(words.changes, changesBlocks(outcomes, words)),
      section(plan.concerns, [lines('danger-statement')], 'danger'),
      section(plan.goals, byChildren(goalsOf(outcomes), words), 'goal'),
      section(plan.familyGoals, [lines('family-goal')], 'goal'),
      section(plan.actions, [actionsTable(outcomes, words) ?? paragraph(plan.nothingYet)]),
      section(plan.bottomLines, [lines('bottom-line')]),
      section(plan.stepIn, [stepInTable(outcomes, words)]),
      section(plan.contingency, [lines('contingency')]),
      section(say.plan, frameBlocks(outcomes.plan, say)),
      section(plan.review, [
        datesList(outcomes.dates, say),
        section(plan.triggers, [lines('early-review')]),
      ]),
      section(words.agreement, [agreementBlock(outcomes.agreement, words)]),
      section(words.contacts, contactBlocks(outcomes.contacts, words)),
    ]),
    foot: footOf(outcomes, words),
  };
}

/** It protects from today where a protection plan was decided; else what was agreed stays all the same (D36). */
function aboutIt({ decision }: Outcomes, { plan }: PaperWords): string {
  const isProtected = decision?.children.some(({ outcome }) => outcome === 'plan') ?? true;
  return isProtected ? plan.protects : plan.noProtectionPlan;
}

/** In the words of the board, with who agreed; goals with the number that actions name them by. */
const planLines = (lines: readonly PlanLine[], words: PaperWords): Block | null =>
  lines.length === 0
    ? null
    : {
        is: 'lines',
        lines: lines.map((line) => {
          const short = shortLine(line, words);
          const number = line.number === undefined ? null : words.plan.goal(line.number);
          const notes = those([number, ...short.notes, agreedBy(line, words.outcomes)]);
          return { ...short, notes };
        }),
      };

type PlanLine = OutcomeLine & { readonly number?: number };
type Goal = OutcomeLine & { readonly number: number };

/** The safety goals in the order of the board, numbered from 1 as there. */
const goalsOf = (outcomes: Outcomes): Goal[] =>
  linesOfKind(outcomes, 'safety-goal').map((line, at) => ({ ...line, number: at + 1 }));

/** What is about all of the children first, then child by child, where there is a difference. */
function byChildren(lines: readonly Goal[], words: PaperWords): Maybe<Block>[] {
  const groups = Map.groupBy(lines, ({ children }) => words.outcomes.list(children));
  if (groups.size <= 1) return [planLines(lines, words)];
  return [...groups]
    .toSorted(([one], [other]) => Number(one !== '') - Number(other !== ''))
    .map(([children, own]) =>
      section(children === '' ? words.plan.allChildren : words.outcomes.about(children), [
        planLines(own, words),
      ]),
    );
}

function actionsTable(outcomes: Outcomes, words: PaperWords): Block | null {
  const { outcomes: say, plan } = words;
  const actions = actionsOf(outcomes);
  if (actions.length === 0) return null;
  return {
    is: 'table',
    caption: plan.actionsCaption,
    head: [plan.action, say.who, say.by, say.howWeWillKnow],
    rows: actions.map((line) => actionRow(line, goalsOf(outcomes), words)),
  };
}

function actionRow(
  line: ReturnType<typeof actionsOf>[number],
  goals: readonly Goal[],
  words: PaperWords,
): readonly Cell[] {
  const { outcomes: say, plan } = words;
  const { who, with: helpers, by, howWeWillKnow, answers } = line.action;
  return [
    cell(line.text, [
      ...shortLine(line, words).notes,
      answers && answersInWords(answers, goals, words),
      agreedBy(line, say),
    ]),
    cell(who ?? '', [helpers.length === 0 ? null : plan.with(say.list(helpers))]),
    cell(by === null ? '' : plan.day(by)),
    cell(howWeWillKnow),
  ];
}

function answersInWords(answers: string, goals: readonly Goal[], { plan }: PaperWords): string {
  const goal = goals.find(({ text }) => text === answers);
  return goal === undefined ? plan.answers(answers) : plan.answersGoal(goal.number);
}

function stepInTable(outcomes: Outcomes, words: PaperWords): Block | null {
  const { outcomes: say, plan } = words;
  const rows = linesOfKind(outcomes, 'step-in');
  if (rows.length === 0) return null;
  return {
    is: 'table',
    caption: plan.stepInCaption,
    head: [plan.ifThis, say.stepsIn, say.does],
    rows: rows.map((line) => [
      cell(line.text, [...shortLine(line, words).notes, agreedBy(line, say)]),
      cell(line.stepIn?.who ?? ''),
      cell(line.stepIn?.does ?? ''),
    ]),
  };
}
