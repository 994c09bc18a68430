import * as fc from 'fast-check';
import type { Doc, Map as YMap } from 'yjs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Writing } from '../../shared/board/write-facts.ts';
import { officialKeys, officialOf } from '../../shared/board/roots.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import type { Fact } from '../../shared/conference/facts.ts';
import type { Live } from '../../shared/conference/live.ts';
import type { View } from '../../shared/conference/view.ts';
import { lineIn } from '../support/pen-writing.ts';
import { historyArb, isHiddenFrom, type Observer, type Step } from './two-runs-intents.ts';
import { holdHistory } from './two-runs-acts.ts';
import type { Tiers } from './two-runs-world.ts';

/** TWO_RUNS=6000 SEED=1234 npx vitest run tests/simulation/two-runs.test.ts */
const runs = Number(process.env['TWO_RUNS'] ?? 60);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const longest = 40;

const loadTiers = async (): Promise<Tiers> => {
  const { openRooms } = await import('../../server/rooms/open-rooms.ts');
  const { openSyncConnection } = await import('../../server/relay/sync-connection.ts');
  const { openLiveConnection } = await import('../../server/relay/live-connection.ts');
  return { openRooms, openSyncConnection, openLiveConnection };
};

let run = 0;

/** The same history twice, once without what is hidden from the observer: not one byte they receive may differ. */
const nothingLeaksTo = (tiers: Tiers, observer: Observer) =>
  fc.asyncProperty(historyArb(longest), async (history) => {
    const visible = history.filter(({ intent }) => !isHiddenFrom(observer, intent));
    const hold = async (steps: readonly Step[]): Promise<readonly string[]> => {
      run += 1;
      return holdHistory(tiers, steps, observer);
    };
    const [whole, left] = [await hold(history), await hold(visible)];
    expect(left).toEqual(whole);
  });

describe('two runs of one history', () => {
  test.each(['mother', 'police', 'minuteTaker', 'screen'] as const)(
    `[R7] what is hidden from the %s changes not one byte sent to them (seed ${seed})`,
    async (observer) => {
      const tiers = await loadTiers();
      await fc.assert(nothingLeaksTo(tiers, observer), { numRuns: runs, seed });
    },
  );
});

type Mock = (original: Record<string, unknown>) => Record<string, unknown>;
type AnyFunction = (...values: never[]) => unknown;

/** A function of a module, called and then spoiled. */
const spoil =
  (name: string, spoiled: (call: AnyFunction) => AnyFunction): Mock =>
  (original) => ({ ...original, [name]: spoiled(original[name] as AnyFunction) });

/** Something a leak keeps while one history is held. */
function kept<Value extends object>(make: () => Value): () => Value {
  let last: { run: number; value: Value } | null = null;
  return () => {
    if (last?.run !== run) last = { run, value: make() };
    return last.value;
  };
}

const counter = kept(() => ({ count: 0 }));

/** Adds something to every view that its reader may not know. */
const leakInView = (leak: (conference: Conference, live: Live) => unknown): Mock =>
  spoil('viewFor', (viewFor) => (...values: never[]) => {
    const [conference, , live] = values as unknown as [Conference, unknown, Live];
    return { ...(viewFor(...values) as View), leak: leak(conference, live) };
  });

/** Writes something more with each contributed line. */
const spoilWriting = (more: (doc: Doc, line: string) => void): Mock =>
  spoil('writesOf', (writesOf) => (...values: never[]) => {
    const writing = writesOf(...values) as Writing | null;
    const [fact] = values as unknown as [Fact];
    if (writing === null || fact.kind !== 'lineAdded') return writing;
    return {
      ...writing,
      write: (doc: Doc) => {
        writing.write(doc);
        more(doc, fact.line);
      },
    };
  });

const viewFor = '../../shared/conference/view-for.ts';
const writeFacts = '../../shared/board/write-facts.ts';
const carets = '../../server/rooms/carets.ts';

const leaks: Record<string, readonly [file: string, mock: Mock]> = {
  'how many lines were said in all': [
    viewFor,
    leakInView(({ contributions }) => contributions.size),
  ],
  'how many scales were asked in all': [viewFor, leakInView(({ scales }) => scales.size)],
  'who waits': [viewFor, leakInView(({ waiting }) => waiting.size)],
  'who is invited and has not come': [viewFor, leakInView(({ people }) => people.size)],
  'how many spare links there are': [viewFor, leakInView(({ spareLinks }) => spareLinks.length)],
  'who is connected, in the order they came': [
    viewFor,
    leakInView((_, { presence }) => [...presence.keys()]),
  ],
  'a number that counts every view made': [viewFor, leakInView(() => (counter().count += 1))],
  'an order computed across documents': [
    writeFacts,
    spoilWriting((doc, line) => lineIn(doc, line)?.set('order', `a${(counter().count += 1)}`)),
  ],
  'how many lines were contributed anywhere, written beside the locks': [
    writeFacts,
    spoilWriting((doc) => {
      const locked = officialOf(doc).get(officialKeys.locked) as YMap<unknown>;
      locked.set('count', (counter().count += 1));
    }),
  ],
  'carets of another document': [
    carets,
    spoil('createCarets', (createCarets) => {
      const shared = kept((): { carets?: unknown } => ({}));
      return (...values: never[]) => (shared().carets ??= createCarets(...values));
    }),
  ],
};

describe('a leak that was planted', () => {
  afterEach(() => {
    vi.resetModules();
    vi.doUnmock(viewFor);
    vi.doUnmock(writeFacts);
    vi.doUnmock(carets);
  });

  test.each(Object.keys(leaks))(`[R7] %s is caught (seed ${seed})`, async (name) => {
    const [file, mock] = leaks[name] ?? [];
    if (file === undefined || mock === undefined) throw new Error('no such leak');
    vi.resetModules();
    vi.doMock(file, async (importOriginal) => mock(await importOriginal()));
    const tiers = await loadTiers();
    const { failed } = await fc.check(nothingLeaksTo(tiers, 'mother'), {
      numRuns: 1000,
      seed,
      endOnFailure: true,
    });
    expect(failed).toBe(true);
  });
});
