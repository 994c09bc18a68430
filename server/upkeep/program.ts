import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { inPlainWords } from './plain-words.ts';

/** Something whoever runs a program has to see to; its message tells them what. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
}

/** `--help`: an answer, not a failure. */
class Asked extends Error {}

const whereToRead = '\nREADME.md tells what each is for: "Backups, keys and checks".';

export type Say = (sentence: string) => void;

/** Well; or one sentence of what is not. */
export type Outcome = true | string;

export type Flags = NonNullable<ParseArgsConfig['options']>;

/** The folders of a server, where `npm start` has them unless it is told otherwise. */
export const folderFlags = {
  data: { type: 'string', default: './data' },
  keys: { type: 'string', default: './keys' },
} as const satisfies Flags;

/** What was given on the command line; throws a sentence for what is unknown. */
export function readFlags<const Options extends Flags>(
  options: Options,
  args: readonly string[] = process.argv.slice(2),
) {
  if (args.includes('--help')) throw new Asked(`Options: ${wordsOf(options)}.${whereToRead}`);
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false, strict: true }).values;
  } catch {
    throw new CannotDo(
      `There is a word here that means nothing to me, or one is missing. I know ${wordsOf(options)}.`,
    );
  }
}

/** "--data …" where a word follows it. */
const wordsOf = (options: Flags): string =>
  Object.entries(options)
    .map(([name, { type }]) => (type === 'string' ? `--${name} …` : `--${name}`))
    .join(', ');

/** Runs a program to its end. Answers are on stdout, what went wrong on stderr with exit code 1. */
export async function runProgram(work: (say: Say) => Promise<Outcome>): Promise<void> {
  try {
    const outcome = await work((sentence) => void process.stdout.write(`${sentence}\n`));
    if (outcome !== true) throw new CannotDo(outcome);
  } catch (error) {
    if (error instanceof Asked) {
      process.stdout.write(`${error.message}\n`);
      return;
    }
    process.stderr.write(`${inPlainWords(error)}\n`);
    process.exitCode = 1;
  }
}
