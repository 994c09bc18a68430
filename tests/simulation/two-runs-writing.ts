import type { Doc } from 'yjs';
import { linesOf } from '../../shared/board/roots.ts';
import type { LineId } from '../../shared/protocol/ids.ts';
import { lineIn, putLine, textIn } from '../support/pen-writing.ts';
import type { Intent, LineAct } from './two-runs-intents.ts';
import type { World } from './two-runs-world.ts';

export type LineIntent = Extract<Intent, { do: LineAct }>;
export type NewLineIntent = Extract<Intent, { do: 'newLine' }>;

/** A line of this document, counted among them in an order that other documents have no part in. */
export function pickLine(
  doc: Doc,
  at: number,
  isMeant: (line: LineId) => boolean = () => true,
): LineId | undefined {
  const lines = [...linesOf(doc).keys()].filter((line) => isMeant(line)).toSorted();
  return lines[at % lines.length];
}

/** What somebody with the pen does to a line, as their browser writes it. */
export function writeInLine(
  { room }: World,
  doc: Doc,
  { do: what, line: n, at }: LineIntent,
): void {
  const line = pickLine(doc, n, (one) => !room.state().contributions.has(one));
  const text = line === undefined ? undefined : textIn(doc, line);
  if (line === undefined || text === undefined) return;
  const caret = at % (text.length + 1);
  if (what === 'type') text.insert(caret, `w${at} `);
  if (what === 'erase') text.delete(caret, Math.min(2, text.length - caret));
  if (what === 'strike') lineIn(doc, line)?.set('struck', at % 2 === 0);
  if (what === 'move') lineIn(doc, line)?.set('order', `a${at}`);
}

/** In a narrower document a new line stands after one of everyone's. */
export function writeNewLine(
  world: World,
  doc: Doc,
  { who, in: where, id, after }: NewLineIntent,
): void {
  const everyone = where === 'everyone' ? undefined : world.browserOf(who, 'everyone')?.doc;
  const wide = everyone && pickLine(everyone, after);
  putLine(doc, `${id}-line`, world.people[who], {
    order: `a${after}`,
    saidBy: [world.people[who]],
    ...(wide === undefined ? {} : { after: wide }),
  });
}
