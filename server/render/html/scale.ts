import type { OutcomeScale } from '../../../shared/outcomes/outcomes.ts';
import type { Voice } from '../../../shared/outcomes/voices.ts';
import { voiceOf } from '../../../shared/outcomes/voices.ts';
import { spreadInWords, type OutcomeWords } from '../../../shared/outcomes/words.ts';
import { html, type Markup } from './markup.ts';
import { scalePicture, shape } from './scale-picture.ts';

type Answer = OutcomeScale['answers'][number];

/** On a phone a cell stands alone: what it is stands before it (`data-label`). */
const cell = (label: string, text: string): Markup =>
  text === '' ? html`<td></td>` : html`<td dir="auto" data-label="${label}: ">${text}</td>`;

const row = (answer: Answer, words: OutcomeWords): Markup =>
  html`<tr>
    <th scope="row">
      ${answer.name}${answer.title === '' ? null : html` <span class="title">${answer.title}</span>`}${
        answer.writtenBy === null
          ? null
          : html` <span class="title"
              >${(answer.isSpoken ? words.spokenBy : words.writtenBy)(answer.writtenBy)}</span
            >`
      }
    </th>
    ${numberCell(answer, words)}${cell(words.reason, answer.reason)}${cell(
      words.oneHigher,
      answer.oneHigher,
    )}
  </tr>`;

/** The number; beneath it the one of the round before, and whether a plan is needed, where that was asked. */
const numberCell = ({ score, before, planNeeded }: Answer, words: OutcomeWords): Markup =>
  html`<td dir="auto" data-label="${words.number}: ">
    ${score ?? words.noNumber}${
      before === undefined ? null : html` <span class="title">${words.before(before)}</span>`
    }${
      planNeeded === undefined
        ? null
        : html` <span class="title">${words.planNeeded[planNeeded]}</span>`
    }
  </td>`;

const kinds = ['professional', 'family', 'child'] as const satisfies readonly Voice[];

/** What each shape on the picture means. */
const legend = (answers: readonly Answer[], words: OutcomeWords): Markup =>
  html`<p class="legend">
    ${kinds
      .filter((voice) => answers.some(({ role }) => voiceOf(role) === voice))
      .map(
        (voice) =>
          html`<span
            ><svg viewBox="0 0 26 26" aria-hidden="true">${shape(voice, 13, 13)}</svg>
            ${words.voices[voice]}</span
          >`,
      )}
  </p>`;

/** One scale question: what 10 and 0 mean, the picture, the spread in words and everybody's number with its reason. */
export function scaleMarkup(scale: OutcomeScale, words: OutcomeWords): Markup {
  const spread = spreadInWords(
    scale.answers.map(({ score }) => score),
    words,
  );
  return html`<section class="question">
    <h3 dir="auto">${scale.question}</h3>
    ${
      scale.about === null
        ? null
        : html`<p dir="auto"><b>${words.scaleAbout}:</b> ${scale.about}</p>`
    }${scale.onlyFor ? html`<p class="notes">${words.onlyFor(scale.onlyFor)}</p>` : null}${
      scale.round === undefined
        ? null
        : html`<p class="notes">${words.secondRound(scale.round)}</p>`
    }
    <p><b>${words.ten}:</b> ${scale.ten}<br /><b>${words.zero}:</b> ${scale.zero}</p>
    ${scalePicture(scale.answers, spread)}${legend(scale.answers, words)}
    <p class="spread">${spread}</p>
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
    ${alertMarkup(scale, words)}
  </section>`;
}

/** For those who keep the record. */
const alertMarkup = ({ alert }: OutcomeScale, words: OutcomeWords): Markup | null =>
  alert === undefined
    ? null
    : html`<p>
        <b>${words.alert(words.list(alert.people), alert.at)}.</b> ${alert.asks}<br /><span
          dir="auto"
          >${alert.answer}</span
        >
      </p>`;
