import { sentencesOf } from './spoken.ts';

/** One sentence on the page, to be spoken and marked meanwhile. */
export interface Sentence {
  readonly words: string;
  /** In which language, as the page says it. */
  readonly lang: string;
  readonly range: Range;
}

const blocks = 'p, li, dt, dd, th, td, h1, h2, h3, h4, caption, figcaption, summary, div, section';
const silent = '[aria-hidden="true"], button, svg:not([role="img"]), [hidden]';

/** Every sentence of a part of the page, in the order it is read. A picture is spoken by its words. */
export function sentencesIn(root: Element): Sentence[] {
  return textsIn(root).flatMap(({ nodes, lang }) => {
    const text = nodes.map(({ words }) => words).join('');
    return sentencesOf(text, lang).map(({ from, to }) => ({
      words: text.slice(from, to).replaceAll(/\s+/gu, ' '),
      lang,
      range: rangeOf(nodes, from, to),
    }));
  });
}

interface Piece {
  readonly node: Node;
  readonly words: string;
}

interface BlockText {
  readonly block: Element;
  readonly lang: string;
  readonly nodes: Piece[];
}

function textsIn(root: Element): BlockText[] {
  const texts: BlockText[] = [];
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => (isSilent(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const words = wordsOf(node);
    if (words !== '') put(texts, { node, words }, root);
  }
  return texts;
}

/** What only decorates or is pressed, and what a picture is made of. */
const isSilent = (node: Node): boolean =>
  (node instanceof Element && node.matches(silent)) ||
  (node.parentElement?.closest('[role="img"]') ?? null) !== null;

function wordsOf(node: Node): string {
  if (node instanceof HTMLBRElement) return '\n';
  if (isPicture(node)) return node.getAttribute('aria-label') ?? '';
  if (node instanceof Element) return '';
  return node.nodeValue ?? '';
}

const isPicture = (node: Node): node is Element =>
  node instanceof Element && node.getAttribute('role') === 'img';

/** What stands in one block is one text, however it is marked up inside; another language begins another. */
function put(texts: BlockText[], piece: Piece, root: Element): void {
  const element = piece.node instanceof Element ? piece.node : piece.node.parentElement;
  const block = element?.closest(blocks) ?? root;
  const lang = element?.closest('[lang]')?.getAttribute('lang') ?? 'en-GB';
  const last = texts.at(-1);
  if (last?.block === block && last.lang === lang) last.nodes.push(piece);
  else texts.push({ block, lang, nodes: [piece] });
}

function rangeOf(nodes: readonly Piece[], from: number, to: number): Range {
  const range = document.createRange();
  let before = 0;
  for (const { node, words } of nodes) {
    const end = before + words.length;
    const inside = (at: number) => (node.nodeType === Node.TEXT_NODE ? at - before : 0);
    if (from >= before && from < end) range.setStart(node, inside(from));
    if (to > before && to <= end) range.setEnd(node, inside(to));
    before = end;
  }
  return range;
}
