import { readPageContent } from './page-content.ts';
import { textOf } from './read-pdf.ts';
import type { Dict, PdfFile, Value } from './read-pdf.ts';

/** An element of the structure as a screen reader meets it. */
export interface Element {
  readonly kind: string;
  readonly alt: string | null;
  readonly lang: string | null;
  readonly scope: string | null;
  readonly kids: readonly Element[];
  /** All that is read of it, in order. */
  readonly text: string;
}

export interface Structure {
  readonly top: readonly Element[];
  /** What is drawn and belongs to nothing. */
  readonly loose: readonly string[];
}

/** The structure with the text of its pages, read from the PDF alone. */
export function readStructure(file: PdfFile): Structure {
  const contents = file.pages.map((page) => readPageContent(file, page));
  const read = new Set<string>();
  const textAt = (pageOf: Value | undefined, id: number): string => {
    const at = file.pages.indexOf(file.dict(pageOf));
    read.add(`${String(at)}:${String(id)}`);
    return contents[at]?.texts.get(id) ?? '';
  };

  function element(node: Dict): Element {
    const parts = file.list(node['/K']).map((kid): Element | string => {
      if (typeof kid === 'number') return textAt(node['/Pg'], kid);
      const inner = file.dict(kid);
      if (inner['/Type'] === '/MCR')
        return textAt(inner['/Pg'] ?? node['/Pg'], Number(inner['/MCID']));
      return element(inner);
    });
    const attributes = file.list(node['/A']).map((one) => file.dict(one));
    const drawn = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
    const instead = node['/ActualText'];
    return {
      kind: nameOf(node['/S']) ?? '',
      alt: node['/Alt'] === undefined ? null : textOf(file.get(node['/Alt'])),
      lang: node['/Lang'] === undefined ? null : textOf(file.get(node['/Lang'])),
      scope: nameOf(attributes.find((one) => one['/Scope'] !== undefined)?.['/Scope']),
      kids: parts.filter((part) => typeof part !== 'string'),
      text: instead === undefined ? drawn : textOf(file.get(instead)),
    };
  }

  const root = file.dict(file.catalog['/StructTreeRoot']);
  const top = file.list(root['/K']).map((kid) => element(file.dict(kid)));
  const loose = contents.flatMap(({ texts, unmarked }, at) => [
    ...unmarked.map((operator) => `page ${String(at + 1)}: ${operator}`),
    ...Array.from(texts.keys())
      .filter((id) => !read.has(`${String(at)}:${String(id)}`))
      .map((id) => `page ${String(at + 1)}: mark ${String(id)}`),
  ]);
  return { top, loose };
}

/** The element and all beneath it, in the order they are read. */
export const allOf = (element: Element): Element[] => [element, ...element.kids.flatMap(allOf)];

/** "TH" of the name "/TH". */
const nameOf = (value: Value | undefined): string | null =>
  typeof value === 'string' && value.startsWith('/') ? value.slice(1) : null;
