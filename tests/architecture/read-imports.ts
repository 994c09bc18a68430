import { posix } from 'node:path';
import type { Layer } from './layers.ts';

/** Path in the repository → text. */
export type FileMap = ReadonlyMap<string, string>;

const specifier = /(['"])([^'"\n]+)\1/.source;
const importForms = [
  // import … from 'x', export … from 'x', over several lines too
  new RegExp(String.raw`^[ \t]*(?:import|export)\b[^'";=]*?\bfrom\s*${specifier}`, 'gm'),
  // import 'x'
  new RegExp(String.raw`^[ \t]*import\s*${specifier}`, 'gm'),
  // import('x'), vi.mock('x'), import.meta.resolve('x')
  new RegExp(String.raw`\b(?:import|mock|resolve)\(\s*${specifier}`, 'g'),
  // new URL('x', import.meta.url): how a worker is started
  new RegExp(String.raw`\bnew URL\(\s*${specifier}\s*,\s*import\.meta\.url`, 'g'),
];

/** Everything a file's text imports, as written. */
export function listImports(text: string): string[] {
  const found = importForms.flatMap((form) =>
    [...text.matchAll(form)].map((match) => match[2] ?? ''),
  );
  return [...new Set(found)];
}

/** Every import that the map does not allow, as a sentence that names it. */
export function findOffences(
  files: FileMap,
  layers: readonly Layer[],
  forbidden: readonly { path: string; packages: RegExp }[],
): string[] {
  return [...files].flatMap(([file, text]) => {
    const layer = layerOf(file, layers);
    if (layer === undefined) return [`${file} is in no layer of the map`];
    return listImports(text).flatMap((imported) => {
      if (imported.startsWith('.')) return judgeOurs(file, layer, imported, layers);
      return forbidden
        .filter(({ path, packages }) => isUnder(file, path) && packages.test(imported))
        .map(({ path }) => `${file} imports ${imported}, which does not belong in ${path}`);
    });
  });
}

/** Every import of something that is kept at home by a file that is not of that home, as a sentence that names it. */
export function findStrays(
  files: FileMap,
  kept: readonly { imported: RegExp; homes: readonly string[] }[],
): string[] {
  return [...files].flatMap(([file, text]) => {
    const elsewhere = kept.filter(({ homes }) => !homes.some((home) => isUnder(file, home)));
    return listImports(text)
      .filter((imported) => elsewhere.some((one) => one.imported.test(imported)))
      .map((imported) => `${file} imports ${imported}, which is kept elsewhere`);
  });
}

function judgeOurs(
  file: string,
  layer: Layer,
  imported: string,
  layers: readonly Layer[],
): string[] {
  const target = posix.join(posix.dirname(file), imported);
  if (target.startsWith('..')) return [`${file} imports ${imported}, outside the repository`];
  const home = layerOf(target, layers);
  // A file that is only meant to be loaded by its address (the built client) is no module of ours.
  if (home === undefined) {
    return isCode(target) ? [`${file} imports ${target}, which is in no layer of the map`] : [];
  }
  if (home === layer || layer.mayImport.some((road) => leadsTo(road, home))) return [];
  return [`${file} imports ${target}: ${layer.path} may not import ${home.path}`];
}

function layerOf(file: string, layers: readonly Layer[]): Layer | undefined {
  return layers
    .filter(({ path }) => isUnder(file, path))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
}

/** Does a road (`shared/board`, or `shared/**` for all in it) end in this layer? */
export function leadsTo(road: string, home: Layer): boolean {
  return road.endsWith('/**')
    ? isUnder(home.path, road.slice(0, -'/**'.length))
    : road === home.path;
}

function isUnder(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`);
}

function isCode(file: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(file);
}
