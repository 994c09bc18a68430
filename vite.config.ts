import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import type { TestSequencer, TestSpecification } from 'vitest/node';

const here = fileURLToPath(new URL('.', import.meta.url));

/** When a test of each kind counts as hung, in milliseconds; no promise about speed. */
const quickMs = 30_000;
const slowMs = 120_000;
const storyMs = 300_000;
const tortureMs = 600_000;

/**
 * Every kind of test is spread over the whole run: browsers wait and simulations count, so beside
 * each other they use two cores well, and few browsers run at the same time.
 */
class EachKindSpread implements TestSequencer {
  sort(files: TestSpecification[]): TestSpecification[] {
    const kinds = Map.groupBy(files, (file) => file.project.name);
    const places = [...kinds].flatMap(([kind, ofKind]) => {
      // The last long test begins while there are short ones left to run beside it.
      const end = longKinds.has(kind) ? 0.85 : 1;
      const named = ofKind.toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1));
      return named.map((file, index) => ({ file, at: (end * index) / named.length }));
    });
    return places.toSorted((a, b) => a.at - b.at).map(({ file }) => file);
  }

  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }
}
/** Nothing in these is in a hurry, and they take all they get. */
const givesWay = { setupFiles: ['tests/support/give-way.ts'] };
/** A copy of the server that a bug was planted in is loaded as a server is, and not worked over module by module. */
const copiesAsNodeLoadsThem = {
  server: { deps: { external: [/\/crashes-[^/]+\/(server|shared)\//] } },
};
const tldrawsOwn = /node_modules\/(?:@tldraw\/[a-z-]+|tldraw)\/dist-esm\//;
const longKinds = new Set(['browser', 'simulation', 'torture']);

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
    rolldownOptions: {
      // Drawing is a page of its own, in a frame: whoever only looks never loads it.
      input: {
        index: fileURLToPath(new URL('client/index.html', import.meta.url)),
        canvas: fileURLToPath(new URL('client/canvas/index.html', import.meta.url)),
      },
      // tldraw does not say so itself: what of it is not used need not be there. A third less to load.
      treeshake: { moduleSideEffects: [{ test: tldrawsOwn, sideEffects: false }] },
    },
  },
  test: {
    root: here,
    // Two cores is what a check can count on; a third worker has work for them while two wait.
    maxWorkers: 3,
    sequence: { sequencer: EachKindSpread },
    projects: [
      project('unit', ['unit', 'architecture'], quickMs),
      project('contract', ['contract'], slowMs),
      project('simulation', ['simulation'], slowMs, { ...givesWay, ...copiesAsNodeLoadsThem }),
      project('integration', ['integration'], slowMs),
      project('browser', ['browser'], storyMs, givesWay),
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
  more: { setupFiles?: string[]; server?: { deps: { external: RegExp[] } } } = {},
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
      // Waiting for a state is no promise about speed either.
      expect: { poll: { timeout: quickMs } },
      ...more,
    },
  };
}
