import type { OutcomeScale } from '../../../shared/outcomes/outcomes.ts';
import type { Voice } from '../../../shared/outcomes/voices.ts';
import { initialsOf, voiceOf } from '../../../shared/outcomes/voices.ts';
import { html, type Markup } from './markup.ts';

type Answer = OutcomeScale['answers'][number];

const step = 60;
const left = 30;
const dot = 30;

const x = (score: number): number => left + score * step;

/** The number line: each person's shape above their number, stacked where several chose the same. */
export function scalePicture(answers: readonly Answer[], spread: string): Markup {
  const stacks = Array.from({ length: 11 }, (_, score) =>
    answers.filter((answer) => answer.score === score),
  );
  const high = Math.max(1, ...stacks.map(({ length }) => length)) * dot + 10;
  return html`<svg class="scale" viewBox="0 0 660 ${high + 40}" role="img" aria-label="${spread}">
    <line x1="${left}" x2="${x(10)}" y1="${high}" y2="${high}" />
    ${stacks.map((stack, score) => [
      html`<line x1="${x(score)}" x2="${x(score)}" y1="${high}" y2="${high + 8}" />`,
      html`<text x="${x(score)}" y="${high + 32}" text-anchor="middle">${score}</text>`,
      stack.map((answer, at) => mark(answer, x(score), high - 18 - at * dot)),
    ])}
  </svg>`;
}

const mark = ({ name, role, score }: Answer, cx: number, cy: number): Markup =>
  html`<g>
    <title>${name}: ${score ?? ''}</title>
    ${shape(voiceOf(role), cx, cy)}<text
      class="initial ${voiceOf(role)}"
      x="${cx}"
      y="${cy + 4}"
      text-anchor="middle"
      aria-hidden="true"
      >${initialsOf(name)}</text
    >
  </g>`;

/** Round for professionals, square for family, speech for a child: not only colours. */
export function shape(voice: Voice, cx: number, cy: number): Markup {
  if (voice === 'professional')
    return html`<circle class="${voice}" cx="${cx}" cy="${cy}" r="12.5" />`;
  if (voice === 'family') {
    return html`<rect
      class="${voice}"
      x="${cx - 11.5}"
      y="${cy - 11.5}"
      width="23"
      height="23"
      rx="3"
    />`;
  }
  const [start, end, bottom] = [cx - 12, cx + 12, cy + 12];
  return html`<path
    class="${voice}"
    d="M${start} ${bottom}V${cy}A12 12 0 0 1 ${end} ${cy}A12 12 0 0 1 ${cx} ${bottom}Z"
  />`;
}
