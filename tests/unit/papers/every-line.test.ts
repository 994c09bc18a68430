import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Line } from '../../../shared/board/line.ts';
import type { Conference, Person } from '../../../shared/conference/conference.ts';
import { hearsAbout, partOf } from '../../../shared/conference/membership.ts';
import { mayRead } from '../../../shared/conference/rights.ts';
import { buildOutcomes } from '../../../shared/outcomes/build-outcomes.ts';
import type { BoardDocument } from '../../../shared/outcomes/readable-board.ts';
import { decisionLetter } from '../../../shared/papers/decision-letter.ts';
import { easyReadPaper } from '../../../shared/papers/easy-read.ts';
import { linesOf } from '../../../shared/outcomes/lines-of.ts';
import { makePaper } from '../../../shared/papers/make-paper.ts';
import { outcomesPaper } from '../../../shared/papers/outcomes-paper.ts';
import { paperKinds, type PaperLine } from '../../../shared/papers/paper.ts';
import { planPaper } from '../../../shared/papers/plan.ts';
import { recordPaper } from '../../../shared/papers/record-paper.ts';
import { given } from '../../support/held-conference.ts';
import { drawnConference, type Drawn } from '../outcomes/hidden-things.ts';
import { headingsOf, paperLines, readOut, sections, textsOf } from './paper-text.ts';

const edition = { version: 1, at: Date.UTC(2026, 3, 14, 14, 52) };

/** On demand: HISTORIES=100000 npm test -- tests/unit/papers */
const numRuns = Number(process.env['HISTORIES'] ?? 200);
const timeout = 30_000 + numRuns * 50;

const copyFor = ({ board, conference }: Drawn, reader: Person) =>
  given(buildOutcomes(board, conference, reader.id, edition));

/** Lines are called "words of l07": what else a paper quotes is none of the board. */
const isLine = ({ text }: PaperLine): boolean => text.startsWith('words of l');

/** What the reader may read, by the rights alone: their audiences, no restricted part, their children. */
function readable({ board, conference }: Drawn, reader: Person): Line[] {
  const lines = board
    .filter(({ audience }) => isTheirs(conference, reader, audience))
    .flatMap((document: BoardDocument) => document.lines);
  const byId = new Map(lines.map((line) => [line.id, line]));
  // An answer goes with what it answers, also where the answer itself says of no child that it is about it.
  const isHeard = (line: Line, passed: readonly Line[] = []): boolean => {
    if (!hearsAbout(reader, line.children ?? [])) return false;
    const answered = line.code === 'comment' ? byId.get(line.about ?? '') : undefined;
    if (answered === undefined || passed.includes(answered)) return true;
    return isHeard(answered, [...passed, line]);
  };
  return lines.filter((line) => isHeard(line));
}

const isTheirs = (conference: Conference, reader: Person, audience: string): boolean =>
  mayRead(conference, { as: 'person', person: reader.id }, audience) &&
  partOf(conference, audience)?.restricted !== true;

/** Lines that say the same in other words, each group by its first: the reader has one of them. */
const groupsOf = ({ conference }: Drawn, lines: readonly Line[]): Line[][] => [
  ...Map.groupBy(lines, ({ id }) => conference.released.get(id)?.root ?? id).values(),
];

/** As the server makes them: what a released line stands for was never released itself. */
const boards = drawnConference.map(({ board, conference }): Drawn => {
  const { released } = conference;
  const rooted = [...released].filter(([, { root }]) => !released.has(root));
  return { board, conference: { ...conference, released: new Map(rooted) } };
});

const readersOf = ({ conference }: Drawn): Person[] => [...conference.people.values()];

test(
  '[A2] over random boards every line a reader may read is in their outcomes exactly once, and no other (M14)',
  { timeout },
  () => {
    fc.assert(
      fc.property(boards, (drawn) => {
        for (const reader of readersOf(drawn)) {
          const paper = outcomesPaper(copyFor(drawn, reader));
          const texts = paperLines(paper.blocks)
            .filter(isLine)
            .map(({ text }) => text);
          expect(new Set(texts).size).toBe(texts.length);
          const mine = readable(drawn, reader);
          const mayBe = new Set(mine.map(({ text }) => text));
          for (const text of texts) expect([text, mayBe.has(text)]).toEqual([text, true]);
          for (const group of groupsOf(drawn, mine)) {
            // The first of them that the reader may read may be one in which nothing is written.
            if (group.some(({ text }) => text === '')) continue;
            expect(group.filter(({ text }) => texts.includes(text))).toHaveLength(1);
          }
        }
      }),
      { numRuns },
    );
  },
);

