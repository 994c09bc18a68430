import type { Outcomes } from '../outcomes/outcomes.ts';
import type { OutcomesRecord } from '../outcomes/record.ts';
import { addendaBlock, agreementBlock, changesBlocks } from './after-blocks.ts';
import { factsBlock, list, type Maybe, paragraph, section, those } from './blocks.ts';
import { decisionBlocks } from './decision-blocks.ts';
import { drawingBlocks } from './drawing-blocks.ts';
import { footOf, leadOf, nextSection } from './head-and-foot.ts';
import { linesBlock, paperLine } from './line-blocks.ts';
import { dangersSection } from './outcomes-paper.ts';
import type { Block, Paper } from './paper.ts';
import { attendanceTable, datesList, frameBlocks, peopleList } from './people-blocks.ts';
import { childrensBlocks } from './said-together.ts';
import { cell, scaleSection } from './scale-blocks.ts';
import { withShortAnswers } from './short-answers.ts';
import { englishPapers, type PaperWords } from './words.ts';

/**
 * The full record: who was there and who was not, what was made ready, the whole board with opinions marked as such, the
 * agencies' views, the decision with who did not agree, the plan, and what was added since.
 */
export function recordPaper(outcomes: Outcomes, words: PaperWords = englishPapers): Paper {
  const { outcomes: say, record } = words;
  const { people, goals, childrensWords, scales } = outcomes;
  const { headings } = withShortAnswers(outcomes);
  const came = people.filter(({ attendance }) => attendance !== 'apologies');
  const away = people.filter(({ attendance }) => attendance === 'apologies');
  return {
    kind: 'record',
    lang: say.lang,
    title: record.title,
    lead: [...leadOf(outcomes, record.about, words), record.opinions],
    blocks: those([
      section(words.changes, changesBlocks(outcomes, words)),
      section(record.there, [
        attendanceTable(came, record.there, [record.name, record.as, record.when], say) ??
          peopleList(came, say),
      ]),
      section(record.away, [peopleList(away, say)]),
      ...madeReady(outcomes.record, words),
      // Guernsey: the children's views are always a heading, also where there is nothing beneath it.
      section(
        say.childrensWords,
        childrensWords.length === 0
          ? [linesBlock([], words)]
          : childrensBlocks(childrensWords, (line) => paperLine(line, words), words),
        'child',
      ),
      dangersSection(outcomes, words),
      goals.length > 0 && section(say.goals, [linesBlock(goals, words)], 'goal'),
      ...headings.map(({ text, subtext, lines }) =>
        section(text, [paragraph(subtext, { weight: 'soft' }), linesBlock(lines, words)]),
      ),
      section(say.drawings, drawingBlocks(outcomes.drawings, words)),
      section(
        say.scale,
        scales.map((scale) => scaleSection(scale, say)),
      ),
      section(record.views, [viewsTable(outcomes.record, words)]),
      section(say.decision, decisionBlocks(outcomes.decision, say)),
      section(say.plan, frameBlocks(outcomes.plan, say)),
      section(words.agreement, [agreementBlock(outcomes.agreement, words)]),
      section(say.dates, [
        datesList(outcomes.dates, say) ?? paragraph(say.noDates, { weight: 'soft' }),
      ]),
      section(words.addenda, [addendaBlock(outcomes.addenda, words)]),
      nextSection(outcomes, words),
    ]),
    foot: footOf(outcomes, words),
  };
}

/** What was made ready before the day, as far as this reader may know. */
function madeReady(ready: OutcomesRecord | undefined, words: PaperWords): Maybe<Block>[] {
  if (ready === undefined) return [];
  const { outcomes: say, record } = words;
  const { exclusions = [], talks = [], reports, errors } = ready;
  return [
    section(
      record.exclusions,
      exclusions.map(({ name, from, ground, reason, views }) =>
        section(name, [
          factsBlock([
            [record.keptFrom, from],
            [record.ground, ground],
            [record.why, reason],
            [record.heardHow, views],
          ]),
        ]),
      ),
    ),
    section(record.talks, [
      list(talks.map(({ name, on, way }) => ({ label: name, text: `${say.date(on)}, ${way}` }))),
    ]),
    section(
      record.reports,
      reports.map((report) => reportSection(report, words)),
    ),
    section(
      record.errors,
      errors.map(({ raisedBy, where, says, correct, standing, answer }) =>
        section(where || record.raisedBy(raisedBy), [
          where !== '' && paragraph(record.raisedBy(raisedBy)),
          factsBlock([
            [record.itSays, says],
            [record.shouldSay, correct],
            [record.standing, standing],
            [record.answer, answer],
          ]),
        ]),
      ),
    ),
  ];
}

function reportSection(
  { title, author, receivedOn, shared = [], note }: OutcomesRecord['reports'][number],
  { outcomes: say, record }: PaperWords,
): Block | null {
  const others = shared.map(({ name, on }) =>
    on === '' ? name : record.sharedOn(name, say.date(on)),
  );
  return section(title || record.report, [
    factsBlock([
      [record.by, author],
      [record.received, receivedOn === '' ? null : say.date(receivedOn)],
      [record.shared, others.length === 0 ? record.notShared : others.join('; ')],
      [record.note, note],
    ]),
  ]);
}

function viewsTable(ready: OutcomesRecord | undefined, words: PaperWords): Block | null {
  const { outcomes: say, record } = words;
  const views = ready?.views ?? [];
  if (views.length === 0) return null;
  return {
    is: 'table',
    caption: record.views,
    head: [record.agency, record.child, record.view, say.reason],
    rows: views.map((view) => [
      cell(view.agency),
      cell(view.child),
      cell(view.words),
      cell(view.reason),
    ]),
  };
}
