import * as z from 'zod/mini';
import type { Outcomes } from '../outcomes.ts';
import { englishOutcomes } from '../words.ts';

/** One text of a copy. */
export interface CopyText {
  readonly text: string;
  /** Where it stands, as a reader finds it: the words of the heading. */
  readonly where: string;
  /** Where it stands, for a program: without numbers, so that what comes before it shifts nothing. */
  readonly place: string;
  /** Whose words they are, where that is said beside them: names. */
  readonly saidBy: readonly string[];
}

/**
 * Every text of a copy, in its order, whatever it is: what a later release adds to `outcomes.v1` is looked through without
 * anybody thinking of it. Every paper is made of these.
 */
export function textsIn(outcomes: Outcomes): CopyText[] {
  const texts: CopyText[] = [];
  walk(outcomes, { where: englishOutcomes.title, place: '', saidBy: [] }, texts);
  return texts;
}

type At = Omit<CopyText, 'text'>;

function walk(value: unknown, at: At, texts: CopyText[]): void {
  if (typeof value === 'string') {
    if (value !== '' && !moment.test(value)) texts.push({ ...at, text: value });
    return;
  }
  if (Array.isArray(value)) {
    for (const one of value as unknown[]) walk(one, at, texts);
    if (at.place === partsOfPicture) texts.push(...readTogether(value, at));
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (at.place === partsOfPicture) {
    const words = pictureWords.safeParse(value);
    if (words.success) walk(words.data.lines.join(' '), at, texts);
    return;
  }
  const saidBy = namesOf(value) ?? at.saidBy;
  for (const [key, one] of Object.entries(value)) {
    if (noText.has(key)) continue;
    walk(one, { where: whereOf(at, key, value), place: `${at.place}/${key}`, saidBy }, texts);
  }
}

/** Ids and marks of ours. */
const noText = new Set(['schema', 'key', 'id', 'code', 'censusCode', 'issuedAt', 'role']);

/** Lines and numbers; of it nothing but its words is read. */
export const partsOfPicture = '/drawings/picture/parts';
/** All words of a picture, one behind the other. */
export const allOfPicture = '/drawings/picture/all';
/** Where every text of a drawing stands. */
export const onDrawings = '/drawings/';

/** Words in a picture stand in several lines, where they would be in pieces: they are one text. */
const pictureWords = z.object({ kind: z.literal('words'), lines: z.array(z.string()) });
const placedWords = z.object({ ...pictureWords.shape, x: z.number(), y: z.number() });

/**
 * All words of a picture as one text, as they were written and as they are read: what somebody parts between two boxes, or
 * between a name and what stands beneath it, is read as one.
 */
function readTogether(parts: readonly unknown[], at: At): CopyText[] {
  const written = parts.flatMap((part) => placedWords.safeParse(part).data ?? []);
  if (written.length < 2) return [];
  const byRow = written.toSorted((one, other) => row(one) - row(other) || one.x - other.x);
  return [written, byRow].map((all) => ({
    ...at,
    place: allOfPicture,
    text: all.flatMap(({ lines }) => lines).join(' '),
  }));
}

const row = ({ y }: { readonly y: number }): number => Math.round(y / rowHeight);
/** Of the smallest words and of the largest, what a hand puts beside each other. */
const rowHeight = 24;

const moment = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$|^\d{2}:\d{2}$/u;

function whereOf(at: At, key: string, value: object): string {
  if (at.place === '') return sections[key] ?? at.where;
  if (at.place === '/drawings' && 'name' in value && typeof value.name === 'string') {
    return `${englishOutcomes.drawings}: ${value.name}`;
  }
  const isHeading = at.place === '/headings' && 'text' in value && typeof value.text === 'string';
  return isHeading ? (value.text as string) : at.where;
}

const sections: Readonly<Record<string, string>> = {
  people: englishOutcomes.people,
  dangers: englishOutcomes.dangers,
  goals: englishOutcomes.goals,
  childrensWords: englishOutcomes.childrensWords,
  plan: englishOutcomes.plan,
  scales: englishOutcomes.scale,
  drawings: englishOutcomes.drawings,
  decision: englishOutcomes.decision,
  dates: englishOutcomes.dates,
  agreement: 'Who agrees with the plan',
};

function namesOf(value: object): string[] | null {
  if (!('saidBy' in value) || !Array.isArray(value.saidBy)) return null;
  return (value.saidBy as { name?: unknown }[]).flatMap(({ name }) =>
    typeof name === 'string' ? [name] : [],
  );
}
