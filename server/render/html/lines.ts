import type { OutcomeLine } from '../../../shared/outcomes/outcomes.ts';
import type { OutcomeWords } from '../../../shared/outcomes/words.ts';
import { html, type Markup } from './markup.ts';

type Voice = OutcomeLine['saidBy'][number];

const voice = ({ name, title }: Voice): string => (title === '' ? name : `${name} (${title})`);

const isChild = (voices: readonly Voice[]): boolean => voices.some(({ role }) => role === 'child');

/** Paragraphs as the writer broke them; `dir=auto` lets each line find its own direction. */
const text = (words: string): Markup => html`<p class="words" dir="auto">${words}</p>`;

function said(
  line: Pick<OutcomeLine, 'saidBy'> & { writtenBy?: string | null },
  words: OutcomeWords,
): Markup | null {
  if (line.saidBy.length === 0) return null;
  const by = words.list(line.saidBy.map(voice));
  return html`<p class="said">
    ${words.said} ${by}${line.writtenBy ? html`, ${words.writtenBy(line.writtenBy)}` : null}
  </p>`;
}

function notes(line: OutcomeLine, words: OutcomeWords): Markup | null {
  const all = [
    words.kinds[line.kind],
    line.evidence === null ? null : words.evidence[line.evidence],
    line.children.length === 0 ? null : words.about(words.list(line.children)),
    line.onlyFor === null ? null : words.onlyFor(line.onlyFor),
    line.struck ? words.struck : null,
    agreement(line, words),
    line.since === undefined ? null : words.since(words.date(line.since)),
    line.became === undefined ? null : words.became[line.became],
  ].filter((note) => note !== null);
  return html`<p class="notes">${all.join(' · ')}</p>`;
}

function agreement({ agreedBy, agreedBefore }: OutcomeLine, words: OutcomeWords): string | null {
  if (agreedBy === undefined) return null;
  const names = words.list(agreedBy);
  return agreedBefore ? words.agreedBefore(names) : words.agreedBy(names);
}

function action(line: OutcomeLine, words: OutcomeWords): Markup | null {
  if (line.stepIn !== undefined) return facts(stepInRows(line.stepIn, words));
  if (line.action === null) return null;
  return facts([
    [words.who, line.action.who],
    [words.with, line.action.with.length === 0 ? null : words.list(line.action.with)],
    [words.by, line.action.by === null ? null : words.date(line.action.by)],
    [words.howWeWillKnow, line.action.howWeWillKnow || null],
    [words.achievable, line.action.achievable ?? null],
    [words.realistic, line.action.realistic ?? null],
    [words.timely, line.action.timely ?? null],
    [words.answers, line.action.answers],
  ]);
}

type Rows = readonly (readonly [name: string, value: string | null])[];

const stepInRows = ({ who, does }: StepIn, words: OutcomeWords): Rows => [
  [words.stepsIn, who],
  [words.does, does || null],
];

type StepIn = NonNullable<OutcomeLine['stepIn']>;

/** What stands beside a line of the plan; nothing where nothing was written. */
function facts(rows: Rows): Markup | null {
  const given = rows.filter(([, value]) => value !== null);
  if (given.length === 0) return null;
  return html`<dl class="action">
    ${given.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd dir="auto">${value}</dd>
        </div>`,
    )}
  </dl>`;
}

const comment = (answer: OutcomeLine['comments'][number], words: OutcomeWords): Markup =>
  html`<li class="${answer.struck ? 'comment struck' : 'comment'}">
    ${text(answer.text)}${said(answer, words)}${answer.struck ? html`<p class="notes">${words.struck}</p>` : null}
  </li>`;

/** One line as it stood on the board: its words, who said it, what it is, and what was answered to it. */
function lineMarkup(line: OutcomeLine, words: OutcomeWords): Markup {
  const kind = [
    'line',
    line.struck ? 'struck' : '',
    isChild(line.saidBy) || line.kind === 'child-view' ? 'child' : '',
  ];
  return html`<li class="${kind.filter(Boolean).join(' ')}">
    ${text(line.text)}${said(line, words)}${notes(line, words)}${action(line, words)}${
      line.comments.length === 0
        ? null
        : html`<ul class="comments">
            ${line.comments.map((answer) => comment(answer, words))}
          </ul>`
    }
  </li>`;
}

/** Lines under a heading; an empty one says so. */
export const linesMarkup = (lines: readonly OutcomeLine[], words: OutcomeWords): Markup =>
  lines.length === 0
    ? html`<p>${words.nothingWritten}</p>`
    : html`<ol class="lines">
        ${lines.map((line) => lineMarkup(line, words))}
      </ol>`;
