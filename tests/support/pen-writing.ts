import { Map as YMap, Text, type Doc } from 'yjs';
import { linesOf } from '../../shared/board/roots.ts';
import type { LineId, PersonId } from '../../shared/protocol/ids.ts';

/** A new line as an honest pen writes it, all in one transaction. */
export function putLine(
  doc: Doc,
  id: LineId,
  recordedBy: PersonId,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const fields = { id, code: 'strength', order: 'a0', saidBy: [], recordedBy, struck: false };
  const line = new YMap<unknown>(Object.entries({ ...fields, text: new Text(''), ...more }));
  doc.transact(() => void linesOf(doc).set(id, line));
}

export function lineIn(doc: Doc, id: LineId): YMap<unknown> | undefined {
  const line = linesOf(doc).get(id);
  return line instanceof YMap ? line : undefined;
}

export function textIn(doc: Doc, id: LineId): Text | undefined {
  const text = lineIn(doc, id)?.get('text');
  return text instanceof Text ? text : undefined;
}

export const wordsIn = (doc: Doc, id: LineId): string | undefined => textIn(doc, id)?.toJSON();

export function typeIn(doc: Doc, id: LineId, words: string): void {
  const text = textIn(doc, id);
  text?.insert(text.length, words);
}

/** The id Yjs gave the first letter of a line's text, and the text itself. */
export function idsIn(doc: Doc, id: LineId): { text: ItemId; firstLetter: ItemId } {
  // eslint-disable-next-line no-underscore-dangle -- Yjs has no other name for it
  const [text, first] = [textIn(doc, id)?._item?.id, textIn(doc, id)?._start?.id];
  if (text === undefined || first === undefined) throw new Error(`no letters in ${id}`);
  return { text: [text.client, text.clock], firstLetter: [first.client, first.clock] };
}

export type ItemId = readonly [client: number, clock: number];
