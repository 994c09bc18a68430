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

/** Unpaired surrogates and control characters have no place in HTML; bidi overrides could turn a line's words round. */
const unwanted = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(unwanted, '')
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);

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
