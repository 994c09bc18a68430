import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

/** Something whoever runs a program has to see to; its message tells them what. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
}

export type Say = (sentence: string) => void;

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
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false, strict: true }).values;
  } catch {
    const names = Object.keys(options).map((name) => `--${name}`);
    throw new CannotDo(
      `There is a word here that means nothing to me. I know ${names.join(', ')}.`,
    );
  }
}

/** Runs a program to its end. Answers are on stdout, what went wrong on stderr with exit code 1. */
export async function runProgram(work: (say: Say) => Promise<boolean>): Promise<void> {
  try {
    const isWell = await work((sentence) => void process.stdout.write(`${sentence}\n`));
    process.exitCode = isWell ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'Something went wrong.'}\n`);
    process.exitCode = 1;
  }
}
