import type { Block, ScaleMark } from '../../../shared/papers/paper.ts';
import { html, type Markup } from './markup.ts';

type Scale = Block & { is: 'scale' };
type Voice = ScaleMark['voice'];

const step = 60;
const left = 30;
const width = 2 * left + 10 * step;

/** In the picture's own units: large enough to be read on a phone, where it is half as wide, and in large print. */
const drawn = { dot: 56, half: 25, initial: 23, number: 25 } as const;

const x = (score: number): number => left + score * step;

/** The number line, everybody's mark above their number and stacked where several chose the same; then what each shape means. */
export function scaleMarkup({ marks, alt, legend }: Scale): Markup {
  const stacks = Array.from({ length: 11 }, (_, score) =>
    marks.filter((mark) => mark.score === score),
  );
  const high = Math.max(1, ...stacks.map(({ length }) => length)) * drawn.dot + 10;
  return html`<figure>
    <svg
      class="scale"
      viewBox="0 0 ${width} ${high + 18 + drawn.number}"
      role="img"
      aria-label="${alt}"
    >
      <line x1="${left}" x2="${x(10)}" y1="${high}" y2="${high}" />
      ${stacks.map((stack, score) => [
        html`<line x1="${x(score)}" x2="${x(score)}" y1="${high}" y2="${high + 8}" />`,
        html`<text font-size="${drawn.number}" x="${x(score)}" y="${high + 12 + drawn.number}"
          >${score}</text
        >`,
        stack.map((mark, at) => markMarkup(mark, x(score), high - (at + 0.6) * drawn.dot)),
      ])}
    </svg>
    ${legendMarkup(legend)}
  </figure>`;
}

const markMarkup = ({ name, initials, voice, score }: ScaleMark, cx: number, cy: number) =>
  html`<g>
    <title>${name}: ${score}</title>
    ${shape(voice, cx, cy, drawn.half)}<text
      class="${voice}"
      font-size="${drawn.initial}"
      x="${cx}"
      y="${cy + drawn.initial * 0.36}"
      >${initials}</text
    >
  </g>`;

/** Round for professionals, square for family, speech for a child: not only colours. */
function shape(voice: Voice, cx: number, cy: number, half: number): Markup {
  const [start, end, bottom] = [cx - half, cx + half, cy + half];
  if (voice === 'professional')
    return html`<circle class="${voice}" cx="${cx}" cy="${cy}" r="${half}" />`;
  if (voice === 'family') {
    return html`<rect
      class="${voice}"
      x="${start}"
      y="${cy - half}"
      width="${2 * half}"
      height="${2 * half}"
      rx="3"
    />`;
  }
  const arc = `A${half} ${half} 0 0 1`;
  return html`<path
    class="${voice}"
    d="M${start} ${bottom}V${cy}${arc} ${end} ${cy}${arc} ${cx} ${bottom}Z"
  />`;
}

const legendMarkup = (legend: Scale['legend']): Markup | null =>
  legend.length === 0
    ? null
    : html`<figcaption>
        ${legend.map(({ voice, words }) => html`<span><svg viewBox="0 0 28 28" aria-hidden="true">${shape(voice, 14, 14, 12)}</svg> ${words}</span>`)}
      </figcaption>`;
