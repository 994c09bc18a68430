import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';

const here = fileURLToPath(new URL('.', import.meta.url));

/** When a test of each kind counts as hung, in milliseconds; no promise about speed. */
const quickMs = 30_000;
const slowMs = 120_000;
const storyMs = 300_000;
const tortureMs = 600_000;

export default defineConfig({
  root: fileURLToPath(new URL('client/', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('dist/client/', import.meta.url)),
    emptyOutDir: true,
    // The page's policy is strictly 'self': nothing may be written into it as a data: address
    // or an inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  test: {
    root: here,
    // Two cores is what a check can count on.
    maxWorkers: 2,
    projects: [
      project('unit', ['unit', 'architecture'], quickMs),
      project('contract', ['contract'], slowMs),
      project('simulation', ['simulation'], slowMs),
      project('integration', ['integration'], slowMs),
      // One browser at a time: two of them on two cores time each other out.
      project('browser', ['browser'], storyMs, { fileParallelism: false }),
      // A small share each time; more of it on demand: TORTURE=200 npm test -- tests/torture
      project('torture', ['torture'], tortureMs),
      {
        extends: true,
        test: {
          name: 'bench',
          root: here,
          include: [],
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
        },
      },
    ],
  },
});

function project(
  name: string,
  folders: readonly string[],
  testTimeout: number,
  more: { fileParallelism?: boolean } = {},
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      root: here,
      environment: 'node',
      include: folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`),
      benchmark: { include: [] },
      testTimeout,
      hookTimeout: slowMs,
      ...more,
    },
  };
}
