import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = new URL('../../../', import.meta.url);
const page = new URL('dist/client/index.html', root);

/** Builds the browser's part where `npm test` has not done it already. */
export async function buildClientIfMissing(): Promise<void> {
  if (existsSync(page)) return;
  await build({
    configFile: fileURLToPath(new URL('vite.config.ts', root)),
    mode: 'production',
    logLevel: 'warn',
  });
}
