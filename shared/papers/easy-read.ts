import type { Code } from '../board/codes.ts';
import type { OutcomeLine, OutcomeScale, Outcomes } from '../outcomes/outcomes.ts';
import { spreadInWords } from '../outcomes/words.ts';
import { addendaBlock, agreementBlock, contactBlocks } from './after-blocks.ts';
import { factsOf, type Maybe, paragraph, section, those } from './blocks.ts';
import { drawingBlocks } from './drawing-blocks.ts';
import { footOf } from './head-and-foot.ts';
import { paperLine, said, shortLine } from './line-blocks.ts';
import { actionsOf, linesOfKind } from './lines-of.ts';
import type { Block, Paper, PaperLine } from './paper.ts';
import { datesList, frameBlocks } from './people-blocks.ts';
import { childrensBlocks } from './said-together.ts';
import { englishPapers, type PaperWords } from './words.ts';
import type { EasyReadWords } from './words/easy-read.ts';

/** Where each kind of line goes; an action goes to whoever does it. */
const partOf: Readonly<Record<Exclude<Code, 'action'>, keyof EasyReadWords['parts']>> = {
  'danger-statement': 'worry',
  'harm-now': 'worry',
  'harm-past': 'worry',
  impact: 'worry',
  'complicating-factor': 'worry',
  'family-worry': 'worry',
  'grey-area': 'worry',
  strength: 'good',
  'existing-safety': 'good',
  'safety-goal': 'want',
  'family-goal': 'want',
  'bottom-line': 'always',
  'step-in': 'instead',
  contingency: 'instead',
  'early-review': 'instead',
  'child-view': 'child',
  comment: 'other',
};

/**
 * The outcomes with one idea a line: first what the reader does, then what everybody else does, the dates, what was
 * decided, and why. What somebody wrote stands in their own words.
 */
export function easyReadPaper(outcomes: Outcomes, words: PaperWords = englishPapers): Paper {
  const { outcomes: say, easyRead } = words;
  return {
    kind: 'easy-read',
    lang: say.lang,
    title: easyRead.title,
    lead: leadOf(outcomes, words),
    blocks: those([
      ...actionSections(outcomes, words),
      section(easyRead.dates, [datesList(outcomes.dates, say)]),
      section(say.plan, frameBlocks(outcomes.plan, say)),
      section(easyRead.decided, decided(outcomes.decision, words)),
      section(words.agreement, [agreementBlock(outcomes.agreement, words)]),
      part(outcomes, 'child', words),
      part(outcomes, 'worry', words),
      part(outcomes, 'good', words),
      part(outcomes, 'want', words),
      part(outcomes, 'always', words),
      part(outcomes, 'instead', words),
      part(outcomes, 'other', words),
      section(say.drawings, drawingBlocks(outcomes.drawings, words)),
      section(
        easyRead.scale,
        outcomes.scales.map((scale) => numbers(scale, outcomes, words)),
      ),
      section(words.addenda, [addendaBlock(outcomes.addenda, words)]),
      section(easyRead.wrong, [
        paragraph(say.howToCorrect),
        paragraph(say.howToComplain),
        section(words.contacts, contactBlocks(outcomes.contacts, words)),
      ]),
    ]),
    foot: footOf(outcomes, words),
  };
}

function leadOf(outcomes: Outcomes, { outcomes: say, easyRead }: PaperWords): string[] {
  const { conference, version } = outcomes;
  const { children } = conference;
  return those([
    easyRead.forWhom(outcomes.for.name),
    children.length > 0 && easyRead.aboutWhom(say.list(children)),
    easyRead.metOn(say.date(conference.date)),
    version > 1 && easyRead.newer(version),
  ]);
}

/** The reader's own first, then what they help with, then everybody else's, each under their name. */
function actionSections(outcomes: Outcomes, words: PaperWords): Maybe<Block>[] {
  const { easyRead } = words;
  const isReader = readerIn(outcomes);
  const all = actionsOf(outcomes);
  const mine = all.filter(({ action }) => isReader(action.who));
  const helped = all.filter(
    ({ action }) => !isReader(action.who) && action.with.some((name) => isReader(name)),
  );
  const others = Map.groupBy(
    all.filter((line) => !mine.includes(line) && !helped.includes(line)),
    ({ action }) => action.who ?? '',
  );
  const named = [...others].toSorted(([one], [other]) => Number(one === '') - Number(other === ''));
  return [
    section(easyRead.youDo, [actionLines(mine, words)], 'goal'),
    section(easyRead.youHelp, [actionLines(helped, words, isReader)]),
    section(
      easyRead.othersDo,
      named.map(([who, lines]) =>
        section(who === '' ? easyRead.nobodyYet : who, [actionLines(lines, words)]),
      ),
    ),
  ];
}

