import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/**
 * What axe finds on the page as it is now, a sentence each. It runs in a world of its own beside the page: the page's
 * policy lets no stranger's script in, and nothing of it is left behind.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  const devTools = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await devTools.send('Page.getFrameTree');
    const world = await devTools.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const contextId = world.executionContextId;
    await devTools.send('Runtime.evaluate', { contextId, expression: axe });
    const run = await devTools.send('Runtime.evaluate', {
      contextId,
      expression: `axe.run(document, ${JSON.stringify(options)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    return inWords(run.result.value as AxeResults);
  } finally {
    await devTools.detach();
  }
}

function inWords({ violations }: AxeResults): string[] {
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split('\n').slice(1).join(' ').trim();
      return `${id}: ${help}, at ${String(target)} (${why ?? ''})`;
    }),
  );
}
