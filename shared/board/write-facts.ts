import type { Doc } from 'yjs';
import { Map as YMap, Text as YText } from 'yjs';
import type { Conference } from '../conference/conference.ts';
import type { Fact } from '../conference/facts.ts';
import type { Scale, ScaleAnswer } from '../conference/scale.ts';
import type { AudienceId } from '../protocol/ids.ts';
import { moreWords } from './line.ts';
import { keyBetween } from './order.ts';
import { readLine, readOfficial } from './read-lines.ts';
import type { RevealedScale } from './read-lines.ts';
import { linesOf, officialKeys, officialOf } from './roots.ts';
import { isAgreedBefore, markOf } from './words-mark.ts';

/** What a fact writes into the document of one audience. The caller's transaction and clientID are used. */
export interface Writing {
  readonly audience: AudienceId;
  readonly write: (doc: Doc) => void;
}

type FactOf<Kind extends Fact['kind']> = Extract<Fact, { kind: Kind }>;

/** Once, by the server, when a document is made: the maps that only the server writes. */
export function prepareDocument(doc: Doc): void {
  const official = officialOf(doc);
  doc.transact(() => {
    for (const key of Object.values(officialKeys)) {
      if (!official.has(key)) official.set(key, new YMap());
    }
  });
}

/**
 * What the server's own client writes on the board for this fact, or null when the fact is not for the board.
 * `conference` is the state after the fact.
 */
export function writesOf(fact: Fact, conference: Conference): Writing | null {
  switch (fact.kind) {
    case 'lineAdded':
      return writing(fact, (doc) => addLine(doc, fact));
    case 'lineReleased':
      return writing(fact, (doc) => releaseLine(doc, fact));
    case 'lineTaken':
      return writing(fact, (doc) => takeLine(doc, fact));
    case 'lineChanged':
      return writing(fact, (doc) => replaceText(doc, fact.line, fact.words?.text ?? ''));
    case 'lineStruck':
      return writing(fact, (doc) => entryOf(doc, fact.line)?.set('struck', true));
    case 'lineRestored':
      return writing(fact, (doc) => entryOf(doc, fact.line)?.set('struck', false));
    case 'lineAgreed':
      return writing(fact, (doc) => setAgreed(doc, fact));
    case 'scaleRevealed':
      return writing(fact, (doc) => putScale(doc, fact, conference));
    default:
      return null;
  }
}

const writing = ({ audience }: { audience: AudienceId }, write: (doc: Doc) => void): Writing => ({
  audience,
  write: (doc) => doc.transact(() => write(doc)),
});

/** At the end of its document, with its words locked as those of the person who said them. */
function addLine(doc: Doc, { line, code, saidBy, about, by, ...fact }: FactOf<'lineAdded'>): void {
  const fields = {
    id: line,
    code,
    order: keyBetween(lastOrder(doc), null),
    saidBy: [saidBy],
    recordedBy: by,
    struck: false,
    ...(about === null ? {} : { about }),
    ...(fact.evidence === undefined ? {} : { evidence: fact.evidence }),
    ...(fact.children === undefined ? {} : { children: [...fact.children] }),
    ...(fact.voice === undefined ? {} : { voice: fact.voice }),
  };
  const entry = new YMap<unknown>(Object.entries(fields));
  entry.set('text', new YText(fact.words?.text ?? ''));
  linesOf(doc).set(line, entry);
  officialMap(doc, officialKeys.locked).set(line, saidBy);
}

/** A new line without history, at the end; its words stay with whoever contributed them, where they are the same. */
function releaseLine(
  doc: Doc,
  { line, recordedBy, lockedFor, ...fact }: FactOf<'lineReleased'>,
): void {
  const { saidBy, children, with: helpers, agreedBy, ...fields } = fact.fields;
  const { text = '', ...more } = fact.words ?? {};
  const entry = new YMap<unknown>(
    Object.entries({
      id: line,
      order: keyBetween(lastOrder(doc), null),
      recordedBy,
      struck: false,
      ...fields,
      saidBy: [...saidBy],
      ...(children.length === 0 ? {} : { children: [...children] }),
      ...(helpers === undefined ? {} : { with: [...helpers] }),
      ...(agreedBy === undefined || agreedBy.length === 0
        ? {}
        : { agreedBy: [...agreedBy], agreedAs: markOf(text) }),
      ...Object.fromEntries(Object.entries(more).filter(([, words]) => words !== '')),
    }),
  );
  entry.set('text', new YText(text));
  linesOf(doc).set(line, entry);
  if (lockedFor !== null) officialMap(doc, officialKeys.locked).set(line, lockedFor);
}

