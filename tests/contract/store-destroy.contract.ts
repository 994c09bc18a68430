import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fact } from '../../shared/conference/facts.ts';
import type { Batch, DestroyedConference, Store } from '../../server/store/store.ts';
import type { StoreKit } from './store-kits.ts';
import {
  conference,
  copyOf,
  document,
  failureOf,
  invitedFact,
  lineFact,
  readTexts,
  removedFact,
  summaryOf,
  updateOf,
} from './store-samples.ts';

/** The same fact when its words are gone. */
function bare(fact: Fact): object {
  const { words: _, ...rest } = { words: undefined, ...fact };
  return rest;
}

const redactedFact = (line: string): Fact => ({
  kind: 'linesRedacted',
  lines: [{ line, audience: 'everyone' }],
  before: [],
  documents: [{ audience: 'everyone', document: 'document-9' }],
  at: 1_790_000_000_009,
  by: 'person-chair',
});

const listFact: Fact = {
  kind: 'linesRedacted',
  lines: [{ line: 'line-2', audience: 'everyone' }],
  before: [],
  documents: [],
  at: 1,
  by: 'server',
};

/** The line goes, the document of everyone goes on under another address and epoch, without it. */
const redaction = (of: Partial<Batch> = {}): Batch => ({
  conference,
  op: { id: 'op-redact', answer: 'gone' },
  facts: [redactedFact('line-1')],
  updates: [updateOf('all but one', { document: 'document-9', epoch: 2 })],
  destroy: { lines: ['line-1'], before: [{ audience: 'everyone', epoch: 2 }], copies: true },
  ...of,
});

export const destroyedConference: DestroyedConference = {
  conference,
  at: 1_790_000_000_500,
  asked: 'account-1',
  agreed: 'account-2',
  accounts: ['account-1', 'account-3'],
};

