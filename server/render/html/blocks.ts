import type { Block, Words } from '../../../shared/papers/paper.ts';
import { html, type Markup, textMarkup } from './markup.ts';
import { factsMarkup, linesMarkup } from './lines.ts';
import { pictureMarkup } from './picture.ts';
import { scaleMarkup } from './scale-picture.ts';
import { tableMarkup } from './table.ts';

interface Place {
  /** Of the headings that stand in it: 2 beneath the title. */
  readonly level: number;
  /** What stands over it; empty at the top. */
  readonly heading: string;
}

/** What a paper is made of, one after another; a section's heading is one level below the one it stands in. */
export const blocksMarkup = (blocks: readonly Block[], place: Place): Markup =>
  html`${blocks.map((block) => blockMarkup(block, place))}`;

function blockMarkup(block: Block, place: Place): Markup {
  switch (block.is) {
    case 'section':
      return section(block, place);
    case 'paragraph':
      return paragraph(block.words);
    case 'list':
      return list(block);
    case 'facts':
      return html`${factsMarkup(block.facts)}`;
    case 'lines':
      return linesMarkup(block.lines);
    case 'table':
      return tableMarkup(block, place.heading);
    case 'picture':
      return pictureMarkup(block);
    case 'scale':
      return scaleMarkup(block);
    default:
      return block satisfies never;
  }
}

function section({ heading, tone, blocks }: Block & { is: 'section' }, place: Place): Markup {
  // HTML has six levels of headings; a paper that goes deeper stays at the last.
  const level = Math.min(place.level, 6);
  return html`<section class="${tone}">
    <h${level} dir="auto">${heading}</h${level}>
    ${blocksMarkup(blocks, { ...place, level: level + 1, heading })}
  </section>`;
}

const paragraph = (words: Words): Markup =>
  html`<p class="${words.weight ?? 'plain'}" dir="auto">${wordsMarkup(words)}</p>`;

const item = (words: Words): Markup =>
  html`<li class="${words.weight ?? 'plain'}" dir="auto">${wordsMarkup(words)}</li>`;

/** A label is in the paper's own language, what follows it may be in any: each finds its own direction. */
const wordsMarkup = ({ label, text, lang }: Words): Markup =>
  label === undefined
    ? textMarkup(text, lang)
    : html`<b>${label}:</b> <bdi>${textMarkup(text, lang)}</bdi>`;

const list = ({ items, ordered }: Block & { is: 'list' }): Markup =>
  ordered
    ? html`<ol>
        ${items.map(item)}
      </ol>`
    : html`<ul>
        ${items.map(item)}
      </ul>`;
