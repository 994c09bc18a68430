import type { Block, Cell } from '../../../shared/papers/paper.ts';
import { html, type Markup, textMarkup } from './markup.ts';

/**
 * A table whose first cell in each row is the row's heading. On a phone a row is a block of its own and each cell says
 * what it is (`data-label`); the roles keep it a table for whoever has it read out. A name that stands over it as the heading
 * already is there for them only.
 */
export const tableMarkup = (
  { caption, head, rows }: Block & { is: 'table' },
  heading: string,
): Markup =>
  html`<table role="table">
    ${captionMarkup(caption, heading)}
    <thead role="rowgroup">
      <tr role="row">
        ${head.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ([first, ...rest]) =>
          html`<tr role="row">
            ${first === undefined ? null : html`<th scope="row" role="rowheader" dir="auto">${cell(first)}</th>`}
            ${rest.map((one, at) => html`<td role="cell" dir="auto" ${label(one, head[at + 1])}>${cell(one)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;

const captionMarkup = (caption: string, heading: string): Markup | null =>
  caption === ''
    ? null
    : html`<caption class="${caption === heading ? 'unseen' : 'seen'}">
        ${caption}
      </caption>`;

const label = ({ text }: Cell, name = ''): Markup | null =>
  text === '' || name === '' ? null : html` data-label="${name}: "`;

const cell = ({ text, notes = [] }: Cell): Markup =>
  html`${textMarkup(text)}${notes.map((words) => html` <bdi class="note">${words}</bdi>`)}`;
