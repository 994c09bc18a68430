import { execFileSync } from 'node:child_process';

/** Debian's packages of the programs that read our papers back. */
const packages = {
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdfimages: 'poppler-utils',
  qpdf: 'qpdf',
  soffice: 'libreoffice-writer-nogui',
} as const;

/** What a program prints, byte by byte; fails with what to install where it is missing, and where it ends with an error. */
export function runProgram(program: keyof typeof packages, args: readonly string[]): Buffer {
  try {
    return execFileSync(program, args, {
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new Error(`${program} is missing: sudo apt-get install ${packages[program]}`, {
      cause: error,
    });
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
