import { describe, expect, test } from 'vitest';
import { Doc } from 'yjs';
import { pageOf } from '../../support/page-of.ts';
import { listLines, readOfficial } from '../../../shared/board/read-lines.ts';
import { rewriteDocument } from '../../../shared/board/rewrite-document.ts';
import { prepareDocument, writesOf } from '../../../shared/board/write-facts.ts';
import type { RevealGroup } from '../../../shared/conference/template.ts';
import { buildOutcomes } from '../../../shared/outcomes/build-outcomes.ts';
import { outcomesSchema } from '../../../shared/outcomes/outcomes.ts';
import { templateOf } from '../../../shared/templates/templates.ts';
import {
  given,
  holdConference,
  newConference,
  startConference,
} from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';

const durham = templateOf('durham-agenda');
const format = { ...durham, scale: { ...durham.scale, alertAt: 2 } };

/** A conference of a council that asks as Durham does, with a line at 2, and what its numbers wrote on the board. */
function heldWithBoard() {
  const held = startConference(holdConference(newConference, format));
  const doc = new Doc();
  prepareDocument(doc);
  let written = held.facts().length;
  return {
    held,
    doc: () => {
      for (const fact of held.facts().slice(written)) writesOf(fact, held.now())?.write(doc);
      written = held.facts().length;
      return doc;
    },
  };
}

const ask = (held: Held, more: object = {}) =>
  held.must('Marguerite', {
    kind: 'askScale',
    audience: held.audience('everyone'),
    question: 'How safe are the children?',
    ten: 'Safe',
    zero: 'Not safe',
    danger: null,
    asked: (['Juno', 'Kezia', 'Ines', 'Tamar'] as const).map((name) => held.id(name)),
    reasons: 'nobody',
    ...more,
  });

const says = (held: Held, scale: string, name: Name, score: number, more: object = {}) =>
  held.must(name === 'Juno' ? 'Sunniva' : name, {
    kind: 'answerScale',
    scale,
    person: held.id(name),
    score,
    reason: '',
    oneHigher: '',
    ...more,
  });

const show = (held: Held, scale: string, groups?: RevealGroup[]) =>
  held.must('Marguerite', { kind: 'revealScale', scale, ...(groups ? { groups } : {}) });

function copyOf(held: Held, doc: Doc, name: Name) {
  const board = [
    {
      audience: held.audience('everyone'),
      lines: listLines(doc),
      scales: readOfficial(doc).scales,
    },
  ];
  return outcomesSchema.parse(
    buildOutcomes(board, held.now(), held.id(name), { version: 1, at: 0 }),
  );
}

test('[B9] shown in turn, the board has what everyone sees at that moment, where the question stood', () => {
  const { held, doc } = heldWithBoard();
  const [scale, other] = [ask(held, { inTurn: true }), ask(held)];
  says(held, scale, 'Juno', 4);
  says(held, scale, 'Kezia', 6);
  says(held, other, 'Kezia', 6);
  expect(readOfficial(doc()).scales).toEqual([]);
  show(held, scale, ['children']);
  const onBoard = () =>
    readOfficial(doc()).scales.map(({ answers }) => answers.map(({ score }) => score));
  expect(onBoard()).toEqual([[4]]);
  show(held, other);
  show(held, scale, ['parents']);
  expect(onBoard()).toEqual([[4, 6], [6]]);
  show(held, scale);
  expect(readOfficial(doc()).scales.map(({ id }) => id)).toEqual([scale, other]);
});

describe('in the copies', () => {
  function answeredTwice() {
    const { held, doc } = heldWithBoard();
    const first = ask(held);
    says(held, first, 'Juno', 4);
    says(held, first, 'Kezia', 6);
    says(held, first, 'Ines', 2, { planNeeded: 'yes' });
    show(held, first);
    held.must('Marguerite', { kind: 'answerAlert', scale: first, words: 'Bettina stays tonight.' });
    const second = ask(held, { again: first });
    says(held, second, 'Kezia', 5);
    says(held, second, 'Ines', 3, { planNeeded: 'not-sure' });
    says(held, second, 'Tamar', 4, { planNeeded: 'no' });
    show(held, second);
    return { held, doc: doc(), first };
  }

  test('[O8] whether a plan is needed, the number of the round before and who spoke for a child stand with the number (D32)', () => {
    const { held, doc } = answeredTwice();
    const [first, second] = copyOf(held, doc, 'Kezia').scales;
    expect(first).not.toHaveProperty('round');
    expect(first?.answers).toMatchObject([
      { name: 'Juno', score: 4, writtenBy: 'Sunniva', isSpoken: true },
      { name: 'Kezia', score: 6 },
      { name: 'Ines', score: 2, planNeeded: 'yes' },
    ]);
    expect(second).toMatchObject({
      round: 2,
      answers: [
        { name: 'Kezia', score: 5, before: 6 },
        { name: 'Ines', score: 3, before: 2, planNeeded: 'not-sure' },
        { name: 'Tamar', score: 4, before: null, planNeeded: 'no' },
      ],
    });
    const page = pageOf(copyOf(held, doc, 'Kezia'));
    for (const words of [
      'Asked a second time',
      'said by Sunniva, who speaks for them',
      '6 before',
      'no number before',
      'A plan is needed',
    ]) {
      expect(page).toContain(words);
    }
  });

  test('[O8] what was said to a very low number is in the chair’s and the minute taker’s copy alone', () => {
    const { held, doc } = answeredTwice();
    for (const name of ['Marguerite', 'Dennis'] as const) {
      expect(copyOf(held, doc, name).scales[0]?.alert).toEqual({
        at: 2,
        asks: format.scale.alertAsks,
        people: ['Ines'],
        answer: 'Bettina stays tonight.',
      });
      expect(pageOf(copyOf(held, doc, name))).toContain('Bettina stays tonight.');
    }
    for (const name of ['Ines', 'Tamar', 'Kezia', 'Sunniva', 'Juno'] as const) {
      expect(JSON.stringify(copyOf(held, doc, name))).not.toMatch(/alert|tonight/u);
    }
  });

  test('[O8] a child’s copy has their own number and no other', () => {
    const { held, doc } = answeredTwice();
    held.must('Marguerite', { kind: 'seat', person: held.id('Juno') });
    const { scales } = copyOf(held, doc, 'Juno');
    expect(scales.flatMap(({ answers }) => answers)).toMatchObject([{ name: 'Juno', score: 4 }]);
  });

  test('[C113] in a document written anew without the first round, the second points at nothing', () => {
    const { doc, first } = answeredTwice();
    const fresh = new Doc();
    rewriteDocument(doc, new Set([first]))(fresh);
    const [second] = readOfficial(fresh).scales;
    expect(given(second)).not.toHaveProperty('again');
    expect(given(second).answers).toHaveLength(3);
  });
});
