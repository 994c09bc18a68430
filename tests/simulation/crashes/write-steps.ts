import { readOfficial } from '../../../shared/board/read-lines.ts';
import { linesOf } from '../../../shared/board/roots.ts';
import type { LineId } from '../../../shared/protocol/ids.ts';
import { lineIn, putLine, textIn } from '../../support/pen-writing.ts';
import type { Browser } from './browser.ts';
import type { DocumentClient } from './document-client.ts';
import type { World } from './world.ts';

interface Hand {
  readonly browser: Browser;
  readonly client: DocumentClient;
  readonly person: string;
}

/** Somebody at a document, with the pen as far as their page knows. */
export function pickHand({ chance, browsers }: World, isMeant: (one: DocumentClient) => boolean) {
  const hands = browsers.flatMap((browser): Hand[] => {
    const { reader } = browser;
    if (reader.as === 'screen') return [];
    return [...browser.documents.values()]
      .filter((client) => isMeant(client) && !client.isHostile)
      .map((client) => ({ browser, client, person: reader.person }));
  });
  return chance.pick(hands);
}

/** A page shows nothing to write on before the document has come once. */
const isWritable = ({ pen, doc }: DocumentClient): boolean =>
  pen && doc.getMap('official').size > 0;

function pickLine(world: World): (Hand & { line: LineId }) | undefined {
  const hand = pickHand(world, isWritable);
  if (hand === undefined) return undefined;
  const { locked } = readOfficial(hand.client.doc);
  const lines = [...linesOf(hand.client.doc).keys()].filter((line) => !locked.has(line));
  const line = world.chance.pick(lines);
  return line === undefined ? undefined : { ...hand, line };
}

export function newLine(world: World): void {
  const hand = pickHand(world, isWritable);
  if (hand === undefined) return;
  const { chance, letters, people } = world;
  const line = world.nextLine();
  const saidBy = [chance.happens(0.5) ? people.mother : hand.person];
  const { doc } = hand.client;
  world.tell(`${hand.browser.name} begins ${line}`);
  putLine(doc, line, hand.person, { saidBy, order: `a${linesOf(doc).size}` });
  textIn(doc, line)?.insert(0, letters(1 + chance.below(4)));
}

export function type(world: World): void {
  const found = pickLine(world);
  if (found === undefined) return;
  const { chance, letters } = world;
  world.tell(`${found.browser.name} types in ${found.line}`);
  for (let strokes = 1 + chance.below(4); strokes > 0; strokes -= 1) {
    const text = textIn(found.client.doc, found.line);
    text?.insert(chance.below(text.length + 1), letters(1));
  }
}

export function erase(world: World): void {
  const found = pickLine(world);
  const text = found && textIn(found.client.doc, found.line);
  if (text === undefined || text.length === 0) return;
  world.tell(`${found?.browser.name} erases in ${found?.line}`);
  const at = world.chance.below(text.length);
  text.delete(at, Math.min(1 + world.chance.below(4), text.length - at));
}

export function strike(world: World): void {
  const found = pickLine(world);
  const line = found && lineIn(found.client.doc, found.line);
  if (line === undefined) return;
  world.tell(`${found?.browser.name} strikes ${found?.line}`);
  line.set('struck', line.get('struck') !== true);
}

/** What no page does: in somebody's own words, over who wrote a line down, what is no line, or without the pen. */
export function attack(world: World): void {
  const { chance, letters } = world;
  const hand = pickHand(world, ({ doc, isSynced }) => isSynced() && linesOf(doc).size > 0);
  if (hand === undefined) return;
  const { doc } = hand.client;
  const line = chance.pick([...linesOf(doc).keys()]) ?? '';
  hand.client.isHostile = true;
  world.tell(`${hand.browser.name} attacks ${line}`);
  if (!hand.client.pen) return putLine(doc, world.nextLine(), hand.person);
  const isLocked = readOfficial(doc).locked.has(line);
  if (isLocked && chance.happens(0.5)) textIn(doc, line)?.insert(0, letters(1));
  else if (isLocked) lineIn(doc, line)?.set('saidBy', [hand.person]);
  else if (chance.happens(0.5)) lineIn(doc, line)?.set('recordedBy', world.people.mother);
  else lineIn(doc, line)?.set('code', 'no-such-code');
}