/** What every way of keeping things promises when words, and whole conferences, are destroyed. */
export function destroyContract(name: string, makeKit: () => StoreKit): void {
  describe(`what is destroyed, ${name}`, () => {
    let kit: StoreKit;
    let store: Store;
    const facts = [
      lineFact('line-1', 'the words that endanger'),
      lineFact('line-2', 'words that stay'),
      lineFact('line-1', 'the same line, elsewhere', 'chair'),
      invitedFact('person-1', 'Mother'),
      removedFact('person-2'),
    ];

    beforeEach(async () => {
      kit = makeKit();
      store = await kit.open();
      await store.commit({
        conference,
        facts,
        updates: [
          updateOf('with the line'),
          updateOf('for the chair', { document: 'document-2', audience: 'chair' }),
        ],
        writers: [{ document, client: 7, person: 'person-1' }],
        copies: [copyOf('copy-1'), { ...copyOf('copy-2'), version: 2 }],
        summary: summaryOf(),
      });
      await store.commit({ conference: 'conference-2', facts, updates: [updateOf('elsewhere')] });
    });

    afterEach(async () => {
      await store.close().catch(() => undefined);
      kit.remove();
    });

    const reopen = async () => {
      await store.close();
      store = await kit.open();
    };

    test('[S16] words about a line, older documents of its audience and all copies are gone; everything else is as it was', async () => {
      expect(await store.commit(redaction())).toEqual({ repeated: null });
      for (const again of [false, true]) {
        if (again) await reopen();
        const [one, two, three, ...rest] = facts;
        expect(await store.readFacts(conference)).toStrictEqual([
          one && bare(one),
          two,
          three && bare(three),
          ...rest,
          redactedFact('line-1'),
        ]);
        expect(await readTexts(store)).toEqual([]);
        expect(await readTexts(store, 'document-9')).toEqual(['all but one']);
        expect(await readTexts(store, 'document-2')).toEqual(['for the chair']);
        expect(await store.readCopy(conference, 'copy-1')).toBeNull();
        expect(await store.readCopy(conference, 'copy-2')).toBeNull();
        expect(await store.readWriters(conference, document)).toEqual(new Map([[7, 'person-1']]));
        expect(await store.readAnswer(conference, 'op-redact')).toBe('gone');
        expect(await store.readFacts('conference-2')).toStrictEqual(facts);
        expect(await readTexts(store, document, 'conference-2')).toEqual(['elsewhere']);
      }
    });

    test('[S16] writing goes on behind it, and it may happen again and again', async () => {
      await store.commit(redaction());
      await store.commit({
        conference,
        facts: [lineFact('line-3', 'later words')],
        updates: [updateOf('later', { document: 'document-9', epoch: 2 })],
        copies: [{ ...copyOf('copy-3'), version: 3 }],
      });
      await store.commit({
        conference,
        snapshot: updateOf('written anew', { document: 'document-9', epoch: 3 }),
        destroy: { lines: ['line-3'], before: [{ audience: 'everyone', epoch: 3 }], copies: false },
      });
      await reopen();
      expect(await readTexts(store, 'document-9')).toEqual(['written anew']);
      expect(await store.readCopy(conference, 'copy-3')).toMatchObject({ copy: 'copy-3' });
      const read = await store.readFacts(conference);
      expect(read.map((fact) => 'words' in fact)).toEqual([
        false,
        true,
        false,
        true,
        false,
        false,
        false,
      ]);
      expect(read[1]).toEqual(facts[1]);
    });

    test('[S16] a fact that names the line in a list loses its words too', async () => {
      const told = { ...listFact, words: { text: 'about line two' } } as Fact;
      await store.commit({ conference, facts: [told] });
      await store.commit({
        conference,
        destroy: { lines: ['line-2'], before: [], copies: false },
      });
      const read = await store.readFacts(conference);
      expect(read.map((fact) => 'words' in fact)).toEqual([true, false, true, true, false, false]);
      expect(await readTexts(store)).toEqual(['with the line']);
      expect(await store.readCopy(conference, 'copy-1')).toEqual(copyOf('copy-1'));
    });

    test('[S16] a question of the scale and its answers lose their words too', async () => {
      const askedFact = (scale: string): Fact => ({
        kind: 'scaleAsked',
        scale,
        audience: 'everyone',
        danger: null,
        asked: ['person-1'],
        reasons: 'all',
        words: { question: 'How safe?', ten: 'safe', zero: 'not safe' },
        at: 1,
        by: 'person-chair',
      });
      await store.commit({ conference, facts: [askedFact('scale-1'), askedFact('scale-2')] });
      await store.commit({
        conference,
        destroy: { lines: ['scale-1'], before: [], copies: false },
      });
      expect((await store.readFacts(conference)).slice(-2)).toEqual([
        bare(askedFact('scale-1')),
        askedFact('scale-2'),
      ]);
    });

    test('[S16] a page to draw on goes whole with its name; its board, and a page that was made of it, stay', async () => {
      const made = (drawing: string, from: string | null): Fact => ({
        kind: 'drawingMade',
        drawing,
        drawingKind: 'blank',
        audience: 'everyone',
        document: `document of ${drawing}`,
        child: null,
        drawers: [],
        begins: { people: [], children: [] },
        from,
        at: 1,
        by: 'person-chair',
        words: { name: `the name of ${drawing}` },
      });
      const pageOf = (drawing: string) =>
        updateOf(`drawn on ${drawing}`, {
          document: `document of ${drawing}`,
          audience: drawing,
          epoch: 0,
        });
      const pages = [made('page-1', null), made('page-2', 'page-1')];
      await store.commit({ conference, facts: pages, updates: ['page-1', 'page-2'].map(pageOf) });
      const gone: Fact = {
        kind: 'drawingRedacted',
        drawing: 'page-1',
        audience: 'everyone',
        epoch: 0,
        at: 2,
        by: 'person-chair',
      };
      const before = [{ audience: 'page-1', epoch: 1 }];
      await store.commit({
        conference,
        facts: [gone],
        destroy: { lines: ['page-1'], before, copies: true },
      });
      for (const again of [false, true]) {
        if (again) await reopen();
        const [one, two] = pages;
        expect(await store.readFacts(conference)).toStrictEqual([
          ...facts,
          one && bare(one),
          two,
          gone,
        ]);
        expect(await readTexts(store, 'document of page-1')).toEqual([]);
        expect(await readTexts(store, 'document of page-2')).toEqual(['drawn on page-2']);
        expect(await readTexts(store)).toEqual(['with the line']);
        expect(await store.readCopy(conference, 'copy-1')).toBe(null);
      }
    });

    test('[S16] an addendum loses its words, and nothing else does, its line’s own too', async () => {
      const addedFact = (addendum: string): Fact => ({
        kind: 'addendumAdded',
        addendum,
        addition: 'addendum',
        writer: 'person-chair',
        audience: 'everyone',
        children: [],
        lines: ['line-1'],
        words: { text: 'It was put right' },
        at: 1,
        by: 'person-chair',
      });
      await store.commit({ conference, facts: [addedFact('line-2'), addedFact('addendum-1')] });
      await store.commit({
        conference,
        destroy: { lines: [], addenda: ['addendum-1'], before: [], copies: false },
      });
      await reopen();
      expect(await store.readFacts(conference)).toEqual([
        ...facts,
        addedFact('line-2'),
        bare(addedFact('addendum-1')),
      ]);
      // An addendum is no line, whatever its id.
      await store.commit({
        conference,
        destroy: { lines: [], addenda: ['line-1'], before: [], copies: false },
      });
      expect((await store.readFacts(conference)).slice(0, facts.length)).toEqual(facts);
    });

    test('[S16] batches before and behind it are stored in the order of the calls', async () => {
      const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
      await Promise.all(
        numbers.map((at) =>
          store.commit(
            at === 5
              ? redaction()
              : { conference, facts: [lineFact(`line-${at + 10}`, `text ${at}`)] },
          ),
        ),
      );
      await reopen();
      const read = await store.readFacts(conference);
      expect(read.slice(facts.length)).toEqual(
        numbers.map((at) =>
          at === 5 ? redactedFact('line-1') : lineFact(`line-${at + 10}`, `text ${at}`),
        ),
      );
    });

    test('[S4] a repeated redaction gets the first answer, and nothing more is destroyed', async () => {
      await store.commit(redaction());
      await store.commit({ conference, copies: [{ ...copyOf('copy-3'), version: 3 }] });
      expect(await store.commit(redaction())).toEqual({ repeated: 'gone' });
      expect(await store.readCopy(conference, 'copy-3')).toMatchObject({ copy: 'copy-3' });
    });

    test.each([
      [
        'an update in the epoch that goes',
        redaction({ updates: [updateOf('old epoch', { document: 'document-8' })] }),
      ],
      [
        'a document that goes on without a snapshot',
        redaction({ updates: [updateOf('half', { epoch: 2 })] }),
      ],
      [
        'a writer that is bound already',
        redaction({ writers: [{ document, client: 7, person: 'person-9' }] }),
      ],
    ])('[S16] with %s nothing is destroyed', async (_, batch) => {
      expect(await failureOf(store.commit(batch))).toMatchObject({ kind: 'refused' });
      await reopen();
      expect(await store.readFacts(conference)).toStrictEqual(facts);
      expect(await readTexts(store)).toEqual(['with the line']);
      expect(await store.readCopy(conference, 'copy-1')).toEqual(copyOf('copy-1'));
    });

    test('[S17] of a destroyed conference nothing is known but that it was destroyed', async () => {
      await store.destroyConference(destroyedConference);
      for (const again of [false, true]) {
        if (again) await reopen();
        expect(await store.readFacts(conference)).toEqual([]);
        expect(await readTexts(store)).toEqual([]);
        expect(await store.readWriters(conference, document)).toEqual(new Map());
        expect(await store.readAnswer(conference, 'op-1')).toBeNull();
        expect(await store.readCopy(conference, 'copy-1')).toBeNull();
        expect(await store.readJournalEnd(conference)).toBeNull();
        expect(await store.listConferences()).toEqual([]);
        expect(await failureOf(store.commit({ conference, facts }))).toMatchObject({
          kind: 'refused',
        });
        expect(await store.listDestroyed()).toEqual([destroyedConference]);
        expect(await store.readFacts('conference-2')).toStrictEqual(facts);
      }
      await store.destroyConference(destroyedConference);
      expect(await store.listDestroyed()).toEqual([destroyedConference]);
    });

    test('[S17] what was committed before a conference is destroyed is stored first, what comes after is refused', async () => {
      const [before, , after] = await Promise.allSettled([
        store.commit({ conference, facts: [removedFact('person-3')] }),
        store.destroyConference(destroyedConference),
        store.destroyConference(destroyedConference),
      ]);
      expect([before.status, after.status]).toEqual(['fulfilled', 'fulfilled']);
      expect(await failureOf(store.commit({ conference, facts }))).toMatchObject({
        kind: 'refused',
      });
    });
  });
}