/** Emptied and struck, which no board shows; locked, so that no pen that slept through it writes on. */
function takeLine(doc: Doc, { line, by }: FactOf<'lineTaken'>): void {
  const entry = entryOf(doc, line);
  if (entry === undefined) return;
  replaceText(doc, line, '');
  for (const field of wordFields) if (entry.has(field)) entry.delete(field);
  entry.set('saidBy', []);
  entry.set('recordedBy', by);
  entry.set('struck', true);
  officialMap(doc, officialKeys.locked).set(line, by);
}

/** Whatever could tell what a line was about. */
const wordFields = [
  ...moreWords,
  'children',
  'owner',
  'with',
  'by',
  'evidence',
  'goal',
  'about',
  'lang',
  'agreedBy',
  'agreedAs',
  'became',
  'voice',
];

/** Looks at no more than it needs: this runs for every line that is sent. */
function lastOrder(doc: Doc): string | null {
  let last: string | null = null;
  for (const entry of linesOf(doc).values()) {
    const order: unknown = entry instanceof YMap ? entry.get('order') : null;
    if (typeof order === 'string' && (last === null || order > last)) last = order;
  }
  return last;
}

function replaceText(doc: Doc, line: string, words: string): void {
  const text = entryOf(doc, line)?.get('text');
  if (!(text instanceof YText)) return;
  text.delete(0, text.length);
  if (words !== '') text.insert(0, words);
}

/** Whoever agreed with the same words stays on the list; of other words it is asked anew. */
function setAgreed(doc: Doc, { line: id, person, agrees }: FactOf<'lineAgreed'>): void {
  const line = readLine(entryOf(doc, id));
  if (line === null) return;
  const isAnew = agrees && isAgreedBefore(line);
  const others = isAnew ? [] : (line.agreedBy ?? []).filter((one) => one !== person);
  const entry = entryOf(doc, id);
  entry?.set('agreedBy', agrees ? [...others, person] : others);
  if (agrees) entry?.set('agreedAs', markOf(line.text));
}

/** As far as it is shown: written anew with each group, where it stood. */
function putScale(doc: Doc, { scale: id }: FactOf<'scaleRevealed'>, { scales }: Conference): void {
  const scale = scales.get(id);
  if (scale === undefined) return;
  const before = readOfficial(doc).scales;
  const order = before.find((one) => one.id === id)?.order ?? before.length;
  officialMap(doc, officialKeys.scales).set(id, scaleOnBoard(scale, order));
}

/** A scale as it stands on a board: the numbers that are shown, in the order people were asked. */
export function scaleOnBoard(scale: Scale, order: number): RevealedScale {
  const { id, question, ten, zero, danger, asked, answers, again } = scale;
  return {
    id,
    order,
    question,
    ten,
    zero,
    danger,
    answers: asked.flatMap((person) => {
      const answer = answers.get(person);
      return answer?.shown === true ? [shownAnswer(answer)] : [];
    }),
    ...(again === null ? {} : { again }),
  };
}

const shownAnswer = ({ planNeeded, shown: _shown, ...answer }: ScaleAnswer) => ({
  ...answer,
  ...(planNeeded === null ? {} : { planNeeded }),
});

function entryOf(doc: Doc, line: string): YMap<unknown> | undefined {
  const entry = linesOf(doc).get(line);
  return entry instanceof YMap ? entry : undefined;
}

/** Made by `prepareDocument`; made here only if a document came without. */
function officialMap(doc: Doc, key: string): YMap<unknown> {
  const official = officialOf(doc);
  const map = official.get(key);
  return map instanceof YMap ? map : official.set(key, new YMap<unknown>());
}
