import type { FoundHit } from '../../shared/protocol/giving-out.ts';

type Found = Pick<FoundHit, 'around' | 'from' | 'to' | 'settled'>;

/**
 * Marks what was found where it stands in the copy, without a change to the copy. Answers with the way to take the marks
 * off. A browser that cannot mark shows the places in the list alone.
 */
export function markHits(text: HTMLElement, hits: readonly Found[]): () => void {
  if (!('highlights' in CSS)) return () => undefined;
  const open = hits.filter(({ settled }) => settled === null);
  const settled = hits.filter((hit) => hit.settled !== null);
  CSS.highlights.set('copy-open', new Highlight(...rangesOf(text, open)));
  CSS.highlights.set('copy-settled', new Highlight(...rangesOf(text, settled)));
  return () => {
    CSS.highlights.delete('copy-open');
    CSS.highlights.delete('copy-settled');
  };
}

/** Brings the place into sight. */
export function showHit(text: HTMLElement, hit: Found): void {
  const [range] = rangesOf(text, [hit]);
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

/** Where each of them stands: by the words around it, and where these are in pieces, by its own words. */
function rangesOf(text: HTMLElement, hits: readonly Found[]): Range[] {
  const nodes = textNodesIn(text);
  return hits.flatMap(({ around, from, to }) => {
    const inside = rangesIn(nodes, around, from, to);
    return inside.length > 0 ? inside : rangesIn(nodes, around.slice(from, to), 0, to - from);
  });
}

function textNodesIn(text: HTMLElement): Node[] {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node);
  return nodes;
}

/** Every place of these words, of which the letters between `from` and `to` are marked. */
function rangesIn(nodes: readonly Node[], words: string, from: number, to: number): Range[] {
  if (words === '') return [];
  return nodes.flatMap((node) => {
    const all = node.textContent ?? '';
    const ranges: Range[] = [];
    for (let at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + words.length)) {
      const range = document.createRange();
      range.setStart(node, at + from);
      range.setEnd(node, at + to);
      ranges.push(range);
    }
    return ranges;
  });
}
