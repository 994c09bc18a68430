import type { OutcomeScale } from '../../../shared/outcomes/outcomes.ts';
import { spreadInWords, type OutcomeWords } from '../../../shared/outcomes/words.ts';
import { html, type Markup } from './markup.ts';

const step = 60;
const left = 30;
const dot = 26;

const x = (score: number): number => left + score * step;

/** The number line: each person's dot above their number, stacked where several chose the same. */
function picture(scale: OutcomeScale, words: OutcomeWords): Markup {
  const counts = Array.from({ length: 11 }, () => 0);
  const dots = scale.answers.flatMap((answer) => {
    if (answer.score === null) return [];
    const below = counts[answer.score] ?? 0;
    counts[answer.score] = below + 1;
    return [{ answer, below }];
  });
  const high = Math.max(1, ...counts) * dot + 10;
  const ticks = counts.map(
    (_, score) => html`<text x="${x(score)}" y="${high + 30}" text-anchor="middle">${score}</text>`,
  );
  const marks = dots.map(
    ({ answer, below }) =>
      html`<circle cx="${x(answer.score ?? 0)}" cy="${high - 14 - below * dot}" r="11"
          ><title>${answer.name}: ${answer.score ?? ''}</title></circle
        ><text
          class="initial"
          x="${x(answer.score ?? 0)}"
          y="${high - 9 - below * dot}"
          text-anchor="middle"
          aria-hidden="true"
          >${answer.name.slice(0, 1)}</text
        >`,
  );
  const label = spreadInWords(
    scale.answers.map(({ score }) => score),
    words,
  );
  return html`<svg class="scale" viewBox="0 0 660 ${high + 40}" role="img" aria-label="${label}">
    <line x1="${left}" x2="${x(10)}" y1="${high}" y2="${high}" />
    ${marks}${ticks}
  </svg>`;
}

const row = (answer: OutcomeScale['answers'][number], words: OutcomeWords): Markup =>
  html`<tr>
    <th scope="row">
      ${answer.name}${answer.title === '' ? null : html` <span class="title">${answer.title}</span>`}
    </th>
    <td>${answer.score ?? words.noNumber}</td>
    <td dir="auto">${answer.reason}</td>
    <td dir="auto">${answer.oneHigher}</td>
  </tr>`;

/** One scale question: what 10 and 0 mean, the picture, the spread in words and everybody's number with its reason. */
export function scaleMarkup(scale: OutcomeScale, words: OutcomeWords): Markup {
  return html`<section class="question">
    <h3 dir="auto">${scale.question}</h3>
    ${
      scale.about === null
        ? null
        : html`<p dir="auto"><b>${words.scaleAbout}:</b> ${scale.about}</p>`
    }
    <p><b>${words.ten}:</b> ${scale.ten}<br /><b>${words.zero}:</b> ${scale.zero}</p>
    ${picture(scale, words)}
    <p>
      ${spreadInWords(
        scale.answers.map(({ score }) => score),
        words,
      )}
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.said}</th>
          <th scope="col">${words.number}</th>
          <th scope="col">${words.reason}</th>
          <th scope="col">${words.oneHigher}</th>
        </tr>
      </thead>
      <tbody>
        ${scale.answers.map((answer) => row(answer, words))}
      </tbody>
    </table>
  </section>`;
}
