import type { Block, PaperFact, Tone, Words } from './paper.ts';

/** What a paper is put together from: anything that is not there is left out. */
export type Maybe<One> = One | null | false | undefined;

const isThere = <One>(one: Maybe<One>): one is One =>
  one !== null && one !== undefined && one !== false;

/** Those that are there. */
export const those = <One>(all: readonly Maybe<One>[]): One[] => all.filter(isThere);

/** A part under its heading; without anything in it there is none. */
export function section(
  heading: string,
  blocks: readonly Maybe<Block>[],
  tone: Tone = 'plain',
): Block | null {
  const found = those(blocks);
  return found.length === 0 ? null : { is: 'section', heading, tone, blocks: found };
}

/** One paragraph; none where there is nothing to say. */
export const paragraph = (text: string, more: Omit<Words, 'text'> = {}): Block | null =>
  text === '' ? null : { is: 'paragraph', words: { text, ...more } };

/** Points in no order, or steps in one. */
export const list = (items: readonly Maybe<Words>[], ordered = false): Block | null => {
  const found = those(items);
  return found.length === 0 ? null : { is: 'list', items: found, ordered };
};

/** Names and what stands for them; what nobody wrote is left out. */
export const factsBlock = (rows: Rows): Block | null => {
  const facts = factsOf(rows);
  return facts.length === 0 ? null : { is: 'facts', facts };
};

export type Rows = readonly (readonly [name: string, value: string | null | undefined])[];

export const factsOf = (rows: Rows): PaperFact[] =>
  rows.flatMap(([name, value]) => (value ? [{ name, value }] : []));
