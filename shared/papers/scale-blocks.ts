import type { OutcomeScale } from '../outcomes/outcomes.ts';
import { initialsOf, voiceOf, type Voice } from '../outcomes/voices.ts';
import { spreadInWords, type OutcomeWords } from '../outcomes/words.ts';
import { paragraph, section, those } from './blocks.ts';
import type { Block, Cell, ScaleMark } from './paper.ts';

type Answer = OutcomeScale['answers'][number];

/** One scale question: what 10 and 0 mean, the picture, the spread in words, and everybody's number with its reason. */
export function scaleSection(scale: OutcomeScale, words: OutcomeWords): Block | null {
  const { question, ten, zero, about, onlyFor, round, answers, alert } = scale;
  const spread = spreadInWords(
    answers.map(({ score }) => score),
    words,
  );
  return section(question, [
    about !== null && paragraph(about, { label: words.scaleAbout }),
    onlyFor ? paragraph(words.onlyFor(onlyFor), { weight: 'soft' }) : null,
    round !== undefined && paragraph(words.secondRound(round), { weight: 'soft' }),
    paragraph(ten, { label: words.ten }),
    paragraph(zero, { label: words.zero }),
    { is: 'scale', marks: answers.flatMap(markOf), legend: legendOf(answers, words), alt: spread },
    paragraph(spread, { weight: 'strong' }),
    answers.length > 0 && answersTable(scale, words),
    alert &&
      paragraph(`${alert.asks} ${alert.answer}`, {
        label: words.alert(words.list(alert.people), alert.at),
      }),
  ]);
}

const markOf = ({ name, role, score }: Answer): ScaleMark[] =>
  score === null ? [] : [{ name, initials: initialsOf(name), voice: voiceOf(role), score }];

const kinds = ['professional', 'family', 'child'] as const satisfies readonly Voice[];

/** What each shape on the picture means: the kinds of people who were asked. */
const legendOf = (answers: readonly Answer[], words: OutcomeWords) =>
  kinds
    .filter((kind) => answers.some(({ role }) => voiceOf(role) === kind))
    .map((kind) => ({ voice: kind, words: words.voices[kind] }));

const answersTable = ({ question, answers }: OutcomeScale, words: OutcomeWords): Block => ({
  is: 'table',
  caption: question,
  head: [words.said, words.number, words.reason, words.oneHigher],
  rows: answers.map((answer) => answerRow(answer, words)),
});

const answerRow = (answer: Answer, words: OutcomeWords): Cell[] => [
  cell(answer.name, [answer.title, writtenBy(answer, words)]),
  cell(answer.score === null ? words.noNumber : String(answer.score), [
    answer.before === undefined ? null : words.before(answer.before),
    answer.planNeeded === undefined ? null : words.planNeeded[answer.planNeeded],
  ]),
  cell(answer.reason),
  cell(answer.oneHigher),
];

const writtenBy = (answer: Answer, words: OutcomeWords): string | null =>
  answer.writtenBy &&
  (answer.isSpoken ? words.spokenBy(answer.writtenBy) : words.writtenBy(answer.writtenBy));

/** A cell with what stands beneath it, smaller. */
export function cell(text: string, beneath: readonly (string | null)[] = []): Cell {
  const notes = those(beneath).filter((note) => note !== '');
  return notes.length === 0 ? { text } : { text, notes };
}
