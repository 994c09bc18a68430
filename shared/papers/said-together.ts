import type { OutcomeLine } from '../outcomes/outcomes.ts';
import { type Maybe, paragraph, section } from './blocks.ts';
import type { Block, PaperLine } from './paper.ts';
import type { PaperWords } from './words.ts';

type Make = (line: OutcomeLine) => PaperLine;
/** A line of the board and how it stands in the paper. */
interface Made {
  readonly line: OutcomeLine;
  readonly made: PaperLine;
}

/**
 * The children's own words in their order. Where several stand together that the same person said about the same child, it
 * says so once above them and not beneath each.
 */
export const childrensBlocks = (
  lines: readonly OutcomeLine[],
  make: Make,
  words: PaperWords,
): Maybe<Block>[] =>
  runsOf(lines.map((line) => ({ line, made: make(line) }))).flatMap((run) => oneRun(run, words));

/** Those that stand one after another and say the same of themselves. */
function runsOf(all: readonly Made[]): Made[][] {
  const runs: Made[][] = [];
  for (const one of all) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && sayOf(run[0]) === sayOf(one)) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

const sayOf = ({ line, made }: Made): string =>
  JSON.stringify([line.kind, line.children, made.said, made.notes]);

function oneRun(run: readonly Made[], { outcomes: say }: PaperWords): Maybe<Block>[] {
  const [first, second] = run;
  if (first === undefined) return [];
  if (second === undefined) return [{ is: 'lines', lines: [first.made] }];
  const whom = say.list(first.line.children);
  const about = whom === '' ? '' : say.about(whom);
  // The heading they all stand under says that these are a child's words.
  const notes = first.made.notes.filter((note) => ![about, say.kinds['child-view']].includes(note));
  const blocks: Maybe<Block>[] = [
    paragraph([first.made.said, ...notes].filter((text) => text !== '').join(' · '), {
      weight: 'soft',
    }),
    { is: 'lines', lines: run.map(({ made }) => ({ ...made, said: '', notes: [] })) },
  ];
  return about === '' ? blocks : [section(about, blocks, 'child')];
}
