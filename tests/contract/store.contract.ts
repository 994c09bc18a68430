import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import type { StoreKit } from './store-kits.ts';
import {
  conference,
  copyOf,
  document,
  failureOf,
  lineFact,
  readTexts,
  removedFact,
  summaryOf,
  updateOf,
} from './store-samples.ts';

/** What every way of keeping things promises (server/store/README.md). */
export function storeContract(name: string, makeKit: () => StoreKit): void {
  describe(`the store, ${name}`, () => {
    let kit: StoreKit;
    let store: Store;

    beforeEach(async () => {
      kit = makeKit();
      store = await kit.open();
    });

    afterEach(async () => {
      await store.close().catch(() => undefined);
      kit.remove();
    });

    const reopen = async () => {
      await store.close();
      store = await kit.open();
    };

    test('an unknown conference has nothing', async () => {
      expect(await store.readFacts(conference)).toEqual([]);
      expect(await readTexts(store)).toEqual([]);
      expect(await store.readWriters(conference, document)).toEqual(new Map());
      expect(await store.readAnswer(conference, 'op-1')).toBeNull();
      expect(await store.readCopy(conference, 'copy-1')).toBeNull();
      expect(await store.listConferences()).toEqual([]);
    });

    test('[S1] everything of a batch is read back to the letter, now and after closing and opening again', async () => {
      const facts = [
        lineFact('line-1', 'Nana Bett: “she’s safe with me” 👵🏽'),
        removedFact('person-2'),
      ];
      expect(
        await store.commit({
          conference,
          op: { id: 'op-1', answer: '{"accepted":true}' },
          facts,
          updates: [updateOf('one'), updateOf('two')],
          writers: [{ document, client: 4_294_967_295, person: 'person-1' }],
          copies: [copyOf('copy-1')],
          summary: summaryOf(),
        }),
      ).toEqual({ repeated: null });
      for (const again of [false, true]) {
        if (again) await reopen();
        expect(await store.readFacts(conference)).toStrictEqual(facts);
        expect(await readTexts(store)).toEqual(['one', 'two']);
        expect(await store.readWriters(conference, document)).toEqual(
          new Map([[4_294_967_295, 'person-1']]),
        );
        expect(await store.readAnswer(conference, 'op-1')).toBe('{"accepted":true}');
        expect(await store.readCopy(conference, 'copy-1')).toStrictEqual(copyOf('copy-1'));
        expect(await store.listConferences()).toStrictEqual([summaryOf()]);
      }
    });

    test('[S1] the summary that came last is the one that counts', async () => {
      await store.commit({ conference, summary: summaryOf() });
      await store.commit({ conference, summary: summaryOf({ progress: 'open' }) });
      await store.commit({ conference, facts: [removedFact('person-2')] });
      expect(await store.listConferences()).toEqual([summaryOf({ progress: 'open' })]);
    });

    test('[S1] a batch with one impossible part leaves nothing', async () => {
      await store.commit({ conference, writers: [{ document, client: 7, person: 'person-1' }] });
      const failure = await failureOf(
        store.commit({
          conference,
          op: { id: 'op-1', answer: 'yes' },
          facts: [removedFact('person-2')],
          updates: [updateOf('lost')],
          copies: [copyOf('copy-1')],
          summary: summaryOf(),
          writers: [{ document, client: 7, person: 'person-2' }],
        }),
      );
      expect(failure).toMatchObject({ kind: 'refused' });
      expect(await store.readFacts(conference)).toEqual([]);
      expect(await readTexts(store)).toEqual([]);
      expect(await store.readAnswer(conference, 'op-1')).toBeNull();
      expect(await store.readCopy(conference, 'copy-1')).toBeNull();
      expect(await store.listConferences()).toEqual([]);
      expect(await store.readWriters(conference, document)).toEqual(new Map([[7, 'person-1']]));
    });

    test('[S1] a copy that was handed out is never overwritten', async () => {
      await store.commit({ conference, copies: [copyOf('copy-1')] });
      expect(
        await failureOf(store.commit({ conference, copies: [copyOf('copy-1', '{}')] })),
      ).toMatchObject({ kind: 'refused' });
      expect(await store.readCopy(conference, 'copy-1')).toEqual(copyOf('copy-1'));
    });

    test('[S3] two hundred batches at once are stored in the order of the calls', async () => {
      const numbers = Array.from({ length: 200 }, (_, at) => at);
      const answered: number[] = [];
      await Promise.all(
        numbers.map(async (at) => {
          await store.commit({
            conference: at % 2 === 0 ? conference : 'conference-2',
            facts: [lineFact(`line-${at}`, `text ${at}`)],
            updates: [updateOf(`update ${at}`)],
          });
          answered.push(at);
        }),
      );
      await reopen();
      for (const [id, rest] of [
        [conference, 0],
        ['conference-2', 1],
      ] as const) {
        const mine = numbers.filter((at) => at % 2 === rest);
        expect(await readTexts(store, document, id)).toEqual(mine.map((at) => `update ${at}`));
        expect(await store.readFacts(id)).toEqual(
          mine.map((at) => lineFact(`line-${at}`, `text ${at}`)),
        );
      }
      expect(answered).toEqual(numbers);
    });

    test('[S4] an op counts once, and a repeated one gets the first answer', async () => {
      const first = {
        conference,
        op: { id: 'op-1', answer: 'first' },
        facts: [removedFact('person-1')],
      };
      const second = {
        conference,
        op: { id: 'op-1', answer: 'second' },
        facts: [removedFact('person-2')],
      };
      expect(await store.commit(first)).toEqual({ repeated: null });
      expect(await store.commit(second)).toEqual({ repeated: 'first' });
      await reopen();
      expect(await store.commit(second)).toEqual({ repeated: 'first' });
      expect(await store.readFacts(conference)).toEqual(first.facts);
    });

    test('[S4] an op repeated while the first is still under way counts once, and what follows goes on', async () => {
      const batch = (person: string) => ({
        conference,
        op: { id: 'op-1', answer: person },
        facts: [removedFact(person)],
      });
      const answers = await Promise.all([
        store.commit(batch('person-1')),
        store.commit(batch('person-2')),
        store.commit({ conference, facts: [removedFact('person-3')] }),
      ]);
      expect(answers).toEqual([{ repeated: null }, { repeated: 'person-1' }, { repeated: null }]);
      expect(await store.readFacts(conference)).toEqual([
        removedFact('person-1'),
        removedFact('person-3'),
      ]);
    });

    test('[S4] the same op in another conference is another op', async () => {
      await store.commit({ conference, op: { id: 'op-1', answer: 'here' } });
      expect(
        await store.commit({ conference: 'conference-2', op: { id: 'op-1', answer: 'there' } }),
      ).toEqual({ repeated: null });
    });

    test('[S5] batches behind a failed one fail too, until the conference is read again; others go on', async () => {
      const bound = { document, client: 7, person: 'person-1' };
      await store.commit({ conference, writers: [bound], updates: [updateOf('before')] });
      const [failed, behind, elsewhere] = await Promise.allSettled([
        store.commit({ conference, writers: [bound], updates: [updateOf('failed')] }),
        store.commit({
          conference,
          facts: [removedFact('person-1')],
          updates: [updateOf('behind')],
        }),
        store.commit({ conference: 'conference-2', updates: [updateOf('elsewhere')] }),
      ]);
      expect([failed.status, behind.status, elsewhere.status]).toEqual([
        'rejected',
        'rejected',
        'fulfilled',
      ]);
      expect(
        await failureOf(store.commit({ conference, updates: [updateOf('later')] })),
      ).toMatchObject({ kind: 'refused' });
      expect(await store.readFacts(conference)).toEqual([]);
      await store.commit({
        conference,
        facts: [removedFact('person-2')],
        updates: [updateOf('after')],
      });
      expect(await store.readFacts(conference)).toEqual([removedFact('person-2')]);
      expect(await readTexts(store)).toEqual(['before', 'after']);
      expect(await readTexts(store, document, 'conference-2')).toEqual(['elsewhere']);
    });

    test('[S10] a snapshot stands for all that was committed before it, the tail follows it', async () => {
      await store.commit({
        conference,
        updates: [updateOf('one'), updateOf('other', { document: 'document-2' })],
      });
      await store.commit({ conference, updates: [updateOf('two')] });
      await store.commit({
        conference,
        snapshot: updateOf('one and two'),
        updates: [updateOf('three')],
      });
      await store.commit({ conference, updates: [updateOf('four')] });
      await reopen();
      expect(await readTexts(store)).toEqual(['one and two', 'three', 'four']);
      expect(await readTexts(store, 'document-2')).toEqual(['other']);
      await store.commit({ conference, snapshot: updateOf('all of it') });
      expect(await readTexts(store)).toEqual(['all of it']);
    });

    test('[S10] a log of many pages is read in order, also while it grows or is replaced by a snapshot', async () => {
      const texts = Array.from({ length: 3000 }, (_, at) => `update ${at}`);
      await store.commit({ conference, updates: texts.map((text) => updateOf(text)) });
      expect(await readTexts(store)).toEqual(texts);

      const growing = store.readUpdates(conference, document)[Symbol.asyncIterator]();
      await growing.next();
      await store.commit({ conference, updates: [updateOf('one more')] });
      expect(await drain(growing)).toBe(3000);

      const replaced = store.readUpdates(conference, document)[Symbol.asyncIterator]();
      await replaced.next();
      await store.commit({ conference, snapshot: updateOf('everything') });
      let last: IteratorResult<Uint8Array> = await replaced.next();
      let text = '';
      for (; !last.done; last = await replaced.next()) text = new TextDecoder().decode(last.value);
      expect(text).toBe('everything');
    });

    test('[S7] records are put, replaced, listed by kind and deleted', async () => {
      await store.putRecord('account', 'account-1', { name: 'Priya' });
      await store.putRecord('account', 'account-2', { name: 'Tom' });
      await store.putRecord('session', 'account-1', { until: 5 });
      await store.putRecord('account', 'account-1', { name: 'Priya Shah' });
      await reopen();
      expect(await store.readRecord('account', 'account-1')).toEqual({ name: 'Priya Shah' });
      expect(await store.readRecord('account', 'nobody')).toBeNull();
      expect(await store.listRecords('account')).toHaveLength(2);
      expect(await store.listRecords('account')).toEqual(
        expect.arrayContaining([
          { key: 'account-1', value: { name: 'Priya Shah' } },
          { key: 'account-2', value: { name: 'Tom' } },
        ]),
      );
      await store.deleteRecord('account', 'account-1');
      expect(await store.readRecord('account', 'account-1')).toBeNull();
      expect(await store.readRecord('session', 'account-1')).toEqual({ until: 5 });
    });

    test('[S13] closing waits for what is under way, and a closed store says so', async () => {
      const underWay = [1, 2, 3].map((at) =>
        store.commit({ conference, updates: [updateOf(`update ${at}`)] }),
      );
      await store.close();
      await Promise.all(underWay);
      expect(
        await failureOf(store.commit({ conference, updates: [updateOf('late')] })),
      ).toMatchObject({ kind: 'closed' });
      expect(await failureOf(store.putRecord('account', 'account-1', {}))).toMatchObject({
        kind: 'closed',
      });
      store = await kit.open();
      expect(await readTexts(store)).toEqual(['update 1', 'update 2', 'update 3']);
    });
  });
}

async function drain(updates: AsyncIterator<Uint8Array>): Promise<number> {
  let count = 0;
  while (!(await updates.next()).done) count += 1;
  return count;
}
