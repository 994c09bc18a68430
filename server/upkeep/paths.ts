import { join, relative, resolve } from 'node:path';

/** The two folders of a server. */
export interface Folders {
  readonly dataFolder: string;
  readonly keysFolder: string;
}

export const filesOf = ({ dataFolder, keysFolder }: Folders) => ({
  data: join(dataFolder, 'conferences.db'),
  keys: join(keysFolder, 'keys.db'),
  installationKey: join(keysFolder, 'installation.key'),
});

/** Is one folder the other, or inside it? */
export function meet(one: string, other: string): boolean {
  const isIn = (outer: string, inner: string) =>
    !/^\.\.($|[\\/])|^[A-Za-z]:|^[\\/]/.test(relative(resolve(outer), resolve(inner)));
  return isIn(one, other) || isIn(other, one);
}

export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export const seconds = (sinceMs: number): string =>
  `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;

/** "1 conference", "2 conferences". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;
