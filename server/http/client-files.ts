import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** One file of the built client, ready to send. */
export interface ClientFile {
  readonly type: string;
  /** Its name changes with its content, so that it may be kept for ever. */
  readonly hashed: boolean;
  readonly plain: Buffer;
  /**
   * Smaller forms, where it is worth it; phones in a meeting room share one weak signal. Each is made when it is asked for
   * first: all of them together are a fifth of a second, which a server that starts again in a meeting does not have.
   */
  readonly br: (() => Buffer) | null;
  readonly gzip: (() => Buffer) | null;
}

/** Address → file. Read once, so that no address can ever reach another file. */
export type ClientFiles = ReadonlyMap<string, ClientFile>;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const worthPressing = /^(text\/|application\/json|image\/svg)/;

export function readClientFiles(folder: string): ClientFiles {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in types)
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [addressOf(folder, file), readOne(file)]));
}

function addressOf(folder: string, file: string): string {
  return `/${file.slice(folder.length).split(sep).filter(Boolean).join('/')}`;
}

function readOne(file: string): ClientFile {
  const plain = readFileSync(file);
  const type = types[extname(file)] ?? 'application/octet-stream';
  const pressed = worthPressing.test(type);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
  return {
    type,
    hashed: /[-.][A-Za-z0-9_-]{8,}\.\w+$/.test(file) && file.includes(`${sep}assets${sep}`),
    plain,
    br: pressed ? once(() => brotliCompressSync(plain, quality)) : null,
    gzip: pressed ? once(() => gzipSync(plain)) : null,
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
