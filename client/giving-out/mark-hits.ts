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

/** Where the words of each hit stand, all the places of the same words. */
function rangesOf(text: HTMLElement, hits: readonly Found[]): Range[] {
  const wanted = [...new Set(hits.map(({ around, from, to }) => around.slice(from, to)))].filter(
    (words) => words !== '',
  );
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const words of wanted) ranges.push(...rangesIn(node, words));
  }
  return ranges;
}

function rangesIn(node: Node, words: string): Range[] {
  const all = node.textContent ?? '';
  const ranges: Range[] = [];
  for (let at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + words.length)) {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    ranges.push(range);
  }
  return ranges;
}
