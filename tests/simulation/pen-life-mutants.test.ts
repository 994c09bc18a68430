import { describe, expect, test, vi } from 'vitest';
import { applyUpdate, encodeStateAsUpdate } from 'yjs';
import type { Doc } from 'yjs';
import { openBoardStore } from '../../client/provider/board-store.ts';
import type * as notSent from '../../client/provider/not-sent.ts';
import type * as openDocuments from '../../client/provider/open-documents.ts';
import type * as origins from '../../client/provider/origins.ts';
import type * as savedCount from '../../client/provider/saved-count.ts';
import type * as stockProvider from '../../client/provider/stock-provider.ts';
import type * as unsent from '../../client/provider/unsent.ts';
import { openCaughtBy } from './caught-by.ts';
import { sleepThroughRedaction } from './pen-life/asleep-over-redaction.ts';
import { sleepThroughRestricted } from './pen-life/asleep.ts';
import { live } from './pen-life/live.ts';
import { takeAndGiveBack } from './pen-life/quick-hands.ts';
import type { Planted } from './pen-life/world.ts';

/** Each bug here is planted on purpose. A model that lives on with one of them proves nothing. */

const provider = '../../client/provider';

/** Many more lives than any of them needs: seven at most in ten rounds. */
const mostLives = 40;

const caughtBy = openCaughtBy('pen-life');

/** Where a bug keeps away for good what the model waits for. */
const patienceMs = 5000;

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

/**
 * Lives until the model notices it by what it is; answers what it said, or what it said last. A life may meet what
 * follows from it first: of a store that lies, a line that comes back after a crash as somebody's locked words.
 */
async function notices(planted: Planted, what: RegExp): Promise<string | null> {
  const bug = expect.getState().currentTestName ?? '';
  let last: string | null = null;
  let seed = caughtBy.first(bug) ?? anySeed();
  for (let lives = 0; lives < mostLives; lives += 1) {
    try {
      await live(seed, planted);
    } catch (problem) {
      last = String(problem).split('\n')[0] ?? '';
    }
    if (last !== null && what.test(last)) {
      caughtBy.caught(bug, seed);
      break;
    }
    seed = anySeed();
  }
  return last;
}

const anySeed = (): number => Math.floor(Math.random() * 2 ** 31);

describe('the model notices', { timeout: 120_000 }, () => {
  test('[P3] a server that says saved before anything is on disk', async () => {
    expect(await notices({ openBoardStore, storeLies: true }, /is on no disk/)).toMatch(
      /is on no disk/,
    );
  });

  test('[P3] a browser that counts its writes one too far', async () => {
    const planted = await plant<typeof savedCount>('saved-count.ts', (real) => ({
      createSavedCount: () => {
        const count = real.createSavedCount();
        return { ...count, saved: (n) => count.saved(n + 1) };
      },
    }));
    expect(await notices({ openBoardStore: planted }, /is on no disk/)).toMatch(/is on no disk/);
  });

  test('[P2] a tray that stays empty', async () => {
    const planted = await plant<typeof unsent>('unsent.ts', () => ({ readUnsent: () => [] }));
    expect(await notices({ openBoardStore: planted, often: ['handOver'] }, /lost/)).toMatch(/lost/);
  });

  test('[P2] a tray that keeps what is on the board', async () => {
    const planted = await plant<typeof notSent>('not-sent.ts', (real) => ({
      createTray: (options) => ({ ...real.createTray(options), settle: () => undefined }),
    }));
    await expect(takeAndGiveBack({ openBoardStore: planted, patienceMs })).rejects.toThrow(
      'in the tray too',
    );
  });

  test('[P2] a tray that does not hear the last words of an open box', async () => {
    const planted = await plant<typeof notSent>('not-sent.ts', (real) => ({
      createTray: (options) => ({ ...real.createTray(options), putLate: () => undefined }),
    }));
    const often = ['openBox', 'typeInBox', 'handOver'] as const;
    expect(await notices({ openBoardStore: planted, often }, /lost/)).toMatch(/lost/);
  });

  test('[P10] a tray that keeps what was taken away for good', async () => {
    const planted = await plant<typeof notSent>('not-sent.ts', (real) => ({
      createTray: (options) => ({ ...real.createTray(options), forget: () => undefined }),
    }));
    await expect(sleepThroughRedaction({ openBoardStore: planted })).rejects.toThrow('tray held');
    const often = ['sleepThroughRedaction'] as const;
    expect(await notices({ openBoardStore: planted, often }, /for good|redacted line/)).toMatch(
      /for good|redacted line/,
    );
  });

  test('[P7] an undo that deletes a new line', async () => {
    const planted = await plant<typeof origins>('origins.ts', (real) => ({
      origins: { ...real.origins, line: real.origins.typing } as never,
    }));
    const often = ['writeLine', 'undo'] as const;
    expect(await notices({ openBoardStore: planted, often }, /was refused/)).toMatch(/was refused/);
  });

  test('[P1] a fresh document that writes under the clientID of the one before', async () => {
    const clients = new Map<string, number>();
    const planted = await plant<typeof stockProvider>('stock-provider.ts', (real) => ({
      createProvider: (options, doc, count) => {
        const key = `${options.origin} ${options.document}`;
        const client = clients.get(key) ?? doc.clientID;
        clients.set(key, client);
        // Yjs would take another one as soon as it hears of its own from outside.
        Object.defineProperty(doc, 'clientID', {
          get: () => client,
          set(other: number) {
            clients.set(`instead of ${key}`, other);
          },
        });
        return real.createProvider(options, doc, count);
      },
    }));
    await expect(takeAndGiveBack({ openBoardStore: planted, patienceMs })).rejects.toThrow('lost');
  });

  test('[P1] a browser that takes what it wrote to a document’s new address', async () => {
    const states = new Map<string, Doc[]>();
    const planted = await plant<typeof stockProvider>('stock-provider.ts', (real) => ({
      createProvider: (options, doc, count) => {
        const before = states.get(options.origin) ?? [];
        states.set(options.origin, [...before, doc]);
        const isBack = before.length > 0 && before.every(({ isDestroyed }) => isDestroyed);
        // The first of each round is everyone's.
        if (isBack && before[0]) applyUpdate(doc, encodeStateAsUpdate(before[0]));
        return real.createProvider(options, doc, count);
      },
    }));
    await expect(sleepThroughRestricted({ openBoardStore: planted })).rejects.toThrow(
      'words of an old address came back',
    );
  });

  test('[P1] a browser that keeps a board while its person is apart', async () => {
    const planted = await plant<typeof openDocuments>('open-documents.ts', (real) => ({
      createOpenDocuments: (options) => {
        const documents = real.createOpenDocuments(options);
        return { ...documents, follow: (wanted) => wanted.length > 0 && documents.follow(wanted) };
      },
    }));
    const often = ['openPart'] as const;
    expect(await notices({ openBoardStore: planted, often }, /while apart/)).toMatch(/while apart/);
  });
});
