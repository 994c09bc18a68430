import type { PaperFact, PaperLine } from '../../../shared/papers/paper.ts';
import { html, type Markup, textMarkup } from './markup.ts';

/** Lines as they stood on the board, each with who said it, what is known of it and what was answered to it. */
export const linesMarkup = (lines: readonly PaperLine[]): Markup =>
  html`<ol class="lines" role="list">
    ${lines.map((line) => lineMarkup(line, 'line'))}
  </ol>`;

function lineMarkup(line: PaperLine, kind: 'line' | 'comment'): Markup {
  const names = [
    kind,
    line.tone === 'plain' ? '' : line.tone,
    line.struck ? 'struck' : '',
    line.changed ? 'changed' : '',
  ];
  return html`<li class="${names.filter(Boolean).join(' ')}">
    <p class="words" dir="auto">${textMarkup(line.text, line.lang)}</p>
    ${line.said === '' ? null : html`<p class="said" dir="auto">${line.said}</p>`}${
      line.notes.length === 0
        ? null
        : html`<p class="notes" dir="auto">${line.notes.join(' · ')}</p>`
    }${factsMarkup(line.facts)}${changedMarkup(line)}${
      line.comments.length === 0
        ? null
        : html`<ul class="comments" role="list">
            ${line.comments.map((comment) => lineMarkup(comment, 'comment'))}
          </ul>`
    }
  </li>`;
}

/** That it is new in this version, or how it read before. */
function changedMarkup({ changed, lang }: PaperLine): Markup | null {
  if (changed === undefined) return null;
  if (changed.was === '') return html`<p class="change"><b>${changed.label}</b></p>`;
  return html`<p class="change">
    <b>${changed.label}:</b> <bdi>${textMarkup(changed.was, lang)}</bdi>
  </p>`;
}

/** Names and what stands for them; nothing where there are none. */
export const factsMarkup = (facts: readonly PaperFact[]): Markup | null =>
  facts.length === 0
    ? null
    : html`<dl>
        ${facts.map(
          ({ name, value }) =>
            html`<div>
              <dt>${name}</dt>
              <dd dir="auto">${textMarkup(value)}</dd>
            </div>`,
        )}
      </dl>`;