test(
  '[A2] the lines of one document that stand under one heading stand in its order',
  { timeout },
  () => {
    fc.assert(
      fc.property(boards, (drawn) => {
        const [widest] = drawn.board;
        const orderOf = new Map(
          given(widest).lines.map(({ text, order, id }) => [text, `${order} ${id}`]),
        );
        for (const reader of readersOf(drawn)) {
          const paper = outcomesPaper(copyFor(drawn, reader));
          for (const { blocks } of sections(paper.blocks)) {
            for (const block of blocks) {
              if (block.is !== 'lines') continue;
              const orders = block.lines
                .filter(isLine)
                .flatMap(({ text }) => orderOf.get(text) ?? []);
              expect(orders).toEqual(orders.toSorted());
            }
          }
        }
      }),
      { numRuns },
    );
  },
);

test(
  '[A5] [A8] the record has the lines of the outcomes, and easy-read each of them that still holds, exactly once',
  { timeout },
  () => {
    fc.assert(
      fc.property(boards, (drawn) => {
        for (const reader of readersOf(drawn)) {
          const copy = copyFor(drawn, reader);
          const all = paperLines(outcomesPaper(copy).blocks).filter(isLine);
          const textsIn = (lines: readonly PaperLine[]) => lines.map(({ text }) => text).toSorted();
          expect(textsIn(paperLines(recordPaper(copy).blocks).filter(isLine))).toEqual(
            textsIn(all),
          );
          const gone = linesBeneathStruck(outcomesPaper(copy).blocks);
          const held = all.filter(({ text, struck }) => !struck && !gone.has(text));
          const easy = paperLines(easyReadPaper(copy).blocks).filter(isLine);
          expect(textsIn(easy.filter(({ struck }) => !struck))).toEqual(textsIn(held));
        }
      }),
      { numRuns },
    );
  },
);

const ofThePlan = new Set([
  'danger-statement',
  'safety-goal',
  'family-goal',
  'bottom-line',
  'action',
  'step-in',
  'contingency',
  'early-review',
]);

test(
  '[A6] [A7] what belongs to the plan and still holds is in the plan exactly once, and every action in the letter',
  { timeout },
  () => {
    fc.assert(
      fc.property(boards, (drawn) => {
        for (const reader of readersOf(drawn)) {
          const copy = copyFor(drawn, reader);
          const held = linesOf(copy).filter(({ struck, text }) => !struck && text !== '');
          const planned = held.filter(({ kind }) => ofThePlan.has(kind)).map(({ text }) => text);
          expect(countsIn(textsOf(planPaper(copy)), held)).toEqual(countsIn(planned, held));
          const letter = decisionLetter(copy);
          if (letter === null) continue;
          const actions = held.filter(({ kind }) => kind === 'action').map(({ text }) => text);
          expect(countsIn(textsOf(letter), held)).toEqual(countsIn(actions, held));
        }
      }),
      { numRuns },
    );
  },
);

/** How often each of these lines stands among the texts. */
const countsIn = (texts: readonly string[], lines: readonly { readonly text: string }[]) =>
  lines.map((line) => texts.filter((text) => text === line.text).length);

/** What was answered to a line that was struck out goes with it. */
const linesBeneathStruck = (blocks: Parameters<typeof paperLines>[0]): Set<string> =>
  new Set(
    sections(blocks)
      .flatMap((one) => one.blocks)
      .flatMap((block) => (block.is === 'lines' ? block.lines : []))
      .filter(({ struck }) => struck)
      .flatMap(({ comments }) => comments.map(({ text }) => text)),
  );

test(
  '[A3] every paper over random boards has its headings level by level, no empty part, and no word its copy has not',
  { timeout },
  () => {
    fc.assert(
      fc.property(boards, (drawn) => {
        for (const reader of readersOf(drawn)) {
          const copy = copyFor(drawn, reader);
          const whole = JSON.stringify(copy);
          for (const paper of paperKinds.flatMap((kind) => makePaper(kind, copy) ?? [])) {
            const levels = headingsOf(paper.blocks).map(([level]) => level);
            expect(levels.every((level, at) => level <= (levels[at - 1] ?? 1) + 1)).toBe(true);
            expect(sections(paper.blocks).every(({ blocks }) => blocks.length > 0)).toBe(true);
            for (const [word] of readOut(paper).matchAll(
              /\b(l\d\d|name of \w+|why p\d|how l\d\d)\b/gu,
            )) {
              expect([word, whole.includes(word)]).toEqual([word, true]);
            }
          }
        }
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  },
);
