import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BoardStoreOptions } from '../../client/provider/board-store.ts';
import { openBoardStore } from '../../client/provider/board-store.ts';
import { live } from './pen-life/live.ts';
import { takeAndGiveBack } from './pen-life/quick-hands.ts';
import type { Planted } from './pen-life/world.ts';

/** Each bug here is planted on purpose. A model that lives on with one of them proves nothing. */

const provider = '../../client/provider';
/** More lives than any of them needed. */
const { PEN_LIFE_MUTANT_LIVES: most = '40' } = process.env;

afterEach(() => {
  vi.doUnmock(`${provider}/saved-count.ts`);
  vi.resetModules();
});

/** The provider with one of its parts changed. */
async function plant<Part extends object>(
  file: string,
  change: (real: Part) => Partial<Part>,
): Promise<Planted['openBoardStore']> {
  vi.resetModules();
  vi.doMock(`${provider}/${file}`, async (importActual) => {
    const real = await importActual<Part>();
    return { ...real, ...change(real) };
  });
  const changed = await import('../../client/provider/board-store.ts');
  vi.doUnmock(`${provider}/${file}`);
  return changed.openBoardStore;
}

/** Lives until the model notices; answers what it said, or null. */
async function noticed(planted: Planted): Promise<string | null> {
  for (let life = 1; life <= Number(most); life += 1) {
    const seed = Math.floor(Math.random() * 2 ** 31);
    try {
      await live(seed, planted);
    } catch (problem) {
      return String(problem).split('\n')[0] ?? '';
    }
  }
  return null;
}

describe('the model notices', { timeout: 120_000 }, () => {
  test('[P3] a server that says saved before anything is on disk', async () => {
    expect(await noticed({ openBoardStore, storeLies: true })).toContain('is on no disk');
  });

  test('[P3] a browser that counts its writes one too far', async () => {
    type Part = typeof import('../../client/provider/saved-count.ts');
    const planted = await plant<Part>('saved-count.ts', (real) => ({
      createSavedCount: () => {
        const count = real.createSavedCount();
        return { ...count, saved: (n) => count.saved(n + 1) };
      },
    }));
    expect(await noticed({ openBoardStore: planted })).toContain('is on no disk');
  });

  test('[P2] a tray that stays empty', async () => {
    type Part = typeof import('../../client/provider/unsent.ts');
    const planted = await plant<Part>('unsent.ts', () => ({ readUnsent: () => [] }));
    expect(await noticed({ openBoardStore: planted, often: ['handOver'] })).toContain('lost');
  });

  test('[P2] a tray that keeps what is on the board', async () => {
    type Part = typeof import('../../client/provider/not-sent.ts');
    const planted = await plant<Part>('not-sent.ts', (real) => ({
      createTray: (options) => ({ ...real.createTray(options), settle: () => undefined }),
    }));
    expect(await noticed({ openBoardStore: planted, often: ['handOver'] })).toContain(
      'in the tray',
    );
  });

  test('[P2] a tray that does not hear the last words of an open box', async () => {
    type Part = typeof import('../../client/provider/not-sent.ts');
    const planted = await plant<Part>('not-sent.ts', (real) => ({
      createTray: (options) => ({ ...real.createTray(options), putLate: () => undefined }),
    }));
    const often = ['openBox', 'typeInBox', 'handOver'] as const;
    expect(await noticed({ openBoardStore: planted, often })).toContain('lost');
  });

  test('[P7] an undo that deletes a new line', async () => {
    type Part = typeof import('../../client/provider/origins.ts');
    const planted = await plant<Part>('origins.ts', ({ origins }) => ({
      origins: { ...origins, line: origins.typing } as never,
    }));
    const often = ['writeLine', 'undo'] as const;
    expect(await noticed({ openBoardStore: planted, often })).toContain('refused');
  });

  test('[P1] a fresh document that writes under the clientID of the one before', async () => {
    type Part = typeof import('../../client/provider/stock-provider.ts');
    const clients = new Map<string, number>();
    const planted = await plant<Part>('stock-provider.ts', (real) => ({
      createProvider: (options, doc, count) => {
        const key = `${options.origin} ${options.document}`;
        const client = clients.get(key) ?? doc.clientID;
        clients.set(key, client);
        // Yjs would take another one as soon as it hears of its own from outside.
        Object.defineProperty(doc, 'clientID', { get: () => client, set: () => undefined });
        return real.createProvider(options, doc, count);
      },
    }));
    await expect(takeAndGiveBack({ openBoardStore: planted })).rejects.toThrow('lost');
  });
});
