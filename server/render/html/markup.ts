import { cleanText } from '../clean-text.ts';

/** Markup that is safe to put into a page: made only by `html`, which escapes every plain string put into it. */
export interface Markup {
  readonly markup: string;
}

type Piece = Markup | string | number | null | false | readonly Piece[];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeText = (text: string): string =>
  cleanText(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);

function render(piece: Piece): string {
  if (piece === null || piece === false) return '';
  if (typeof piece === 'string') return escapeText(piece);
  if (typeof piece === 'number') return String(piece);
  if ('markup' in piece) return piece.markup;
  return piece.map(render).join('');
}

/** A tagged template: what stands in the template is markup, what is put in is text. */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return {
    markup: parts
      .map((part, at) => part + (at < pieces.length ? render(pieces[at] ?? null) : ''))
      .join(''),
  };
}

/** What somebody wrote, with its own breaks and spaces, in its own language where that is known. */
export const textMarkup = (text: string, lang = ''): Markup =>
  lang === ''
    ? html`<span class="text">${text}</span>`
    : html`<span class="text" lang="${lang}">${text}</span>`;
