import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadTiers, type Ports, type Tiers } from './tiers.ts';

/** A bug that is planted on purpose: in a copy of the source, or around a port. */
export interface Bug {
  readonly patches?: readonly Patch[];
  readonly ports?: Ports;
}

/** What stands once in this file, and what stands there instead. */
export interface Patch {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

export interface Planted {
  readonly tiers: Tiers;
  readonly remove: () => void;
}

const project = fileURLToPath(new URL('../../../', import.meta.url));
const copied = ['shared', 'server', 'tsconfig.base.json'] as const;

/** Loads the code with this bug. Throws where the source no longer has the place it was planted in. */
export async function plant({ patches = [], ports }: Bug): Promise<Planted> {
  if (patches.length === 0) {
    const tiers = await loadTiers();
    return { tiers: ports === undefined ? tiers : { ...tiers, ports }, remove: () => undefined };
  }
  const folder = mkdtempSync(join(tmpdir(), 'crashes-'));
  const remove = (): void => rmSync(folder, { recursive: true });
  try {
    for (const name of copied) cpSync(join(project, name), join(folder, name), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
    for (const patch of patches) apply(folder, patch);
    const tiers = await loadTiers(`${pathToFileURL(folder).href}/`);
    return { tiers: ports === undefined ? tiers : { ...tiers, ports }, remove };
  } catch (problem) {
    remove();
    throw problem;
  }
}

function apply(folder: string, { file, find, put }: Patch): void {
  const path = join(folder, file);
  const source = readFileSync(path, 'utf8');
  const times = source.split(find).length - 1;
  if (times !== 1) throw new Error(`${file} has ${times} times: ${find}`);
  writeFileSync(
    path,
    source.replace(find, () => put),
  );
}