/** A name that two people have is nobody's own: it is better said than guessed. */
export function readerIn({ people, ...copy }: Outcomes): (name: string | null) => boolean {
  const { name: own } = copy.for;
  const isOne = people.filter(({ name }) => name === own).length <= 1;
  return (name) => isOne && own !== '' && name === own;
}

function actionLines(
  lines: readonly ReturnType<typeof actionsOf>[number][],
  words: PaperWords,
  /** Where these are what the reader helps with: who does it is said, and the reader is not told of themselves. */
  isReader?: (name: string) => boolean,
): Block | null {
  const { outcomes: say } = words;
  const others = (names: readonly string[]) => names.filter((name) => isReader?.(name) !== true);
  if (lines.length === 0) return null;
  return {
    is: 'lines',
    lines: lines.map((line) => ({
      ...shortLine(line, words),
      facts: factsOf([
        [say.who, isReader === undefined ? null : line.action.who],
        [say.with, say.list(others(line.action.with))],
        [say.by, line.action.by === null ? null : say.date(line.action.by)],
        [say.howWeWillKnow, line.action.howWeWillKnow],
      ]),
    })),
  };
}

/** The council's words for each child, and what they mean. */
function decided(decision: Outcomes['decision'], words: PaperWords): Maybe<Block>[] {
  const { outcomes: say, easyRead } = words;
  if (decision === null) return [paragraph(say.noDecision)];
  const outcomes = new Set(decision.children.map(({ outcome }) => outcome));
  return [
    ...decision.children.flatMap(({ child, words: inWords, category }) => [
      paragraph(inWords, { label: child, weight: 'strong' }),
      paragraph(category ?? '', { label: easyRead.mainReason }),
    ]),
    ...[...outcomes].map((outcome) => paragraph(words.means[outcome])),
    decision.children.some(({ outcome }) => outcome !== 'plan') && paragraph(say.planStays),
  ];
}

function part(
  outcomes: Outcomes,
  name: keyof EasyReadWords['parts'],
  words: PaperWords,
): Block | null {
  const codes = Object.entries(partOf).flatMap(([code, in_]) => (in_ === name ? [code] : []));
  const lines = linesOfKind(outcomes, ...(codes as Code[]));
  const tones = { good: 'goal', want: 'goal', child: 'child' } as const;
  const tone = name in tones ? tones[name as keyof typeof tones] : 'plain';
  const make = (line: OutcomeLine): PaperLine => easyLine(line, words);
  const blocks: Maybe<Block>[] =
    name === 'child'
      ? childrensBlocks(lines, make, words)
      : [lines.length > 0 && { is: 'lines', lines: lines.map(make) }];
  return section(words.easyRead.parts[name], blocks, tone);
}

/** Its words, who said it, and what was answered. */
function easyLine(line: OutcomeLine, words: PaperWords): PaperLine {
  const { facts } = paperLine(line, words);
  return { ...shortLine(line, words), said: said({ saidBy: line.saidBy }, words.outcomes), facts };
}

/** What the numbers say, in words, with the reader's own. */
function numbers(scale: OutcomeScale, outcomes: Outcomes, words: PaperWords): Block | null {
  const { outcomes: say, easyRead } = words;
  const isReader = readerIn(outcomes);
  const own = scale.answers.find(({ name }) => isReader(name))?.score ?? null;
  return section(scale.question, [
    paragraph(scale.ten, { label: say.ten }),
    paragraph(scale.zero, { label: say.zero }),
    own !== null && paragraph(easyRead.yourNumber(own)),
    // A child's copy has their own number and nobody else's: there is nothing to tell of the others.
    (own === null || scale.answers.length > 1) &&
      paragraph(
        spreadInWords(
          scale.answers.map(({ score }) => score),
          say,
        ),
      ),
  ]);
}
